using System.Text;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Sql;

namespace SchemaGen.Postgres.Migrations.Checks.Statements;

/// <summary>Names that PostgreSQL cuts off without a word: at 63 bytes.</summary>
internal sealed class LongIdentifierCheck : StatementCheck
{
    private const int LongestName = 63;

    public override Rule Rule => Rules.MigrationLongIdentifier;

    protected override IEnumerable<Complaint> Check(CheckedStatement statement, CheckedFile file) =>
        from index in Enumerable.Range(0, statement.Tokens.Count)
        where statement.Tokens[index].Kind is SqlTokenKind.Identifier or SqlTokenKind.QuotedIdentifier
        let bytes = Encoding.UTF8.GetByteCount(statement.Plain(index))
        where bytes > LongestName
        select new Complaint(statement, index, FormattableString.Invariant($"the name has {bytes} bytes, and PostgreSQL cuts it off after {LongestName}: it is another one than it says, or another's; shorten it"));
}
