using System.Text;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Json;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>Any name may stand anywhere: pulled, written, read back, compared.</summary>
public class HostileNameTests(HostileNameTests.Pulled pulled) : IClassFixture<HostileNameTests.Pulled>
{
    internal static readonly string[] All =
    [
        "\"", "a\"b", "'", "''", "back\\slash", "\\", "\\u0041", "select", "user", "null", "true", "class", "😀", "new\nline", "cr\r\nlf", "tab\tbed", "\u0001",
        "*/", "/*", "]]>", "</summary>", "a|b", "--", "-- x", "Twin", "twin", "TWIN", "1st", "a.b", ".", "\".\"", "a b", " leading", "trailing ", "{}", "{0}", "%s", "$1", "$$",
        "\"; DROP TABLE x; --", "[]", "a[]", "(x)", "x(", "numeric(10,2)", "interval year", ",", "a,b", "é", "e\u0301", "\u200b", "\u202e", "\u2028", "\u0085", "#if", "@x", ":x", "?",
        "€€€€€€€€€€€€€€€€€€€€€",
    ];

    public static TheoryData<string> Names { get; } = [.. All];

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_a_schema(string name) => Assert.Single(pulled.Snapshot.Schemas, schema => schema.Name == name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_a_table_and_its_column(string name) => Assert.NotNull(Relation(name, name).FindColumn(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_a_columns_type(string name)
    {
        var type = Relation(name, name).FindColumn(name)!.Type;
        Assert.Equal((new QualifiedName("types", name), true), (type.Name, type.IsArray));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_an_enum_and_its_label(string name) =>
        Assert.Equal([name], Assert.Single(pulled.Snapshot.Enums, type => type.Name == new QualifiedName("types", name)).Labels);

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_a_domain_and_its_check(string name)
    {
        var domain = Assert.Single(pulled.Snapshot.Domains, type => type.Name == new QualifiedName("domains", name));
        Assert.Equal((new QualifiedName("types", name), name), (domain.BaseType.Name, Assert.Single(domain.Checks).Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_a_composite_type_and_its_attribute(string name) =>
        Assert.Equal(name, Assert.Single(Assert.Single(pulled.Snapshot.Composites, type => type.Name == new QualifiedName("composites", name)).Attributes).Name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_a_check(string name) => Assert.Equal(name, Assert.Single(Relation(name, name).Checks).Name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_a_foreign_key_and_its_target(string name)
    {
        var key = Assert.Single(Relation("refs", name).ForeignKeys);
        Assert.Equal((name, new QualifiedName(name, name), name), (key.Name, key.References, Assert.Single(key.Columns)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_an_index_and_its_key_column(string name) =>
        Assert.Equal(name, Assert.Single(Relation("indexes", "t").Indexes, index => index.Name == name).Keys[0]);

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_the_table_and_column_that_own_a_sequence(string name)
    {
        var sequence = Assert.Single(pulled.Snapshot.Sequences, sequence => sequence.Name == new QualifiedName(name, "numbers"));
        Assert.Equal((new QualifiedName(name, name), name), (sequence.OwnerRelation!, sequence.OwnerColumn));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_a_routine(string name) => Assert.Single(pulled.Snapshot.Routines, routine => routine.Name == new QualifiedName("code", name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_a_trigger_and_its_function(string name)
    {
        var trigger = Assert.Single(Relation("refs", name).Triggers);
        Assert.Equal((name, new QualifiedName("triggers", name)), (trigger.Name, trigger.Function));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void In_a_comment(string name) => Assert.Equal(name, Relation("refs", name).Comment);

    [Theory]
    [MemberData(nameof(Names))]
    public void In_reference_data(string name) => Assert.Equal(name, Assert.Single(Relation("refs", name).ReferenceData!.Rows).Values[0].Text);

    [Fact]
    public void What_is_written_is_read_back() => Assert.Equal(pulled.Snapshot, SnapshotJson.Read(pulled.Text, "schema.json"));

    [Fact]
    public void What_was_read_back_is_written_the_same() => Assert.Equal(pulled.Text, SnapshotJson.Write(SnapshotJson.Read(pulled.Text, "schema.json")));

    [Fact]
    public async Task Verifying_finds_no_drift() =>
        Assert.Empty(SnapshotDiff.Compare(SnapshotJson.Parse(pulled.Text, "schema.json"), JsonTree.Parse(SnapshotJson.Write(await pulled.PullAgainAsync()))));

    [Fact]
    public void No_name_breaks_a_line() =>
        Assert.DoesNotContain(pulled.Text, static c => c is < ' ' and not '\n' or '\u0085' or '\u2028' or '\u2029');

    private Relation Relation(string schema, string name) =>
        Assert.Single(pulled.Snapshot.Relations, relation => relation.Name == new QualifiedName(schema, name));

    /// <summary>A database with one object of each kind for each name.</summary>
    public sealed class Pulled : IAsyncLifetime
    {
        private readonly SchemaGenConfiguration _configuration = SchemaGenConfiguration.Default with
        {
            ReferenceData = [new ReferenceTable { Relation = "refs.*", Columns = ["label"] }],
        };

        private TestDatabase? _database;

        internal SchemaSnapshot Snapshot { get; private set; } = new();

        internal string Text { get; private set; } = "";

        public async Task InitializeAsync()
        {
            _database = await PostgresServer.CreateDatabaseAsync();
            await _database.ExecuteAsync(Script());
            Snapshot = await PullAgainAsync();
            Text = SnapshotJson.Write(Snapshot);
        }

        public async Task DisposeAsync()
        {
            if (_database is not null)
            {
                await _database.DisposeAsync();
            }
        }

        internal Task<SchemaSnapshot> PullAgainAsync() => CatalogFixture.PullAsync(_database!.ConnectionString, _configuration);

        private static string Script()
        {
            var sql = new StringBuilder("""
                SET check_function_bodies = off;
                CREATE SCHEMA types; CREATE SCHEMA domains; CREATE SCHEMA composites; CREATE SCHEMA refs; CREATE SCHEMA indexes; CREATE SCHEMA code; CREATE SCHEMA triggers;
                CREATE TABLE indexes.t ();

                """);
            foreach (var name in All)
            {
                var n = SqlIdentifier.Quote(name);
                var literal = $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
                sql.AppendLine($"""
                    CREATE SCHEMA {n};
                    CREATE TYPE types.{n} AS ENUM ({literal});
                    CREATE DOMAIN domains.{n} AS types.{n} DEFAULT {literal} CONSTRAINT {n} CHECK (VALUE <> {literal});
                    CREATE TYPE composites.{n} AS ({n} domains.{n});
                    CREATE TABLE {n}.{n} (id int PRIMARY KEY, {n} types.{n}[] DEFAULT ARRAY[{literal}]::types.{n}[] CONSTRAINT {n} CHECK ({n} IS NOT NULL));
                    CREATE TABLE refs.{n} ({n} int CONSTRAINT {n} REFERENCES {n}.{n}, label text);
                    COMMENT ON TABLE refs.{n} IS {literal};
                    INSERT INTO refs.{n} (label) VALUES ({literal});
                    ALTER TABLE indexes.t ADD {n} int;
                    CREATE INDEX {n} ON indexes.t ({n}, ({n} + 1));
                    CREATE SEQUENCE {n}.numbers OWNED BY {n}.{n}.{n};
                    CREATE FUNCTION code.{n}({n} types.{n}) RETURNS composites.{n} LANGUAGE sql AS 'unchecked';
                    CREATE FUNCTION triggers.{n}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END';
                    CREATE TRIGGER {n} AFTER INSERT ON refs.{n} EXECUTE FUNCTION triggers.{n}();
                    """);
            }

            return sql.ToString();
        }
    }
}
