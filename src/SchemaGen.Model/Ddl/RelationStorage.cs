using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>Clauses and comments that tables and materialized views share.</summary>
internal static class RelationStorage
{
    /// <summary>Access method, parameters and tablespace, a line each.</summary>
    public static string Clauses(Relation relation) =>
        (relation.AccessMethod is null ? "" : $"\nUSING {SqlIdentifier.Quote(relation.AccessMethod)}")
        + (relation.Options.IsEmpty ? "" : $"\nWITH ({DdlText.Parameters(relation.Options)})")
        + (relation.Tablespace is null ? "" : $"\nTABLESPACE {SqlIdentifier.Quote(relation.Tablespace)}");

    public static IEnumerable<string> ColumnComments(Relation relation) => relation.Columns.SelectMany(column =>
        DdlText.Comment($"COLUMN {SqlIdentifier.Quote(relation.Name)}.{SqlIdentifier.Quote(column.Name)}", column.Comment));
}
