using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Findings.Types;

/// <summary>A column of type oid, as references to large objects are.</summary>
internal sealed class LargeObjectColumn() : ColumnRule(Rules.LargeObjectColumn)
{
    public override string Why => "A large object stays when the row goes, belongs to no table, and is not replicated.";

    /// <summary>Columns called like this hold OIDs of the catalog.</summary>
    private static readonly string[] OfCatalogs = ["tableoid", "classoid", "classid", "relid", "relationid", "typeoid", "typoid", "typeid", "roleid", "namespaceid"];

    protected override Flaw? FlawOf(FindingContext schema, ColumnOfTable place) => place.BuiltInType == "oid" && !Array.Exists(OfCatalogs, name => place.Column.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase))
        ? new Flaw("is oid, as references to large objects are", TypeChange.Of(schema, place, "bytea", "lo_get({0})"))
        : null;
}
