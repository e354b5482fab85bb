using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Tombstones;
using SchemaGen.Testing;

namespace SchemaGen.Generator.Tests;

/// <summary>Code that uses what is gone.</summary>
public sealed class TombstoneTests
{
    private const string Everything = """{"csharp": {"insert": true, "patch": true, "statements": true, "constraints": true, "npgsql": true}}""";

    private static readonly SchemaSnapshot Before = new()
    {
        Enums = [new EnumType { Name = new("public", "mood"), Labels = ["sad", "happy"] }, new EnumType { Name = new("public", "size"), Labels = ["s"] }],
        Composites = [new CompositeType { Name = new("public", "address"), Attributes = [Attribute("street"), Attribute("zip")] }],
        Relations =
        [
            Snapshots.Table("tenants") with
            {
                Columns = [Required("id", "integer"), Required("slug", "text"), Snapshots.Column("fax", "integer"), Required("size", "public.size")],
                PrimaryKey = new KeyConstraint { Name = "tenants_pkey", Columns = ["id"] },
                UniqueConstraints = [new KeyConstraint { Name = "tenants_slug_key", Columns = ["slug"] }],
            },
            Snapshots.Table("old_notes") with { Columns = [Required("id", "integer"), Snapshots.Column("mood", "public.mood")], PrimaryKey = new KeyConstraint { Name = "old_notes_pkey", Columns = ["id"] } },
            Snapshots.Table("things", "id") with { Name = new QualifiedName("app", "things") },
        ],
    };

    private static readonly SchemaSnapshot After = new()
    {
        Enums = [new EnumType { Name = new("public", "mood"), Labels = ["blue", "happy"] }],
        Composites = [new CompositeType { Name = new("public", "address"), Attributes = [Attribute("street")] }],
        Relations =
        [
            Before.Relations[0] with
            {
                Columns = [Before.Relations[0].Columns[0], Required("handle", "text")],
                UniqueConstraints = [new KeyConstraint { Name = "tenants_handle_key", Columns = ["handle"] }],
            },
            Before.Relations[1] with { Name = new QualifiedName("public", "notes") },
        ],
    };

    /// <summary>What a pull writes when the one becomes the other.</summary>
    private static readonly string Tombstones = TombstonesOf(Before, After);

    [Fact]
    public void As_a_reviewer_reads_it() => Golden.MatchFolder(Case.GoldenFolder("tombstones"), Host().Sources());

    [Fact]
    public void They_compile_cleanly_with_documentation() => Host().CompileCleanly();

