using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>Names that code which is deployed still uses.</summary>
internal sealed class RenameCheck : StatementCheck
{
    public override Rule Rule => Rules.MigrationRename;

    protected override IEnumerable<Complaint> Check(CheckedStatement statement, CheckedFile file)
    {
        if (statement.Object is not { Verb: "alter", Kind: "table" or "view" or "materialized view" or "foreign table" } item || file.IsNew(item.Name, statement) || !statement.Is(item.Next, "rename") || statement.Is(item.Next, "rename", "constraint"))
        {
            yield break;
        }

        var what = statement.Is(item.Next + 1, "to") ? $"{item.Kind} {item.Name}" : $"a column of {item.Name}";
        yield return new Complaint(statement, item.Next, $"code that is deployed uses {what} under its old name until the last instance is replaced; add the new name beside the old one, and drop that later");
    }
}
