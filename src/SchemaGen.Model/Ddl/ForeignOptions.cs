using SchemaGen.Model.Collections;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Ddl;

/// <summary>
/// Options of foreign objects as SQL. Each is <c>name=value</c>, where the value may be empty, or a name alone: its value
/// was left out, because it may be a secret, and so is the option.
/// </summary>
public static class ForeignOptions
{
    /// <summary>The option without its value.</summary>
    public static string WithoutValue(string option) => option.Split('=')[0];

    /// <summary><c>schema_name 'public', table_name 't'</c>; empty where there is none to print.</summary>
    public static string List(EquatableArray<string> options) => string.Join(", ", options.Where(static option => !IsLeftOut(option))
        .Select(static option => $"{SqlIdentifier.Quote(WithoutValue(option))} {SqlLiteral.Quote(option.Substring(option.IndexOf('=') + 1))}"));

    /// <summary>The clause with a blank before it, or nothing.</summary>
    public static string Clause(EquatableArray<string> options) => List(options) is { Length: > 0 } list ? $" OPTIONS ({list})" : "";

    /// <summary>A comment for each option that is left out.</summary>
    /// <param name="subject">Whose options they are: <c>column public.remote.id</c>.</param>
    /// <param name="options">The options.</param>
    public static IEnumerable<string> Comments(string subject, EquatableArray<string> options) => options.Where(IsLeftOut)
        .Select(option => SqlComment.Of($"Option {SqlIdentifier.Quote(option)} of {subject} is left out: its value may be a secret."));

    private static bool IsLeftOut(string option) => option.IndexOf('=') < 0;
}
