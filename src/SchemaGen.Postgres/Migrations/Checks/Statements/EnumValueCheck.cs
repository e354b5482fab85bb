using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Sql;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>Labels that are added to an enum: where they stand, and whether they can be used yet.</summary>
internal sealed class EnumValueCheck : StatementCheck
{
    public override Rule Rule => Rules.MigrationEnumValue;

    protected override IEnumerable<Complaint> Check(CheckedStatement statement, CheckedFile file)
    {
        if (statement.Object is not { Verb: "alter", Kind: "type" } type || !statement.Is(type.Next, "add", "value"))
        {
            yield break;
        }

        if (!statement.Contains("before") && !statement.Contains("after"))
        {
            yield return new Complaint(statement, type.Next, "the label comes last, in the order of ORDER BY and < too; say where it belongs with BEFORE or AFTER, if the order means anything");
        }

        var label = statement.Tokens.Where(static token => token.Kind is SqlTokenKind.String).Select(token => token.In(statement.Source.Text).ToString()).FirstOrDefault();
        var user = statement.InTransaction
            ? file.Statements.Skip(statement.Index + 1).TakeWhile(static later => later.InTransaction).FirstOrDefault(later => later.Object is not { Kind: "type" } && later.Tokens.Any(token => token.In(later.Source.Text).ToString() == label))
            : null;
        if (user is not null)
        {
            yield return new Complaint(user, 0, $"label {label} is added in this transaction, and PostgreSQL lets nobody use it before its end; use it in a later migration");
        }
    }
}