    [Theory]
    [InlineData("_ = new Tenant { Id = 1, Handle = \"\" }.Slug;", "public.tenants.slug was dropped; renamed to handle?")]
    [InlineData("_ = new Tenant { Id = 1, Handle = \"\", Slug = \"\" };", "public.tenants.slug was dropped; renamed to handle?")]
    [InlineData("_ = new Tenant { Id = 1, Handle = \"\" } is { Fax: 1 };", "public.tenants.fax was dropped.")]
    [InlineData("_ = new TenantInsert { Id = 1, Handle = \"\", Slug = \"\" };", "public.tenants.slug was dropped; renamed to handle?")]
    [InlineData("_ = new TenantPatch { Fax = 1 };", "public.tenants.fax was dropped.")]
    [InlineData("_ = Tables.Tenants.Columns.Slug + Tables.Tenants.Columns.Id;", "public.tenants.slug was dropped; renamed to handle?")]
    [InlineData("_ = $\"SELECT {Tables.Tenants.Quoted.Fax}\";", "public.tenants.fax was dropped.")]
    [InlineData("_ = Tables.Tenants.Constraints.SlugKey;", "public.tenants.tenants_slug_key was dropped; renamed to tenants_handle_key?")]
    [InlineData("_ = Mood.Sad;", "public.mood.sad was dropped; renamed to blue?")]
    [InlineData("_ = new Address { Street = \"\", Zip = \"\" };", "public.address.zip was dropped.")]
    [InlineData("_ = Tables.OldNotes.QualifiedName;", "public.old_notes was dropped; renamed to public.notes?")]
    [InlineData("_ = Tables.OldNotes.Columns.Mood + Tables.OldNotes.Sql.SelectByKey;", "public.old_notes was dropped; renamed to public.notes?")]
    [InlineData("OldNote? note = null; _ = note?.Mood;", "public.old_notes was dropped; renamed to public.notes?")]
    [InlineData("_ = new OldNotePatch { Mood = Mood.Happy };", "public.old_notes was dropped; renamed to public.notes?")]
    [InlineData("_ = Size.S;", "public.size was dropped.")]
    [InlineData("_ = App.Tables.Things.Name;", "app.things was dropped.")]
    public void Each_use_is_one_kind_of_error_that_says_why(string use, string message)
    {
        var errors = Host(Program(use)).Compile().Diagnostics;

        Assert.NotEmpty(errors);
        Assert.All(errors, error =>
        {
            Assert.Equal(("SG3020", DiagnosticSeverity.Error), (error.Id, error.Severity));
            Assert.Contains(message, error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.EndsWith("SG3020.md", error.Descriptor.HelpLinkUri, StringComparison.Ordinal);
        });
    }

    /// <summary>What editors offer, applied to each use that has an offer.</summary>
    [Theory]
    [InlineData("_ = new Tenant { Id = 1, Handle = \"\" }.Slug; // kept", "_ = new Tenant { Id = 1, Handle = \"\" }.Handle; // kept")]
    [InlineData("_ = new TenantPatch { Slug = \"\" };", "_ = new TenantPatch { Handle = \"\" };")]
    [InlineData("_ = Tables.Tenants.Columns.Slug + global::App.Schema.Tables.Tenants.Quoted.Slug;", "_ = Tables.Tenants.Columns.Handle + global::App.Schema.Tables.Tenants.Quoted.Handle;")]
    [InlineData("_ = Mood.Sad switch { Mood.Sad => 1, _ => 2 };", "_ = Mood.Blue switch { Mood.Blue => 1, _ => 2 };")]
    [InlineData("_ = Tables.OldNotes.Columns.Id;", "_ = Tables.Notes.Columns.Id;")]
    [InlineData("System.Collections.Generic.List<OldNote> x = [new OldNote { Id = 1 }]; _ = x;", "System.Collections.Generic.List<Note> x = [new Note { Id = 1 }]; _ = x;")]
    [InlineData("_ = new OldNotePatch { Mood = Mood.Happy };", "_ = new NotePatch { Mood = Mood.Happy };")]
    [InlineData("_ = Tables.Tenants.Constraints.SlugKey;", "_ = Tables.Tenants.Constraints.HandleKey;")]
    [InlineData("_ = Tables.Tenants.Columns.Fax;", "_ = Tables.Tenants.Columns.Fax;")]
    public async Task What_was_renamed_is_renamed(string use, string expected)
    {
        using var workspace = new AdhocWorkspace();
        var compilation = Host(Program(use)).Compilation;
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "App", "App", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: compilation.SyntaxTrees.First().Options, metadataReferences: compilation.References));
        foreach (var source in Host().Sources())
        {
            project = project.AddDocument(source.Key, source.Value).Project;
        }

        var document = project.AddDocument("Program.cs", Program(use));
        while (await OfferAsync(document) is { } offer)
        {
            var change = (await offer.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
            document = change.ChangedSolution.GetDocument(document.Id)!;
        }

        Assert.Equal(Program(expected), (await document.GetTextAsync()).ToString());
    }

    [Fact]
    public void What_is_there_is_used_as_ever() => Host("""
        namespace App.Schema;
        static class Program
        {
            static void Main()
            {
                var tenant = new Tenant { Id = 1, Handle = "x" } with { Handle = "y" };
                _ = new TenantInsert { Id = 1, Handle = tenant.Handle };
                _ = new Address { Street = "x" };
                _ = Mood.Blue.ToLabel() + Tables.Notes.Columns.Mood + Tables.Tenants.Constraints.HandleKey;
                foreach (var relation in Database.Relations) { _ = relation.Name; }
            }
        }
        """).CompileCleanly();

