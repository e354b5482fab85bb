using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>Foreign keys: last of the constraints, when every table and key is there.</summary>
internal static class ForeignKeyDdl
{
    public static IEnumerable<DdlStatement> Statements(Relation table) => table.ForeignKeys.Select(key => new DdlStatement
    {
        Phase = DdlPhase.ForeignKey,
        Name = $"{table.Name} {key.Name}",
        Needs = [ObjectKey.Relation(table.Name), ObjectKey.Relation(key.References)],
        Owner = table.Name,
        Sql = DdlText.Lines(new[] { $"ALTER TABLE {(table.Kind == RelationKind.PartitionedTable ? "" : "ONLY ")}{SqlIdentifier.Quote(table.Name)}\n    ADD {Clause(key)};" }
            .Concat(ConstraintDdl.Comment(table.Name, key.Name, key.Comment))),
    });

    /// <summary>The whole constraint.</summary>
    public static string Clause(ForeignKey key) =>
        $"CONSTRAINT {SqlIdentifier.Quote(key.Name)} FOREIGN KEY ({Columns(key.Columns, key.Period)}) REFERENCES {SqlIdentifier.Quote(key.References)}({Columns(key.ReferencedColumns, key.Period)})"
        + key.Match switch { ForeignKeyMatch.Full => " MATCH FULL", ForeignKeyMatch.Partial => " MATCH PARTIAL", _ => "" }
        + Action("ON UPDATE", key.OnUpdate)
        + Action("ON DELETE", key.OnDelete)
        + (key.OnDeleteColumns.IsEmpty ? "" : $" ({DdlText.Columns(key.OnDeleteColumns)})")
        + ConstraintDdl.Deferrability(key.Deferrability)
        + (key.NotEnforced ? " NOT ENFORCED" : key.NotValid ? " NOT VALID" : "");

    private static string Columns(Collections.EquatableArray<string> names, bool period)
    {
        var quoted = names.Select(SqlIdentifier.Quote).ToArray();
        if (period)
        {
            quoted[quoted.Length - 1] = $"PERIOD {quoted[quoted.Length - 1]}";
        }

        return string.Join(", ", quoted);
    }

    private static string Action(string clause, ReferentialAction action) => action switch
    {
        ReferentialAction.Restrict => $" {clause} RESTRICT",
        ReferentialAction.Cascade => $" {clause} CASCADE",
        ReferentialAction.SetNull => $" {clause} SET NULL",
        ReferentialAction.SetDefault => $" {clause} SET DEFAULT",
        _ => "",
    };
}
