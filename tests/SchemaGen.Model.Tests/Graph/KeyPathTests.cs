using SchemaGen.Model.Collections;
using SchemaGen.Model.Graph;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tests.Graph;

public sealed class KeyPathTests
{
    private static readonly ForeignKeyGraph Graph = ForeignKeyGraph.Of(
    [
        Table("clients", "tenants"), Table("messages", "dialogs"), Table("dialogs", "clients", "dialogs"), Table("tenants"), Table("shops", "tenants"), Table("alone"),
    ]);

    [Theory]
    [InlineData("messages", "tenants", "messages>dialogs dialogs>clients clients>tenants")]
    [InlineData("tenants", "messages", "clients>tenants dialogs>clients messages>dialogs")]
    [InlineData("shops", "clients", "shops>tenants clients>tenants")]
    [InlineData("shops", "shops", "")]
    [InlineData("shops", "alone", null)]
    public void The_shortest_way_goes_along_keys_in_either_direction(string from, string to, string? path) =>
        Assert.Equal(path, KeyPath.Find(Graph, Name(from), Name(to)) is { } keys ? string.Join(' ', keys.Select(static key => $"{key.Table.Name.Name}>{key.Key.References.Name}")) : null);

    private static QualifiedName Name(string name) => new("public", name);

    private static Relation Table(string name, params string[] targets) => new()
    {
        Kind = RelationKind.Table,
        Name = Name(name),
        ForeignKeys = targets.Select(static target => new ForeignKey { Name = target, Columns = [target], References = Name(target), ReferencedColumns = ["id"] }).ToEquatableArray(),
    };
}
