using SchemaGen.Model.Configuration;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings;

/// <summary>Entries of <c>schemagen.json</c> as people would write them, each on one line.</summary>
public static class ConfigurationText
{
    /// <summary>An entry of <c>foreignKeys</c>.</summary>
    public static string Of(InferredForeignKey key) => Entry(f => FindingsFormat.ForeignKey(f, new LogicalForeignKeyRule
    {
        Relation = key.Relation.ToString(),
        Columns = [key.Column],
        References = key.References.ToString(),
        ReferencedColumns = [key.ReferencedColumn],
    }));

    /// <summary>An entry of <c>referenceData</c>.</summary>
    public static string Of(QualifiedName table) => Entry(f => f.Text("relation", table.ToString()));

    private static string Entry(Action<JsonFieldWriter> write)
    {
        var writer = new JsonWriter();
        writer.OpenObject(JsonLayout.Inline);
        write(new JsonFieldWriter(writer));
        writer.Close();
        var text = writer.Finish().TrimEnd();
        return $"{{ {text.Substring(1, text.Length - 2)} }}";
    }
}
