using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Findings.Types;

/// <summary>A column that holds OIDs of catalog objects by an alias type that pg_upgrade cannot keep. Those of relations, roles and types it can.</summary>
internal sealed class ObjectIdentifierColumn() : ColumnRule(Rules.ObjectIdentifierColumn)
{
    public override string Why => "The OIDs are others after an upgrade, so that pg_upgrade refuses a database that has such a column.";

    protected override Flaw? FlawOf(FindingContext schema, ColumnOfTable place) =>
        place.BuiltInType is "regproc" or "regprocedure" or "regoper" or "regoperator" or "regconfig" or "regdictionary" or "regnamespace" or "regcollation"
            ? new Flaw($"is {place.Column.Type}", TypeChange.Of(schema, place, "text", "{0}::text"))
            : null;
}
