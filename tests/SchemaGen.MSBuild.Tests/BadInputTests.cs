using SchemaGen.MSBuild.Tests.Consumers;

namespace SchemaGen.MSBuild.Tests;

/// <summary>Files that cannot be used: one error at the place, and none of them is written.</summary>
public sealed class BadInputTests : IAsyncLifetime, IDisposable
{
    private Consumer _consumer = null!;

    public async Task InitializeAsync() => _consumer = await Library.ConsumerAsync();

    [Theory]
    [InlineData("SG0002", "truncated")]
    [InlineData("SG0003", "conflict")]
    [InlineData("SG0004", "newer")]
    public async Task A_snapshot_that_cannot_be_read_is_an_error_at_its_place(string code, string damage)
    {
        var (text, line, column) = Damage(await Library.SnapshotAsync(), damage);
        _consumer.Write("schema.json", text);

        var error = (await _consumer.BuildAsync()).FailedWith(code);

        Assert.Equal((_consumer.Snapshot, line, column), (error.File, error.Line, error.Column));
        Assert.Equal(text, _consumer.Read("schema.json"));
    }

    [Fact]
    public async Task A_compiler_without_a_build_says_the_same()
    {
        var (text, line, column) = Damage(await Library.SnapshotAsync(), "truncated");
        _consumer.Write("schema.json", text);
        _consumer.Write("Program.cs", "");

        var build = await _consumer.BuildAsync("-t:Compile", "-p:OutputType=Library");

        var error = build.FailedWith("SG0002");
        Assert.Equal((_consumer.Snapshot, line, column), (error.File, error.Line, error.Column));
    }

    [Theory]
    [InlineData("SG0002", "truncated")]
    [InlineData("SG0003", "conflict")]
    [InlineData("SG0004", "newer")]
    public async Task A_snapshot_that_cannot_be_read_is_not_overwritten(string code, string damage)
    {
        await using var database = await Library.DatabaseAsync();
        var (text, line, column) = Damage(await Library.SnapshotAsync(), damage);
        _consumer.Write("schema.json", text);
        _consumer.Environment["SCHEMAGEN_CONNECTION_STRING"] = database.ConnectionString;

        var error = (await _consumer.BuildAsync("-t:SchemaGenPull")).FailedWith(code);

        Assert.Equal((_consumer.Snapshot, line, column), (error.File, error.Line, error.Column));
        Assert.Equal(text, _consumer.Read("schema.json"));
    }

    [Fact]
    public async Task A_snapshot_that_is_not_there()
    {
        File.Delete(_consumer.Snapshot);

        var error = (await _consumer.BuildAsync()).FailedWith("SG0001");

        Assert.Contains("SchemaGenConnection", error.Message, StringComparison.Ordinal);
        Assert.Contains("SchemaGenMigrations", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typing_error_in_the_configuration()
    {
        const string Configuration = "{\n  \"title\": \"Library\",\n  \"relatons\": { \"include\": [\"b*\"] }\n}\n";
        _consumer.Write("schemagen.json", Configuration);

        var error = (await _consumer.BuildAsync()).FailedWith("SG0012");

        Assert.Equal((_consumer.PathOf("schemagen.json"), 3, 3), (error.File, error.Line, error.Column));
        Assert.Contains("did you mean 'relations'", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Configuration, _consumer.Read("schemagen.json"));
    }

    [Fact]
    public async Task A_configuration_that_is_not_there()
    {
        var error = (await _consumer.BuildAsync("-p:SchemaGenConfig=settings/schemagen.json")).FailedWith("SG0010");

        Assert.Equal(_consumer.PathOf("settings", "schemagen.json"), error.File);
    }

    [Fact]
    public async Task Migrations_that_are_not_there()
    {
        var error = (await _consumer.BuildAsync("-p:SchemaGenMigrations=migrations/*.sql")).FailedWith("SG0032");

        Assert.Contains("migrations/*.sql", error.Message, StringComparison.Ordinal);
        Assert.Equal(await Library.SnapshotAsync(), _consumer.Read("schema.json"));
    }

    [Fact]
    public async Task A_migration_with_an_error_is_reported_where_it_is_with_what_the_server_says()
    {
        _consumer.Write("db/001_library.sql", Library.Sql);
        _consumer.Write("db/002_authors.sql", "INSERT INTO authors VALUES (1, 'Austen');\n\nSELECT id,\n       nam FROM authors;\n");

        var error = (await _consumer.BuildAsync("-p:SchemaGenMigrations=db/*.sql")).FailedWith("SG4001");

        Assert.Equal((_consumer.PathOf("db", "002_authors.sql"), 4, 8), (error.File, error.Line, error.Column));
        Assert.Contains("column \"nam\" does not exist (SQLSTATE 42703). Hint: Perhaps you meant to reference the column \"authors.name\"", error.Message, StringComparison.Ordinal);
        Assert.Equal(await Library.SnapshotAsync(), _consumer.Read("schema.json"));
    }

    [Fact]
    public async Task A_migration_that_its_data_stops_is_reported_with_the_detail()
    {
        _consumer.Write("db/001_library.sql", Library.Sql);
        _consumer.Write("db/002_authors.sql", "INSERT INTO authors VALUES (1, 'Austen');\nINSERT INTO authors VALUES (1, 'Eliot');\n");

        var error = (await _consumer.BuildAsync("-p:SchemaGenMigrations=db/*.sql")).FailedWith("SG4001");

        Assert.Equal((_consumer.PathOf("db", "002_authors.sql"), 2), (error.File, error.Line));
        Assert.Contains("Detail: Key (id)=(1) already exists", error.Message, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _consumer.Dispose();

    /// <summary>The damaged text, and the place that the error should name.</summary>
    private static (string Text, int Line, int Column) Damage(string snapshot, string damage)
    {
        switch (damage)
        {
            case "truncated":
                var cut = snapshot[..snapshot.IndexOf("\"author_id\", \"type\"", StringComparison.Ordinal)];
                return (cut, cut.Count(static c => c == '\n') + 1, cut.Length - cut.LastIndexOf('\n'));
            case "conflict":
                var (line, _) = Library.PlaceOf("\"What can be lent\"", snapshot);
                var lines = snapshot.Split('\n').ToList();
                lines.InsertRange(line - 1, ["<<<<<<< HEAD", lines[line - 1], "======="]);
                lines.Insert(line + 3, ">>>>>>> feature");
                return (string.Join('\n', lines), line, 1);
            default:
                var newer = snapshot.Replace("\"format\": 1,", "\"format\": 999,", StringComparison.Ordinal);
                var (formatLine, formatColumn) = Library.PlaceOf("999", newer);
                return (newer, formatLine, formatColumn);
        }
    }
}
