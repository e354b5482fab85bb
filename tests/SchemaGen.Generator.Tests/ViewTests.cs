using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Tests;

/// <summary>What views' columns come from, and what is written through views.</summary>
public sealed class ViewTests
{
    private static readonly SchemaGen.Model.Snapshot.Relation Table = Snapshots.Table("orders") with
    {
        Columns = [Snapshots.Column("id", "bigint") with { Nullable = false, Identity = Identity.Always }, Snapshots.Column("code") with { Nullable = false }, Snapshots.Column("note")],
        PrimaryKey = new KeyConstraint { Name = "orders_pkey", Columns = ["id"] },
    };

    private static readonly SchemaGen.Model.Snapshot.Relation View = Snapshots.View("v") with
    {
        Insertable = true,
        Updatable = true,
        Deletable = true,
        Columns = [Of("id", "bigint"), Of("code"), Of("note"), Snapshots.Column("shouted") with { ReadOnly = true }],
    };

    [Fact]
    public void ViewIsWrittenThroughToItsTable()
    {
        var source = SourceOf(View);
        Assert.Contains("record VInsert", source, StringComparison.Ordinal);
        Assert.Contains("""INSERT INTO public.v (code, note) VALUES (@Code, @Note) RETURNING """, source, StringComparison.Ordinal);
        Assert.Contains("""UPDATE public.v SET code = @Code, note = @Note WHERE id = @Id""", source, StringComparison.Ordinal);
        Assert.Contains("""DELETE FROM public.v WHERE id = @Id""", source, StringComparison.Ordinal);
    }

    public static TheoryData<string, SchemaGen.Model.Snapshot.Relation> NotWritten { get; } = new()
    {
        { "an INSTEAD rule", View with { Rules = [new RewriteRule { Name = "r", Definition = "CREATE RULE" }] } },
        { "INSERT alone, which only a rule makes", View with { Updatable = false, Deletable = false } },
        { "nothing to write", View with { Columns = [Snapshots.Column("shouted") with { ReadOnly = true }] } },
        { "a table out of scope", View with { Columns = [Of("id", "bigint", "elsewhere"), Of("code", table: "elsewhere")] } },
        { "a view that nobody writes to", View with { Insertable = false, Updatable = false, Deletable = false } },
    };

    [Theory]
    [MemberData(nameof(NotWritten))]
    public void ViewIsNotWritten(string why, SchemaGen.Model.Snapshot.Relation view)
    {
        var source = SourceOf(view);
        foreach (var word in new[] { "VInsert", "VPatch", "INSERT", "UPDATE", "DELETE", "ByKey" })
        {
            Assert.False(source.Contains(word, StringComparison.Ordinal), $"{why}: {word}");
        }
    }

    [Fact]
    public void ViewWithoutWhatItsTableNeedsTakesNoRows()
    {
        var source = SourceOf(View with { Columns = [Of("id", "bigint"), Of("note")] });
        Assert.DoesNotContain("INSERT", source, StringComparison.Ordinal);
        Assert.DoesNotContain("VInsert", source, StringComparison.Ordinal);
        Assert.Contains("UPDATE public.v SET note = @Note WHERE id = @Id", source, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutTheKeyThereIsNoRowToMean()
    {
        var source = SourceOf(View with { Columns = [Of("code"), Of("note")] });
        Assert.Contains("INSERT INTO public.v (code, note)", source, StringComparison.Ordinal);
        Assert.Contains("record VPatch", source, StringComparison.Ordinal);
        Assert.DoesNotContain("ByKey", source, StringComparison.Ordinal);
        Assert.DoesNotContain("WriteUpdate", source, StringComparison.Ordinal);
    }

    [Fact]
    public void ColumnThatIsThereTwiceIsWrittenOnce()
    {
        var source = SourceOf(View with { Columns = [Of("id", "bigint"), Of("code"), Of("code") with { Name = "same" }] });
        Assert.Contains("INSERT INTO public.v (code) VALUES (@Code)", source, StringComparison.Ordinal);
        Assert.Contains("UPDATE public.v SET code = @Code WHERE id = @Id", source, StringComparison.Ordinal);
    }

    [Fact]
    public void OriginOutOfScopeIsExternal()
    {
        var sources = Host(Snapshots.View("v") with { Columns = [Of("a", table: "elsewhere"), Of("b", table: "elsewhere")] }).Sources();
        Assert.Contains("new(\"a\", \"text\", isNullable: true, new(static () => global::App.Schema.External.Elsewhere, \"a\"))", sources["Views.V.g.cs"], StringComparison.Ordinal);
        Assert.Contains("columns: [\"a\", \"b\"]", sources["External.g.cs"], StringComparison.Ordinal);
        Assert.Contains("from <c>public.elsewhere.a</c>.", sources["Views.V.g.cs"], StringComparison.Ordinal);
    }

    private static SchemaGen.Model.Snapshot.Column Of(string column, string type = "text", string table = "orders") =>
        Snapshots.Column(column, type) with { Origin = new SchemaGen.Model.Snapshot.ColumnOrigin { Schema = "public", Relation = table, Column = column } };

    private static string SourceOf(SchemaGen.Model.Snapshot.Relation view) => Host(view).Sources()["Views.V.g.cs"];

    private static GeneratorHost Host(SchemaGen.Model.Snapshot.Relation view)
    {
        var host = Case.Of(Snapshots.Of(Table, view), """{"csharp": {"insert": true, "patch": true, "statements": true, "npgsql": true}}""").Host();
        host.CompileCleanly();
        return host;
    }
}
