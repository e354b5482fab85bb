using SchemaGen.Model.Collections;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>Clauses that statements of several kinds have.</summary>
internal static class DdlText
{
    public const string NewLine = "\n";

    public static string Columns(EquatableArray<string> names) => string.Join(", ", names.Select(SqlIdentifier.Quote));

    /// <summary>Statements, one a line.</summary>
    public static string Lines(IEnumerable<string> statements) => string.Join(NewLine, statements);

    /// <summary><c>COMMENT ON … IS …;</c>, or nothing without a comment.</summary>
    /// <param name="subject">Kind and name: <c>TABLE public.users</c>.</param>
    /// <param name="comment">The text.</param>
    public static IEnumerable<string> Comment(string subject, string? comment) =>
        comment is null ? [] : [$"COMMENT ON {subject} IS {SqlLiteral.Quote(comment)};"];

    /// <summary><c>ALTER … DEPENDS ON EXTENSION …;</c> for each extension that an object is dropped with.</summary>
    /// <param name="subject">Kind and name: <c>INDEX public.users_name</c>.</param>
    /// <param name="dependsOn">The object's <see cref="ObjectKey"/>s.</param>
    public static IEnumerable<string> Extensions(string subject, EquatableArray<string> dependsOn) =>
        dependsOn.Select(ObjectKey.ExtensionOf).OfType<string>().Select(name => $"ALTER {subject} DEPENDS ON EXTENSION {name};");

    /// <summary>Storage parameters: <c>fillfactor='70', toast.autovacuum_enabled='false'</c>.</summary>
    public static string Parameters(EquatableArray<string> options) => string.Join(", ", options.Select(static option =>
    {
        var (name, value) = Split(option);
        return $"{string.Join(".", name.Split('.').Select(SqlIdentifier.Quote))}={SqlLiteral.Quote(value)}";
    }));

    public static string Collation(QualifiedName? collation) => collation is null ? "" : $" COLLATE {SqlIdentifier.Quote(collation)}";

    /// <summary>
    /// True when an expression needs more than types, sequences and extensions, which need no table, so that it may come too
    /// early inside the statement that makes the table or domain.
    /// </summary>
    public static bool ComesLater(EquatableArray<string> dependsOn) =>
        dependsOn.Any(static key => !ObjectKey.IsType(key) && !ObjectKey.IsSequence(key) && !ObjectKey.IsExtensionMember(key));

    private static (string Name, string Value) Split(string option)
    {
        var equals = option.IndexOf('=');
        return (option.Substring(0, equals), option.Substring(equals + 1));
    }
}
