using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>The columns of a foreign key, each with the one that it refers to, in no order.</summary>
internal static class ForeignKeyPairs
{
    public static HashSet<string> Of(ForeignKey key) => [.. key.Columns.Zip(key.ReferencedColumns, static (column, referenced) => $"{column}\0{referenced}")];
}
