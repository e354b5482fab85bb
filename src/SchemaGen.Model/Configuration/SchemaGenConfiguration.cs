using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Configuration;

/// <summary>The content of <c>schemagen.json</c>; every part is optional.</summary>
public sealed record SchemaGenConfiguration
{
    public static SchemaGenConfiguration Default { get; } = new();

    /// <summary>Heading of the analysis; without it, <c>Database</c>.</summary>
    public string? Title { get; init; }

    /// <summary>Patterns of the schemas in scope; empty means all but PostgreSQL's own.</summary>
    public EquatableArray<string> Schemas { get; init; }

    /// <summary>The relations in scope.</summary>
    public NameFilter Relations { get; init; } = NameFilter.Everything;

    /// <summary>The routines in scope.</summary>
    public NameFilter Routines { get; init; } = NameFilter.Everything;

    /// <summary>Naming conventions: prefix to category.</summary>
    public EquatableArray<Category> Categories { get; init; }

    /// <summary>Tables whose rows are part of the snapshot.</summary>
    public EquatableArray<ReferenceTable> ReferenceData { get; init; }

    /// <summary>Foreign keys that the database does not declare.</summary>
    public EquatableArray<LogicalForeignKeyRule> ForeignKeys { get; init; }

    /// <summary>Questions to the data, which a pull asks.</summary>
    public EquatableArray<DataCheck> Checks { get; init; }

    /// <summary>What is generated in C#, and how.</summary>
    public CSharpConfiguration CSharp { get; init; } = CSharpConfiguration.Default;

    /// <summary>Tables that are drawn together; without them, areas follow categories and foreign keys.</summary>
    public EquatableArray<Area> Areas { get; init; }

    /// <summary>What the documents say of objects that the database does not describe.</summary>
    public EquatableArray<ObjectDescription> Descriptions { get; init; }

    /// <summary>How the documents are made.</summary>
    public DocumentationConfiguration Documentation { get; init; } = DocumentationConfiguration.Default;

    /// <summary>What becomes of the differences that a verify finds.</summary>
    public DriftConfiguration Drift { get; init; } = DriftConfiguration.Default;

    /// <summary>Which findings about the schema are reported.</summary>
    public FindingsConfiguration Findings { get; init; } = FindingsConfiguration.Default;

    /// <summary>What a sync copies, and what it must not touch.</summary>
    public SyncConfiguration Sync { get; init; } = SyncConfiguration.Default;

    /// <summary>How migration files are read, checked and documented.</summary>
    public MigrationConfiguration Migrations { get; init; } = MigrationConfiguration.Default;

    /// <summary>How loudly rules are reported, where it is not as they say themselves.</summary>
    public EquatableArray<RuleSeverity> Diagnostics { get; init; }

    public bool IncludesSchema(string schema)
    {
        if (Schemas.IsEmpty)
        {
            return true;
        }

        foreach (var pattern in Schemas)
        {
            if (NamePattern.Matches(pattern, schema))
            {
                return true;
            }
        }

        return false;
    }

    public bool IncludesRelation(QualifiedName relation) => IncludesSchema(relation.Schema) && Relations.Includes(relation);
}

/// <summary>What is in scope by name: everything that <see cref="Include"/> matches, or all when it is empty, but for <see cref="Exclude"/>.</summary>
public sealed record NameFilter
{
    public static NameFilter Everything { get; } = new();

    public EquatableArray<string> Include { get; init; }

    public EquatableArray<string> Exclude { get; init; }

    public bool Includes(QualifiedName name) => (Include.IsEmpty || MatchesAny(Include, name)) && !MatchesAny(Exclude, name);

    private static bool MatchesAny(EquatableArray<string> patterns, QualifiedName name)
    {
        foreach (var pattern in patterns)
        {
            if (NamePattern.Matches(pattern, name))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A set of relations that share a prefix.</summary>
public sealed record Category
{
    /// <summary>What the names begin with, such as <c>elo_t_</c>; the longest that fits counts.</summary>
    public required string Prefix { get; init; }

    /// <summary>What to call them, such as <c>Transactional tables</c>.</summary>
    public required string Name { get; init; }
}
