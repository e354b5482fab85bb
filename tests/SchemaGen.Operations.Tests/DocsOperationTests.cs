using SchemaGen.Model.Diagnostics;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

public sealed class DocsOperationTests : IDisposable
{
    private const string OneTable =
        """{"format": 1, "relations": [{"kind": "table", "schema": "public", "name": "users", "columns": [{"name": "id", "type": "integer"}]}]}""";

    private readonly TemporaryFolder _folder = new();
    private readonly SettableClock _clock = new(new DateTimeOffset(2025, 12, 23, 12, 30, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_run_touches_nothing_however_late_it_comes()
    {
        _folder.Write("schema.json", OneTable);
        Run();
        var before = _folder.Files();
        _clock.Now += TimeSpan.FromDays(1);

        Assert.Empty(Run().Written);
        Assert.Equal(before, _folder.Files());
        Assert.Contains("> Last sync: 2025-12-23 12:30 UTC", _folder.Read("docs/DATABASE_ANALYSIS.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Last_sync_moves_with_the_content()
    {
        _folder.Write("schema.json", OneTable);
        Run();
        _folder.Write("schema.json", OneTable.Replace("\"id\"", "\"key\"", StringComparison.Ordinal));
        _clock.Now += TimeSpan.FromDays(1);

        Run();

        Assert.Contains("> Last sync: 2025-12-24 12:30 UTC", _folder.Read("docs/DATABASE_ANALYSIS.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_that_is_damaged_leaves_the_documentation_alone()
    {
        _folder.Write("schema.json", OneTable);
        Run();
        var before = _folder.Files().Where(static file => file.Key != "schema.json");
        _folder.Write("schema.json", OneTable[..40]);

        Assert.Equal("SG0002", Assert.Throws<DiagnosticException>(Run).Diagnostic.Id);
        Assert.Equal(before, _folder.Files().Where(static file => file.Key != "schema.json"));
    }

    private DocsResult Run() => DocsOperation.Run(new DocsRequest { Snapshot = _folder.PathOf("schema.json"), Directory = _folder.PathOf("docs") }, clock: _clock);

    private sealed class SettableClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
