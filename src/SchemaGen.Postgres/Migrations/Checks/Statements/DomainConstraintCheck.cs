using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>A domain's constraints: a later change of them reads every table that has a column of it, under locks.</summary>
internal sealed class DomainConstraintCheck : StatementCheck
{
    public override Rule Rule => Rules.MigrationDomainConstraint;

    protected override IEnumerable<Complaint> Check(CheckedStatement statement, CheckedFile file)
    {
        if (statement.Object is { Verb: "alter", Kind: "domain" } domain && statement.Is(domain.Next, "add") && !statement.Is(statement.Tokens.Count - 2, "not", "valid"))
        {
            yield return new Complaint(statement, domain.Next, $"every table with a column of {domain.Name} is read while it is locked; add the constraint NOT VALID, and validate it in a later transaction");
        }
    }
}
