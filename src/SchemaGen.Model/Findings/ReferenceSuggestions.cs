using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings;

/// <summary>
/// Tables that look like reference data, by their shape: few columns, a key of one column, a code or name, others refer to them and
/// they refer to nobody but their like. Only people can say that they are: their rows are pulled when the configuration asks.
/// </summary>
public static class ReferenceSuggestions
{
    private const int FewColumns = 8;

    private static readonly string[] Names = ["code", "name", "slug", "label", "title", "key"];

    /// <summary>By name; without those that the configuration has.</summary>
    public static IReadOnlyList<Relation> Of(SchemaSnapshot snapshot, SchemaGenConfiguration configuration)
    {
        var known = new HashSet<QualifiedName>(ReferenceMatch.All(configuration, snapshot).SelectMany(static match => match.Relations).Select(static relation => relation.Name));
        var shaped = snapshot.Relations.Where(static relation => relation is { Kind: RelationKind.Table, IsPartition: false } && HasShape(relation)).ToDictionary(static relation => relation.Name);
        var referred = new HashSet<QualifiedName>(
            snapshot.Relations.SelectMany(static relation => relation.ForeignKeys.Where(key => key.References != relation.Name).Select(static key => key.References))
                .Concat(LogicalForeignKeys.Of(snapshot, configuration).Keys.Select(static key => key.References))
                .Concat(InferredForeignKeys.Of(snapshot, configuration).Keys.Select(static key => key.References)));
        return [.. shaped.Values.Where(table => referred.Contains(table.Name) && !known.Contains(table.Name) && table.ForeignKeys.All(key => shaped.ContainsKey(key.References)))];
    }

    private static bool HasShape(Relation table) =>
        table.KeyColumn is { } key && table.Columns.Count is > 1 and <= FewColumns
        && key.Type.Name is { Schema: "pg_catalog", Name: "smallint" or "integer" or "text" or "character varying" or "character" }
        && table.Columns.Any(static column => IsText(column) && EntityName.WordsOf(column.Name) is { Count: > 0 } words && Array.IndexOf(Names, words[words.Count - 1]) >= 0)
        && !table.Columns.Any(static column => SecretName.IsColumn(column.Name) || IsOfPeople(column.Name));

    private static bool IsText(Column column) => column.Type is { IsArray: false, Name: { Schema: "pg_catalog", Name: "text" or "character varying" or "character" } };

    /// <summary>Rows about people are nobody's reference data.</summary>
    private static bool IsOfPeople(string column) => EntityName.WordsOf(column).Any(static word => word is "email" or "mail" or "phone" or "login" or "username" or "address" or "birthday");
}
