using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Snapshot;

/// <summary>
/// How one object names another that it depends on: what it is, and its name as SQL quotes it. <c>relation public.users</c>,
/// <c>routine public.f(integer, text)</c>, <c>operator class public.fast_ops USING btree</c>.
/// </summary>
public static class ObjectKey
{
    private const string RelationPrefix = "relation ";
    private const string TypePrefix = "type ";
    private const string SequencePrefix = "sequence ";
    private const string ExtensionPrefix = "extension ";
    private const string MemberPrefix = "member of ";

    /// <param name="name">Unquoted.</param>
    public static string Schema(string name) => $"schema {SqlIdentifier.Quote(name)}";

    public static string Relation(QualifiedName name) => RelationPrefix + SqlIdentifier.Quote(name);

    /// <summary>The relation that a key names, or null when it names something else.</summary>
    public static QualifiedName? RelationOf(string key) =>
        key.StartsWith(RelationPrefix, StringComparison.Ordinal) ? SqlIdentifier.Parse(key.Substring(RelationPrefix.Length), "") : null;

    /// <summary>Enums, domains, composites, ranges with their multirange, base and shell types.</summary>
    public static string Type(QualifiedName name) => TypePrefix + SqlIdentifier.Quote(name);

    public static bool IsType(string key) => key.StartsWith(TypePrefix, StringComparison.Ordinal);

    public static string Routine(QualifiedName name, string parameterTypes) => $"routine {SqlIdentifier.Quote(name)}({parameterTypes})";

    /// <summary>A constraint of a relation.</summary>
    public static string Constraint(QualifiedName relation, string name) => $"constraint {SqlIdentifier.Quote(relation)}.{SqlIdentifier.Quote(name)}";

    public static string Sequence(QualifiedName name) => SequencePrefix + SqlIdentifier.Quote(name);

    public static bool IsSequence(string key) => key.StartsWith(SequencePrefix, StringComparison.Ordinal);

    /// <summary>An extension: of another one, what it needs; of all else, what it is dropped with (<c>ALTER … DEPENDS ON EXTENSION</c>).</summary>
    public static string Extension(string name) => ExtensionPrefix + SqlIdentifier.Quote(name);

    /// <summary>The extension that a key names, as SQL quotes it, or null when it names something else.</summary>
    public static string? ExtensionOf(string key) => key.StartsWith(ExtensionPrefix, StringComparison.Ordinal) ? key.Substring(ExtensionPrefix.Length) : null;

    /// <summary>Some object of an extension: which one is for the extension to say.</summary>
    public static string ExtensionMember(string extension) => MemberPrefix + Extension(extension);

    public static bool IsExtensionMember(string key) => key.StartsWith(MemberPrefix, StringComparison.Ordinal);

    /// <param name="schema">Schema, unquoted.</param>
    /// <param name="name">The operator's characters.</param>
    /// <param name="operands">Types of both sides, <c>NONE</c> where there is none: <c>NONE, integer</c>.</param>
    public static string Operator(string schema, string name, string operands) => Object(ObjectKind.Operator, $"{SqlIdentifier.Quote(schema)}.{name}({operands})");

    /// <summary>An object of a kind whose identity is its name, and for operator classes and families their access method.</summary>
    public static string Other(string kind, string? schema, string name, string? accessMethod) =>
        $"{kind} {(schema is null ? SqlIdentifier.Quote(name) : SqlIdentifier.Quote(new QualifiedName(schema, name)))}{(accessMethod is null ? "" : $" USING {SqlIdentifier.Quote(accessMethod)}")}";

    /// <summary>An object of another kind, by its <see cref="SchemaObject.Identity"/>.</summary>
    public static string Object(ObjectKind kind, string identity) =>
        kind is ObjectKind.BaseType or ObjectKind.ShellType ? TypePrefix + identity : $"{SqlKind(kind).ToLowerInvariant()} {identity}";

    /// <summary>A kind in SQL's words: <c>OPERATOR CLASS</c>.</summary>
    public static string SqlKind(ObjectKind kind) => kind switch
    {
        ObjectKind.BaseType or ObjectKind.ShellType => "TYPE",
        ObjectKind.TextSearchParser => "TEXT SEARCH PARSER",
        ObjectKind.TextSearchTemplate => "TEXT SEARCH TEMPLATE",
        ObjectKind.TextSearchDictionary => "TEXT SEARCH DICTIONARY",
        ObjectKind.TextSearchConfiguration => "TEXT SEARCH CONFIGURATION",
        ObjectKind.ForeignDataWrapper => "FOREIGN DATA WRAPPER",
        ObjectKind.OperatorFamily => "OPERATOR FAMILY",
        ObjectKind.OperatorClass => "OPERATOR CLASS",
        ObjectKind.AccessMethod => "ACCESS METHOD",
        ObjectKind.UserMapping => "USER MAPPING",
        ObjectKind.EventTrigger => "EVENT TRIGGER",
        _ => kind.ToString().ToUpperInvariant(),
    };
}
