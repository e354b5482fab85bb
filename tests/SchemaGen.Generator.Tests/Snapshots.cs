using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Tests;

/// <summary>Short ways to write a snapshot in a test.</summary>
internal static class Snapshots
{
    public static SchemaSnapshot Of(params IEnumerable<SchemaGen.Model.Snapshot.Relation> relations) => new() { Relations = [.. relations] };

    /// <summary>A table of nullable texts; its name may have a schema before a dot.</summary>
    public static SchemaGen.Model.Snapshot.Relation Table(string name, params string[] columns)
    {
        var parts = name.Split('.', 2);
        return Table(parts.Length == 1 ? new QualifiedName("public", name) : new QualifiedName(parts[0], parts[1]), columns);
    }

    public static SchemaGen.Model.Snapshot.Relation Table(QualifiedName name, params IEnumerable<string> columns) => new()
    {
        Kind = SchemaGen.Model.Snapshot.RelationKind.Table,
        Name = name,
        Columns = columns.Select(static column => Column(column)).ToEquatableArray(),
    };

    public static SchemaGen.Model.Snapshot.Relation View(string name, params string[] columns) =>
        Table(name, columns) with { Kind = SchemaGen.Model.Snapshot.RelationKind.View };

    public static SchemaGen.Model.Snapshot.Column Column(string name, string type = "text") => new() { Name = name, Type = new TypeReference(type) };

    /// <summary>A table whose one column is its primary key.</summary>
    public static SchemaGen.Model.Snapshot.Relation Keyed(string name) => Table(name) with
    {
        Columns = [Column("id", "integer") with { Nullable = false }],
        PrimaryKey = new KeyConstraint { Name = name + "_pkey", Columns = ["id"] },
    };

    /// <summary>A foreign key to another table's <c>id</c>.</summary>
    public static SchemaGen.Model.Snapshot.ForeignKey Reference(string column, string table) =>
        new() { Name = $"{column}_{table}_fkey", Columns = [column], References = new QualifiedName("public", table), ReferencedColumns = ["id"] };

    public static EnumType Enum(string name, params string[] labels) => new() { Name = new QualifiedName("public", name), Labels = [.. labels] };
}
