using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_operator</c>, without those that were only announced as the commutator or negator of another.</summary>
internal sealed class OperatorsQuery() : ObjectQuery(ObjectKind.Operator, SystemCatalog.Operator)
{
    public override string Sql(int version) =>
        $"""
        SELECT o.oid, n.nspname, o.oprname,
          concat(coalesce({Printed.Type("o.oprleft")}, 'NONE'), ', ', coalesce({Printed.Type("o.oprright")}, 'NONE')),
          format('CREATE OPERATOR %I.%s ', n.nspname, o.oprname) || {Printed.Lines(
              $"'FUNCTION = ' || {Printed.Routine("o.oprcode")}",
              $"'LEFTARG = ' || {Printed.Type("o.oprleft")}",
              $"'RIGHTARG = ' || {Printed.Type("o.oprright")}",
              $"'COMMUTATOR = ' || {Printed.Operator("o.oprcom")}",
              $"'NEGATOR = ' || {Printed.Operator("o.oprnegate")}",
              $"'RESTRICT = ' || {Printed.Routine("o.oprrest")}",
              $"'JOIN = ' || {Printed.Routine("o.oprjoin")}",
              "CASE WHEN o.oprcanhash THEN 'HASHES' END",
              "CASE WHEN o.oprcanmerge THEN 'MERGES' END")} || ';',
          NULL
        FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace
        WHERE o.oprcode <> 0 AND o.oprnamespace IN {UserSchemas}
        """;

    protected override string Identity(string? schema, string name, string? operands) => $"{SqlIdentifier.Quote(schema!)}.{name}({operands})";
}
