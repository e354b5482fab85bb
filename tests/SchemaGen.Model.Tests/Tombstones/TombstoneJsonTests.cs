using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Tombstones;

namespace SchemaGen.Model.Tests.Tombstones;

public sealed class TombstoneJsonTests
{
    private static readonly QualifiedName Users = new("public", "users");

    /// <summary>One of everything.</summary>
    internal static readonly TombstoneSet Maximal = new()
    {
        Relations = [new(new Relation { Kind = RelationKind.Table, Name = new("public", "Old \"Users\""), Columns = [new Column { Name = "id", Type = new("integer") }] }, Users)],
        Columns = [new(Users, new Column { Name = "nick", Type = new("text"), Nullable = false, Default = "''::text" }, "handle"), new(Users, new Column { Name = "fax", Type = new("text") }, null)],
        Constraints = [new(Users, "users_nick_key", "users_handle_key")],
        Enums = [new(new EnumType { Name = new("public", "mood"), Labels = ["sad"] }, new("s", "mood"))],
        Labels = [new(new("public", "size"), "M", "medium")],
        Composites = [new(new CompositeType { Name = new("public", "pair"), Attributes = [new CompositeAttribute { Name = "a", Type = new("integer") }] }, new("public", "couple"))],
        Attributes = [new(new("public", "address"), new CompositeAttribute { Name = "zip", Type = new("text") }, "postcode")],
    };

    [Fact]
    public void What_is_written_is_read() => Assert.Equal(Maximal, TombstoneJson.Read(TombstoneJson.Write(Maximal), "schema.tombstones.json"));

    [Fact]
    public void What_is_gone_is_a_line()
    {
        var text = TombstoneJson.Write(Maximal);
        Assert.Contains("""    {"relation": "public.users", "column": {"name": "nick", "type": "text", "nullable": false, "default": "''::text"}, "renamedTo": "handle"},""" + "\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Theory]
    [InlineData("", 1, 1, "the file ends where a value should be. Restore the file")]
    [InlineData("{\n  \"format\": 1,\n  \"columns\": [", 3, 15, "Restore the file")]
    [InlineData("{\n  \"format\": 1,\n<<<<<<< HEAD\n  \"columns\": []\n=======\n>>>>>>> other\n}", 3, 1, "merge-conflict markers. Keep the lines of both sides")]
    [InlineData("{\n  \"format\": 2\n}", 2, 13, "a newer SchemaGen wrote them. Update")]
    [InlineData("[]", 1, 1, "it has no 'format'")]
    [InlineData("{\n  \"format\": 1,\n  \"columns\": [{\"relation\": \"public.t\"}]\n}", 3, 15, "'column' is missing")]
    public void A_file_that_cannot_be_used_is_an_error_at_its_place(string text, int line, int column, string message)
    {
        var diagnostic = Assert.Throws<DiagnosticException>(() => TombstoneJson.Read(text, "schema.tombstones.json")).Diagnostic;
        Assert.Equal(("SG0006", new SourceLocation("schema.tombstones.json", line, column)), (diagnostic.Id, diagnostic.Location));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Descriptions_say_what_became_of_it() => Assert.Equal(
        [
            "public.Old \"Users\" → public.users", "public.users.nick → handle", "public.users.fax", "public.users.users_nick_key → users_handle_key", "public.mood → s.mood",
            "public.size.M → medium", "public.pair → public.couple", "public.address.zip → postcode",
        ],
        Maximal.Descriptions);

    [Fact]
    public void Without_a_relation_its_own_are_gone()
    {
        var left = Maximal.Without(Users);
        Assert.True(left.Relations.IsEmpty && left.Columns.IsEmpty && left.Constraints.IsEmpty);
        Assert.False(left.Labels.IsEmpty || left.Enums.IsEmpty || left.IsEmpty);
    }
}
