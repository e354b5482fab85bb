using SchemaGen.Model.Collections;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Json;

/// <summary>
/// Refuses two objects of one name. No database has them, but a merge of two branches that add the same thing can leave
/// them behind without a conflict.
/// </summary>
internal static class DuplicateNames
{
    /// <exception cref="JsonException">At the second of the two.</exception>
    public static void Refuse(SchemaSnapshot snapshot, JsonValue root)
    {
        Check(root, "enums", snapshot.Enums, static type => SqlIdentifier.Quote(type.Name));
        Check(root, "domains", snapshot.Domains, static type => SqlIdentifier.Quote(type.Name));
        Check(root, "composites", snapshot.Composites, static type => SqlIdentifier.Quote(type.Name));
        Check(root, "relations", snapshot.Relations, static relation => SqlIdentifier.Quote(relation.Name));
        CheckEach(root, "enums", snapshot.Enums, static (type, value) => Check(value, "labels", type.Labels, static label => label));
        CheckEach(root, "relations", snapshot.Relations, static (relation, value) =>
        {
            Check(value, "columns", relation.Columns, static column => column.Name);
            Check(value, "foreignKeys", relation.ForeignKeys, static key => key.Name);
        });
    }

    private static void CheckEach<T>(JsonValue parent, string property, EquatableArray<T> items, Action<T, JsonValue> check)
        where T : IEquatable<T>
    {
        if (parent.Property(property) is not { } array)
        {
            return;
        }

        var i = 0;
        foreach (var value in array.Elements())
        {
            check(items[i++], value);
        }
    }

    private static void Check<T>(JsonValue parent, string property, EquatableArray<T> items, Func<T, string> nameOf)
        where T : IEquatable<T>
    {
        if (items.Count < 2)
        {
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            var name = nameOf(items[i]);
            if (!names.Add(name))
            {
                throw new JsonException($"'{name}' is there twice in '{property}'", parent.Property(property)!.Value.Elements().ElementAt(i).Offset);
            }
        }
    }
}
