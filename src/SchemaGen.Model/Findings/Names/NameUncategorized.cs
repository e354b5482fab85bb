using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Names;

/// <summary>A relation that follows none of the naming conventions that the configuration lists.</summary>
internal sealed class NameUncategorized() : FindingRule(Rules.NameUncategorized)
{
    public override string Why => "The team's prefixes say what a table is for, and this one says nothing.";

    public override IEnumerable<Finding> Find(FindingContext schema)
    {
        var map = new CategoryMap(schema.Configuration.Categories);
        return schema.Configuration.Categories.IsEmpty
            ? []
            : schema.Snapshot.Relations
                .Where(relation => relation is { IsPartition: false, Kind: not RelationKind.ForeignTable } && map.Of(relation.Name) is null)
                .Select(relation => At(FindingSubject.Of(relation), $"The {relation.Kind.Noun()} {SqlIdentifier.Quote(relation.Name)} begins with the prefix of none of the categories."));
    }
}
