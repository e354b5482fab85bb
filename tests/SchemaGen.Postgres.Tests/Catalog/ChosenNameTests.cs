using System.Globalization;
using SchemaGen.Model.Naming;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>Names that PostgreSQL chooses are no news, however it cuts them.</summary>
public class ChosenNameTests
{
    /// <summary>One to four bytes a character: 63 bytes end within one.</summary>
    private static readonly string[] Letters = ["a", "é", "€", "😀"];

    private static IEnumerable<string> Names => Letters.SelectMany(static letter => ((int[])[1, 20, 27, 28, 29, 45, 63])
        .Select(bytes => string.Concat(Enumerable.Repeat(letter, Math.Max(1, bytes / System.Text.Encoding.UTF8.GetByteCount(letter))))));

    [FactSince(18)]
    public async Task Of_keys_and_NOT_NULL_and_sequences()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync(release: ServerRelease.Since(18));
        var pairs = Names.SelectMany(static relation => Names, static (relation, column) => (Relation: relation, Column: column)).ToList();

        // A schema each, so that no name is taken.
        await database.ExecuteAsync(string.Concat(pairs.Select(static (pair, i) => string.Create(
            CultureInfo.InvariantCulture, $"CREATE SCHEMA s{i}; CREATE TABLE s{i}.{SqlIdentifier.Quote(pair.Relation)} ({SqlIdentifier.Quote(pair.Column)} serial PRIMARY KEY, other int, UNIQUE (other, {SqlIdentifier.Quote(pair.Column)}));"))));

        var snapshot = await CatalogFixture.PullAsync(database.ConnectionString);

        Assert.All(snapshot.Relations, static relation => Assert.Null(relation.Columns[0].NotNull));
        Assert.All(snapshot.Relations, static relation => Assert.Equal(ChosenName.OfPrimaryKey(relation.Name.Name), relation.PrimaryKey!.Name));
        Assert.All(snapshot.Relations, static relation => Assert.Equal(ChosenName.OfUnique(relation.Name.Name, relation.UniqueConstraints[0].Columns), relation.UniqueConstraints[0].Name));
        Assert.Equal(pairs.Count, snapshot.Sequences.Count);
        Assert.All(snapshot.Sequences, static sequence => Assert.Equal(ChosenName.OfSequence(sequence.OwnerRelation!.Name, sequence.OwnerColumn!), sequence.Name.Name));
    }

    [FactSince(17)]
    public async Task Of_a_domains_NOT_NULL()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync(release: ServerRelease.Since(17));
        await database.ExecuteAsync(string.Concat(Names.Distinct().Select(static name => $"CREATE DOMAIN {SqlIdentifier.Quote(name)} AS int NOT NULL;")));

        var snapshot = await CatalogFixture.PullAsync(database.ConnectionString);

        Assert.All(snapshot.Domains, static domain => Assert.Equal((true, null), (domain.NotNull, domain.NotNullConstraint)));
    }
}
