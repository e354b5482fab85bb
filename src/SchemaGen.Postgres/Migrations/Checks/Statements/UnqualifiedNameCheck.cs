using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>Names whose schema is whatever search_path says when the file runs.</summary>
internal sealed class UnqualifiedNameCheck : StatementCheck
{
    private static readonly string[] Kinds = ["table", "view", "materialized view", "foreign table", "sequence", "type", "domain", "function", "procedure"];

    public override Rule Rule => Rules.MigrationUnqualifiedName;

    protected override IEnumerable<Complaint> Check(CheckedStatement statement, CheckedFile file)
    {
        if (statement.Object is { IsTemporary: false } item && Array.IndexOf(Kinds, item.Kind) >= 0 && item.Name.Length > 0 && !item.Name.Contains('.', StringComparison.Ordinal)
            && !file.Earlier(statement).Any(static earlier => earlier.Is(0, "set") && earlier.Contains("search_path")))
        {
            yield return new Complaint(statement, item.NameIndex, $"the schema of {item.Kind} {item.Name} is the first of search_path, which differs between roles and databases; write it, or SET search_path in the file");
        }
    }
}
