using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Findings;
using SchemaGen.Model.Json;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Operations.Files;

namespace SchemaGen.Operations;

/// <summary>What to infer from.</summary>
public sealed record InferRequest
{
    /// <summary>Path of the snapshot.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Path of the configuration; accepting makes it if it is not there.</summary>
    public required string Configuration { get; init; }

    /// <summary>A relation, as people name it: only what is about it. Null for everything.</summary>
    public string? Table { get; init; }

    /// <summary>Whether the foreign keys go into the configuration.</summary>
    public bool AcceptForeignKeys { get; init; }

    /// <summary>Whether the reference tables go into the configuration: the next pull records their rows.</summary>
    public bool AcceptReferenceData { get; init; }
}

/// <summary>What the snapshot lets one guess.</summary>
/// <param name="ForeignKeys">Foreign keys that nobody declares.</param>
/// <param name="ReferenceTables">Tables that look like reference data.</param>
/// <param name="Accepted">The number of entries that went into the configuration.</param>
/// <param name="Configuration">Path of the configuration, absolute.</param>
public sealed record InferResult(IReadOnlyList<InferredForeignKey> ForeignKeys, IReadOnlyList<QualifiedName> ReferenceTables, int Accepted, string Configuration);

/// <summary>Guesses what the schema does not say, and puts it into the configuration on request. Asks no database.</summary>
public static class InferOperation
{
    /// <summary>Looks at the snapshot.</summary>
    /// <exception cref="DiagnosticException">SG0001 to SG0005, SG0010 to SG0013, SG0050, SG0060.</exception>
    public static InferResult Run(InferRequest request)
    {
        var text = AtomicFile.ReadIfExists(request.Configuration);
        var configuration = text is null ? SchemaGenConfiguration.Default : ConfigurationJson.Read(text, request.Configuration);
        var snapshot = SnapshotFile.Read(request.Snapshot);
        var only = request.Table is { } table ? RelationNames.Find(table, snapshot.Relations.Select(static relation => relation.Name)) : null;
        InferredForeignKey[] keys = [.. InferredForeignKeys.Of(snapshot, configuration).Keys.Where(key => only is null || key.Relation == only)];
        QualifiedName[] tables = [.. ReferenceSuggestions.Of(snapshot, configuration).Select(static relation => relation.Name).Where(name => only is null || name == only)];

        var edited = text ?? "{\n}\n";
        var (acceptedKeys, acceptedTables) = (request.AcceptForeignKeys ? keys : [], request.AcceptReferenceData ? tables : []);
        if (acceptedKeys.Length > 0)
        {
            edited = JsonEdit.Append(edited, "foreignKeys", [.. acceptedKeys.Select(ConfigurationText.Of)]);
        }

        if (acceptedTables.Length > 0)
        {
            edited = JsonEdit.Append(edited, "referenceData", [.. acceptedTables.Select(ConfigurationText.Of)]);
        }

        if (edited != (text ?? "{\n}\n"))
        {
            ConfigurationJson.Read(edited, request.Configuration);
            AtomicFile.WriteIfChanged(request.Configuration, edited);
        }

        return new InferResult(keys, tables, acceptedKeys.Length + acceptedTables.Length, request.Configuration);
    }
}
