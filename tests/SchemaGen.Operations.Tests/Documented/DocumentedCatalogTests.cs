using SchemaGen.Operations.Sources;
using SchemaGen.Testing;
using SchemaGen.Testing.Rebuild;

namespace SchemaGen.Operations.Tests.Documented;

/// <summary>Whatever the catalog of a database says is in its documentation, in the place where one looks for it; and every link leads somewhere.</summary>
public sealed class DocumentedCatalogTests
{
    public static TheoryData<string> Packages => ["bacula", "davical", "ejabberd", "icinga", "kea", "mediawiki", "powerdns", "roundcube"];

    [Fact]
    public async Task The_sample_is_documented_in_full()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        foreach (var migration in Directory.GetFiles(Repository.PathOf("samples", "Elo", "db", "migrations"), "*.sql").Order(StringComparer.Ordinal))
        {
            await database.ExecuteAsync(await File.ReadAllTextAsync(migration));
        }

        Assert.InRange(await MissingOfAsync(database), 400, int.MaxValue);
    }

    [TheoryOfPackages]
    [MemberData(nameof(Packages))]
    public async Task A_schema_that_people_use_is_documented_in_full(string name)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await DebianSchema.All.Single(schema => schema.Name == name).LoadAsync(database);
        Assert.InRange(await MissingOfAsync(database), 20, int.MaxValue);
    }

    /// <summary>Fails for what is missing, and says how many facts there were.</summary>
    private static async Task<int> MissingOfAsync(TestDatabase database)
    {
        using var folder = new TemporaryFolder();
        var snapshot = folder.PathOf("schema.json");
        await PullOperation.RunAsync(new PullRequest { Source = new SourceOptions { Directory = folder.FullPath, ConnectionString = database.ConnectionString }, Snapshot = snapshot });
        DocsOperation.Run(new DocsRequest { Snapshot = snapshot, Directory = folder.PathOf("docs") });
        var documents = new DocumentedCatalog(folder.PathOf("docs"));
        var facts = await CatalogFacts.ReadAsync(database.ConnectionString);

        Assert.Empty(facts.Where(fact => !documents.Says(fact)).Select(static fact => $"{fact.Owner}: {fact.Kind} {fact.Name} {string.Join(" | ", fact.Details)}"));
        Assert.Empty(documents.BrokenLinks());
        return facts.Count;
    }

    /// <summary>Skipped, and says why, where packages cannot be fetched.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class TheoryOfPackagesAttribute : TheoryAttribute
    {
        public TheoryOfPackagesAttribute() => Skip = DebianSchema.Missing!;
    }
}
