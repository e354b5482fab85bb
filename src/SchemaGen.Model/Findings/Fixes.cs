using SchemaGen.Model.Ddl;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings;

/// <summary>Statements that several rules propose.</summary>
internal static class Fixes
{
    /// <param name="relation">A table.</param>
    /// <param name="actions">What follows its name.</param>
    public static string AlterTable(Relation relation, params string[] actions) => $"ALTER TABLE {SqlIdentifier.Quote(relation.Name)} {string.Join(", ", actions)};";

    public static string AlterColumn(Relation relation, Column column, string action) => AlterTable(relation, $"ALTER COLUMN {SqlIdentifier.Quote(column.Name)} {action}");

    public static string DropConstraint(Relation relation, string name) => AlterTable(relation, $"DROP CONSTRAINT {SqlIdentifier.Quote(name)}");

    public static string DropIndex(Relation relation, string name) => $"DROP INDEX {SqlIdentifier.Quote(new QualifiedName(relation.Name.Schema, name))};";

    /// <summary>The foreign key anew, with something changed.</summary>
    public static string ReplaceForeignKey(Relation relation, ForeignKey key) =>
        AlterTable(relation, $"DROP CONSTRAINT {SqlIdentifier.Quote(key.Name)}", $"ADD {ForeignKeyDdl.Clause(key)}");
}
