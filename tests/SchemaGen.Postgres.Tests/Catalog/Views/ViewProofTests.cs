using Npgsql;
using SchemaGen.Model.Snapshot;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog.Views;

/// <summary>PostgreSQL has the last word: tables are filled with whatever they take, and the views are read.</summary>
public class ViewProofTests
{
    public static TheoryData<string> Releases { get; } = [.. PostgresServer.Releases];

    /// <summary>A foreign server that there is none of.</summary>
    private static readonly string[] NotRead = ["foreign_table"];

    [TheoryOfReleases]
    [MemberData(nameof(Releases))]
    public async Task What_is_said_not_to_be_null_is_not(string release)
    {
        await using var database = await CatalogFixture.LoadAsync("views", release);
        var snapshot = await CatalogFixture.PullAsync(database.ConnectionString);
        var views = snapshot.Relations.Where(static relation => relation.IsView && !NotRead.Contains(relation.Name.Name)).ToList();
        var wrong = new List<string>();
        var filled = new HashSet<QualifiedName>();
        for (var seed = 1; seed <= 6; seed++)
        {
            await RowFiller.FillAsync(database.ConnectionString, snapshot, seed);
            await using var connection = new NpgsqlConnection(database.ConnectionString);
            await connection.OpenAsync();
            foreach (var view in views)
            {
                var (withNull, rows) = await ViewProof.ReadAsync(connection, view) ?? throw new InvalidOperationException($"{view.Name} cannot be read.");
                wrong.AddRange(withNull.Where(static column => !column.Nullable).Select(column => $"{view.Name}.{column.Name}"));
                if (rows > 0)
                {
                    filled.Add(view.Name);
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Empty(views.Where(view => !filled.Contains(view.Name)).Select(static view => view.Name));
    }
}
