namespace SchemaGen.Postgres.Migrations.Checks;

/// <summary>The head of a CREATE, ALTER or DROP: <c>CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i</c>.</summary>
/// <param name="Verb"><c>create</c>, <c>alter</c> or <c>drop</c>.</param>
/// <param name="Kind">In PostgreSQL's words: <c>materialized view</c>.</param>
/// <param name="Name">As the catalog has it, with its schema if that is given; empty for an index without a name.</param>
/// <param name="NameIndex">The token of the name.</param>
/// <param name="Next">The token after the name.</param>
internal sealed record ObjectClause(string Verb, string Kind, string Name, int NameIndex, int Next)
{
    private static readonly string[][] Kinds =
    [
        ["materialized", "view"], ["foreign", "table"], ["foreign", "data", "wrapper"], ["event", "trigger"], ["constraint", "trigger"], ["access", "method"], ["operator", "class"], ["operator", "family"],
        ["text", "search", "configuration"], ["text", "search", "dictionary"], ["table"], ["index"], ["view"], ["sequence"], ["schema"], ["extension"], ["function"], ["procedure"], ["aggregate"], ["trigger"], ["type"],
        ["domain"], ["policy"], ["rule"], ["database"], ["role"], ["user"], ["publication"], ["subscription"], ["server"], ["collation"], ["statistics"], ["language"], ["cast"], ["operator"], ["column"],
    ];

    private static readonly string[] Adjectives = ["or", "replace", "global", "local", "temp", "temporary", "unlogged", "unique", "recursive", "trusted", "procedural", "default"];

    /// <summary>Of CREATE: it may be there already and is replaced.</summary>
    public bool OrReplace { get; init; }

    /// <summary>With IF EXISTS or IF NOT EXISTS.</summary>
    public bool IsConditional { get; init; }

    public bool IsConcurrent { get; init; }

    public bool IsUnique { get; init; }

    public bool IsTemporary { get; init; }

    public bool IsTable => Kind == "table";

    /// <summary>Whether a statement is of such a kind, and what it is about.</summary>
    public static ObjectClause? Of(CheckedStatement statement)
    {
        var verb = statement.Is(0, "create") ? "create" : statement.Is(0, "alter") ? "alter" : statement.Is(0, "drop") ? "drop" : null;
        if (verb is null)
        {
            return null;
        }

        var index = 1;
        while (Array.Exists(Adjectives, word => statement.Is(index, word)))
        {
            index++;
        }

        var words = Array.Find(Kinds, kind => statement.Is(index, kind));
        if (words is null)
        {
            return null;
        }

        var head = Enumerable.Range(1, index - 1).Select(statement.TextOf).Select(static word => word.ToLowerInvariant()).ToList();
        index += words.Length;
        var concurrent = statement.Is(index, "concurrently");
        index += concurrent ? 1 : 0;
        var conditional = statement.Is(index, "if");
        index += !conditional ? 0 : statement.Is(index + 1, "not") ? 3 : 2;
        index += statement.Is(index, "only") ? 1 : 0;
        var (name, next) = verb == "create" && words is ["index"] && statement.Is(index, "on") ? ("", index) : statement.NameAt(index);
        return new ObjectClause(verb, string.Join(' ', words), name, index, next)
        {
            OrReplace = head.Contains("replace", StringComparer.Ordinal),
            IsConditional = conditional,
            IsConcurrent = concurrent,
            IsUnique = head.Contains("unique", StringComparer.Ordinal),
            IsTemporary = head.Contains("temp", StringComparer.Ordinal) || head.Contains("temporary", StringComparer.Ordinal),
        };
    }
}
