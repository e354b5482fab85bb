using SchemaGen.Model.Configuration;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

public sealed class InferOperationTests : IDisposable
{
    private const string Snapshot =
        """
        {"format": 1, "relations": [
          {"kind": "table", "schema": "public", "name": "kinds", "columns": [{"name": "id", "type": "integer", "nullable": false}, {"name": "code", "type": "text"}], "primaryKey": {"name": "kinds_pkey", "columns": ["id"]}},
          {"kind": "table", "schema": "public", "name": "people", "columns": [{"name": "id", "type": "integer", "nullable": false}, {"name": "name", "type": "text"}, {"name": "email", "type": "text"}], "primaryKey": {"name": "people_pkey", "columns": ["id"]}},
          {"kind": "table", "schema": "public", "name": "things", "columns": [{"name": "kind_id", "type": "integer"}, {"name": "person_id", "type": "integer"}]}]}
        """;

    private readonly TemporaryFolder _folder = new();

    public InferOperationTests() => _folder.Write("schema.json", Snapshot);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Guesses_are_shown_and_nothing_is_written()
    {
        var before = _folder.Files();
        var result = Run();
        Assert.Equal(["kind_id kinds", "person_id people"], result.ForeignKeys.Select(static key => $"{key.Column} {key.References.Name}"));
        Assert.Equal(["kinds"], result.ReferenceTables.Select(static name => name.Name));
        Assert.Equal(before, _folder.Files());
    }

    [Fact]
    public void What_is_accepted_is_in_the_configuration_beside_what_was_there()
    {
        _folder.Write("schemagen.json", "{\n  // what it is about\n  \"title\": \"Shop\", // heading\n}\n");
        Assert.Equal(2, Run(keys: true).Accepted);
        Assert.Equal(
            """
            {
              // what it is about
              "title": "Shop", // heading
              "foreignKeys": [
                { "relation": "public.things", "columns": ["kind_id"], "references": "public.kinds", "referencedColumns": ["id"] },
                { "relation": "public.things", "columns": ["person_id"], "references": "public.people", "referencedColumns": ["id"] }
              ]
            }

            """,
            _folder.Read("schemagen.json"));
        Assert.Empty(Run().ForeignKeys);
        var before = _folder.Files();
        Assert.Equal(0, Run(keys: true).Accepted);
        Assert.Equal(before, _folder.Files());
    }

    [Fact]
    public void Reference_tables_are_accepted_by_a_word_of_their_own_into_a_new_file()
    {
        Run(tables: true);
        var configuration = ConfigurationJson.Read(_folder.Read("schemagen.json"), "schemagen.json");
        Assert.Equal("public.kinds", Assert.Single(configuration.ReferenceData).Relation);
        Assert.True(configuration.ForeignKeys.IsEmpty);
        Assert.Empty(Run().ReferenceTables);
    }

    private InferResult Run(bool keys = false, bool tables = false) => InferOperation.Run(new InferRequest
    {
        Snapshot = _folder.PathOf("schema.json"),
        Configuration = _folder.PathOf("schemagen.json"),
        AcceptForeignKeys = keys,
        AcceptReferenceData = tables,
    });
}
