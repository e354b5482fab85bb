using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Names;

/// <summary>A name that people chose for a relation or one of its columns.</summary>
/// <param name="Subject">What is called so.</param>
/// <param name="Name">The name.</param>
/// <param name="Relation">The relation.</param>
/// <param name="Column">The column, if it is one.</param>
internal sealed record NamedPart(FindingSubject Subject, string Name, Relation Relation, Column? Column)
{
    /// <summary>For the beginning of a sentence: <c>The column public.users.email</c>.</summary>
    public string Words => $"The {Subject}";

    /// <summary>Whether it is a key word of SQL.</summary>
    public bool IsKeyWord => SqlKeywords.NeedQuotes(Name);

    /// <summary>Whether SQL has to quote it.</summary>
    public bool NeedsQuotes => SqlIdentifier.Quote(Name) != Name;

    /// <summary>Relations that stand for themselves, and columns of those that are no views.</summary>
    public static IEnumerable<NamedPart> Of(FindingContext schema) => schema.Snapshot.Relations
        .Where(static relation => relation is { IsPartition: false, Kind: not RelationKind.ForeignTable })
        .SelectMany(static relation => new[] { new NamedPart(FindingSubject.Of(relation), relation.Name.Name, relation, null) }
            .Concat(relation.Columns.Where(column => !column.Inherited && !relation.IsView).Select(column => new NamedPart(FindingSubject.Of(relation, column), column.Name, relation, column))));

    /// <summary>The statement that gives it another name; null where that is taken.</summary>
    public string? RenamedTo(FindingContext schema, string name)
    {
        var relation = SqlIdentifier.Quote(Relation.Name);
        var kind = Relation.Kind switch { RelationKind.View => "VIEW", RelationKind.MaterializedView => "MATERIALIZED VIEW", _ => "TABLE" };
        return Column is null
            ? schema.Find(new QualifiedName(Relation.Name.Schema, name)) is null ? $"ALTER {kind} {relation} RENAME TO {SqlIdentifier.Quote(name)};" : null
            : Relation.FindColumn(name) is null && Relation.OfType is null ? $"ALTER TABLE {relation} RENAME COLUMN {SqlIdentifier.Quote(Column.Name)} TO {SqlIdentifier.Quote(name)};" : null;
    }
}
