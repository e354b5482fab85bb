using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Findings;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tests.Findings;

public sealed class LogicalForeignKeysTests
{
    private static readonly SchemaSnapshot Snapshot = new()
    {
        Relations =
        [
            RelationOf(RelationKind.Table, "clients", "id", "tenant_id"),
            RelationOf(RelationKind.Table, "dialogs", "id", "tenant_id", "stage_id"),
            RelationOf(RelationKind.View, "stages", "id", "name"),
            RelationOf(RelationKind.Table, "tenants", "uid") with { PrimaryKey = new KeyConstraint { Name = "tenants_pkey", Columns = ["uid"] } },
        ],
    };

    [Fact]
    public void A_key_may_lead_to_a_view()
    {
        var keys = Of("""{ "relation": "dialogs", "columns": ["stage_id"], "references": "stages", "note": "set by hand" }""");
        Assert.Equal([new LogicalForeignKey(new("public", "dialogs"), ["stage_id"], new("public", "stages"), ["id"], "set by hand")], keys.Keys);
        Assert.Empty(keys.Unmatched);
    }

    [Fact]
    public void A_pattern_is_about_all_that_have_the_columns()
    {
        var keys = Of("""{ "relation": "*", "columns": ["tenant_id"], "references": "tenants" }""");
        Assert.Equal(["clients", "dialogs"], keys.Keys.Select(static key => key.Relation.Name));
        Assert.All(keys.Keys, static key => Assert.Equal("uid", Assert.Single(key.ReferencedColumns)));
    }

    [Fact]
    public void What_the_database_declares_is_not_repeated()
    {
        var declared = Snapshot with
        {
            Relations = Snapshot.Relations.Select(static relation => relation.Name.Name != "clients" ? relation : relation with
            {
                ForeignKeys = [new ForeignKey { Name = "k", Columns = ["tenant_id"], References = new("public", "tenants"), ReferencedColumns = ["uid"] }],
            }).ToEquatableArray(),
        };
        Assert.Equal(["dialogs"], Of("""{ "relation": "*", "columns": ["tenant_id"], "references": "tenants" }""", declared).Keys.Select(static key => key.Relation.Name));
    }

    [Theory]
    [InlineData("""{ "relation": "dialogs", "columns": ["stage_id"], "references": "stage" }""", "relation 'stage' of foreignKeys", "references")]
    [InlineData("""{ "relation": "dialogs", "columns": ["stage_id"], "references": "*s" }""", "'*s' alone (4 relations do) of foreignKeys", "references")]
    [InlineData("""{ "relation": "dialog", "columns": ["stage_id"], "references": "stages" }""", "relation 'dialog' with 'stage_id' of foreignKeys", "relation")]
    [InlineData("""{ "relation": "dialogs", "columns": ["stage"], "references": "stages" }""", "relation 'dialogs' with 'stage' of foreignKeys", "relation")]
    [InlineData("""{ "relation": "dialogs", "columns": ["stage_id"], "references": "stages", "referencedColumns": ["code"] }""", "column 'code' of public.stages of foreignKeys", "referencedColumns")]
    [InlineData("""{ "relation": "dialogs", "columns": ["stage_id", "id"], "references": "stages" }""", "2 columns against 1 of public.stages of foreignKeys", "columns")]
    public void What_is_not_there_is_said_at_its_place(string rule, string text, string property)
    {
        var keys = Of(rule);
        var part = Assert.Single(keys.Unmatched);
        Assert.Equal(text, part.Text);
        Assert.Equal(["foreignKeys", "#0", property], part.Path);
        Assert.Contains(part, UnmatchedScope.Of(Configuration(rule), Snapshot));
        Assert.Empty(keys.Keys);
    }

    private static LogicalForeignKeys Of(string rule, SchemaSnapshot? snapshot = null) => LogicalForeignKeys.Of(snapshot ?? Snapshot, Configuration(rule));

    private static SchemaGenConfiguration Configuration(string rule) => ConfigurationJson.Read($$"""{ "foreignKeys": [{{rule}}] }""", "schemagen.json");

    private static Relation RelationOf(RelationKind kind, string name, params string[] columns) => new()
    {
        Kind = kind,
        Name = new("public", name),
        Columns = columns.Select(static column => new Column { Name = column, Type = new("integer") }).ToEquatableArray(),
    };
}
