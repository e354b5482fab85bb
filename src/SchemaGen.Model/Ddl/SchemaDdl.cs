using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>Schemas and extensions.</summary>
internal static class SchemaDdl
{
    /// <summary>Every new database has it.</summary>
    private const string InitialSchema = "public";

    public static IEnumerable<DdlStatement> Statements(SchemaSnapshot snapshot) =>
        snapshot.Schemas.Select(Schema).Where(static statement => statement.Sql.Length > 0).Concat(snapshot.Extensions.Select(Extension));

    private static DdlStatement Schema(Schema schema)
    {
        var name = SqlIdentifier.Quote(schema.Name);
        var create = schema.Name == InitialSchema ? [] : new[] { $"CREATE SCHEMA {name};" };
        return new DdlStatement
        {
            Phase = DdlPhase.Schema,
            Name = schema.Name,
            Key = ObjectKey.Schema(schema.Name),
            Sql = DdlText.Lines(create.Concat(DdlText.Comment($"SCHEMA {name}", schema.Comment))),
        };
    }

    private static DdlStatement Extension(Extension extension)
    {
        var name = SqlIdentifier.Quote(extension.Name);
        string[] create = [$"CREATE EXTENSION IF NOT EXISTS {name} WITH SCHEMA {SqlIdentifier.Quote(extension.Schema)};"];
        return new DdlStatement
        {
            Phase = DdlPhase.Extension,
            Name = extension.Name,
            Key = ObjectKey.Extension(extension.Name),
            Needs = [.. extension.DependsOn],
            Sql = DdlText.Lines(create.Concat(DdlText.Comment($"EXTENSION {name}", extension.Comment))),
        };
    }
}