    [Fact]
    public void They_are_neither_compared_nor_printed_nor_serialized()
    {
        var assembly = Assembly.Load(Host().CompileCleanly());
        object Tenant()
        {
            var row = Activator.CreateInstance(assembly.GetType("App.Schema.Tenant")!)!;
            row.GetType().GetProperty("Handle")!.SetValue(row, "x");
            return row;
        }

        Assert.Equal("Tenant { Id = 0, Handle = x }", Tenant().ToString());
        Assert.Equal(Tenant(), Tenant());
        Assert.Equal(Tenant().GetHashCode(), Tenant().GetHashCode());
        Assert.Equal("""{"Id":0,"Handle":"x"}""", System.Text.Json.JsonSerializer.Serialize(Tenant()));
        Assert.Equal(["public.notes", "public.tenants"], ((IEnumerable<Relation>)assembly.GetType("App.Schema.Database")!.GetProperty("Relations")!.GetValue(null)!).Select(static relation => relation.ToString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public void Configuration_makes_uses_warnings(string level, DiagnosticSeverity severity)
    {
        var host = new GeneratorHost(SnapshotJson.Write(After), $$"""{"diagnostics": {"SG3020": "{{level}}"} }""", userCode: "class X { string Y = App.Schema.Tables.Tenants.Columns.Slug; }", isStrict: false, tombstones: Tombstones);
        Assert.Equal(("SG3020", severity), Assert.Single(host.Compile().Diagnostics, static item => item.Id != "CS0414" && item.Severity >= DiagnosticSeverity.Warning) is var found ? (found.Id, found.Severity) : default);
    }

    [Fact]
    public void Configuration_leaves_them_out() => Assert.Equal(
        new GeneratorHost(SnapshotJson.Write(After)).Sources().Values,
        new GeneratorHost(SnapshotJson.Write(After), """{"diagnostics": {"SG3020": "none"}}""", tombstones: Tombstones).Sources().Values);

    /// <summary>A pull that got no further than the tombstones, or a merge of branches.</summary>
    [Fact]
    public void What_is_in_the_snapshot_after_all_has_none() => Assert.Equal(
        new GeneratorHost(SnapshotJson.Write(Before), Everything).Sources().Values,
        new GeneratorHost(SnapshotJson.Write(Before), Everything, tombstones: Tombstones).Sources().Values);

    /// <summary>Code that says the name means what has it now.</summary>
    [Fact]
    public void A_name_that_something_else_has_now_has_none()
    {
        var after = new SchemaSnapshot { Relations = [Snapshots.Table("tenant", "id", "Slug", "handle")] };
        var host = new GeneratorHost(SnapshotJson.Write(after), Everything, tombstones: TombstonesOf(new SchemaSnapshot { Relations = [Snapshots.Table("tenant", "id", "slug"), Snapshots.Table("tenants", "id")] }, after));
        Assert.DoesNotContain(host.Sources().Values, static text => text.Contains("Obsolete", StringComparison.Ordinal));
        host.CompileCleanly();
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_one_error_and_no_code()
    {
        var host = new GeneratorHost(SnapshotJson.Write(After), tombstones: "{\n  \"format\": 1,\n<<<<<<< HEAD\n}");
        var result = host.Run();
        Assert.Equal(["schema.tombstones.json: (2,0)-(2,0)"], result.Diagnostics.Where(static item => item.Id == "SG0006").Select(static item => item.Location.GetLineSpan().ToString()));
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void Accepted_ones_are_gone_from_the_code()
    {
        var host = Host();
        Assert.NotEqual(new GeneratorHost(SnapshotJson.Write(After), Everything).Sources(), host.Sources());
        host.EditTombstones(TombstoneJson.Write(TombstoneSet.None));
        Assert.Equal(new GeneratorHost(SnapshotJson.Write(After), Everything).Sources(), host.Sources());
    }

    private static string Program(string use) => $"namespace App.Schema;\nstatic class Program {{ static void Main() {{ {use}\n }} }}";

    private static async Task<CodeAction?> OfferAsync(Document document)
    {
        var offered = new List<CodeAction>();
        var provider = new GoneNameCodeFix();
        foreach (var diagnostic in (await document.GetSemanticModelAsync())!.GetDiagnostics().Where(item => provider.FixableDiagnosticIds.Contains(item.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
        }

        return offered.FirstOrDefault();
    }

    private static GeneratorHost Host(string userCode = "") => new(SnapshotJson.Write(After), Everything, userCode: userCode, tombstones: Tombstones);

    private static string TombstonesOf(SchemaSnapshot before, SchemaSnapshot after)
    {
        var drift = SnapshotDiff.Compare(JsonTree.Parse(SnapshotJson.Write(before)), JsonTree.Parse(SnapshotJson.Write(after)));
        return TombstoneJson.Write(TombstoneUpdate.Of(TombstoneSet.None, before, after, drift, static _ => true));
    }

    private static SchemaGen.Model.Snapshot.Column Required(string name, string type) => Snapshots.Column(name, type) with { Nullable = false };

    private static CompositeAttribute Attribute(string name) => new() { Name = name, Type = new TypeReference("text") };
}
