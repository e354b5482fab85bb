using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Findings;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Relations;

/// <summary>The foreign keys of a relation, and those of others that lead to it.</summary>
internal static class ForeignKeyLists
{
    public static void Write(MarkdownWriter markdown, SchemaIndex schema, RelationLinks links, Relation relation)
    {
        markdown.List("Relations", relation.ForeignKeysByColumn()
            .Select(key => $"→ {links.To(key.References)} {Item(schema, key, isSelf: key.References == relation.Name)}")
            .Concat(schema.LogicalKeysOf(relation.Name).Select(key => $"→ {links.To(key.References)} {Logical(schema, key)}")));
        markdown.List("Referenced by", schema.ForeignKeys.KeysTo(relation.Name)
            .Where(referring => referring.Table.Name != relation.Name)
            .Select(referring => $"← {links.To(referring.Table.Name)} {Item(schema, referring.Key, isSelf: false)}")
            .Concat(schema.LogicalKeysTo(relation.Name).Where(key => key.Relation != relation.Name).Select(key => $"← {links.To(key.Relation)} {Logical(schema, key)}")));
    }

    /// <summary>A key that the database does not declare.</summary>
    private static string Logical(SchemaIndex schema, LogicalForeignKey key) =>
        Columns(schema, key.References, key.Columns, key.ReferencedColumns) + ObjectText.Notes(["logical"]) + ObjectText.Remark(key.Note);

    /// <summary>Columns, name and what holds of the key, without the table that it leads to.</summary>
    public static string Item(SchemaIndex schema, ForeignKey key, bool isSelf) =>
        $"{Columns(schema, key.References, key.Columns, key.ReferencedColumns)} as {MarkdownText.Inline(key.Name)}" + ObjectText.Notes(
        [
            isSelf ? "self-reference" : null,
            Action("delete", key.OnDelete) is { } action ? action + (key.OnDeleteColumns.IsEmpty ? "" : $" {ObjectText.List(key.OnDeleteColumns)}") : null,
            Action("update", key.OnUpdate),
            key.Match == ForeignKeyMatch.Simple ? null : key.Match == ForeignKeyMatch.Full ? "match full" : "match partial",
            key.Period ? "period" : null,
            ObjectText.Timing(key.Deferrability),
            key.NotValid ? "not valid" : null,
            key.NotEnforced ? "not enforced" : null,
        ]) + ObjectText.Remark(key.Comment);

    /// <summary>One column that refers to the primary key needs no pair.</summary>
    private static string Columns(SchemaIndex schema, QualifiedName target, EquatableArray<string> columns, EquatableArray<string> referenced)
    {
        var primaryKey = schema.Find(target)?.PrimaryKey?.Columns;
        return columns.Count == 1 && primaryKey == referenced
            ? ObjectText.List(columns)
            : $"({string.Join(", ", columns.Zip(referenced, static (own, other) => $"{MarkdownText.Inline(own)} → {MarkdownText.Inline(other)}"))})";
    }

    private static string? Action(string verb, ReferentialAction action) => action switch
    {
        ReferentialAction.Restrict => $"on {verb} restrict",
        ReferentialAction.Cascade => $"on {verb} cascade",
        ReferentialAction.SetNull => $"on {verb} set null",
        ReferentialAction.SetDefault => $"on {verb} set default",
        _ => null,
    };
}
