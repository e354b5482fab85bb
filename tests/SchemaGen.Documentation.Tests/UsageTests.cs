using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Tests;

/// <summary>Who uses a relation.</summary>
public sealed class UsageTests
{
    private static readonly ILookup<string, QualifiedName> Relations =
        new QualifiedName[] { new("public", "users"), new("audit", "users"), new("public", "Orders"), new("public", "status") }.ToLookup(static name => name.Name);

    [Theory]
    [InlineData("SELECT 1 FROM users", "audit.users public.users")]
    [InlineData("SELECT 1 FROM public.users u JOIN \"Orders\" o ON true", "public.users public.Orders")]
    [InlineData("SELECT 1 FROM \"audit\".\"users\"", "audit.users")]
    [InlineData("select 1 from ONLY USERS", "audit.users public.users")]
    [InlineData("SELECT status FROM nothing -- FROM users", "")]
    [InlineData("SELECT 'FROM users', users.id", "")]
    [InlineData("CREATE FUNCTION f() AS $f$ BEGIN UPDATE audit.users SET a = 1; PERFORM $q$ DELETE FROM public.status $q$; END $f$", "audit.users public.status")]
    [InlineData("FROM", "")]
    public void Names_count_where_a_relation_is_expected(string sql, string found) =>
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), NamesInSql.Relations(sql, Relations).Select(static name => name.ToString()).Order());
}
