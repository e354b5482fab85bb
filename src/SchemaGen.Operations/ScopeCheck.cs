using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Operations.Files;
using SchemaGen.Postgres.Catalog;

namespace SchemaGen.Operations;

/// <summary>Finds what the configuration names and the database does not have: a slip in a name must not pass for an empty database.</summary>
internal static class ScopeCheck
{
    /// <summary>A warning for each part that matches nothing (SG0014) or gives less than it asks for (SG0015, SG0016), at its place.</summary>
    /// <param name="configuration">Path of the configuration, if there is one.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="snapshot">Path of the snapshot.</param>
    /// <exception cref="DiagnosticException">SG0014: nothing at all is in scope, and the snapshot has relations. SG0017: rows that are asked for cannot be read.</exception>
    public static IReadOnlyList<Diagnostic> Of(string? configuration, CatalogReading reading, string snapshot)
    {
        var current = reading.Snapshot!;
        var unmatched = UnmatchedScope.Of(ConfigurationFile.Read(configuration), current);
        var selecting = unmatched.Where(static part => part.Selects).ToList();
        if (current.Relations.IsEmpty && selecting.Count > 0 && SnapshotFile.HasRelations(snapshot))
        {
            throw new DiagnosticException(Rules.ScopeUnmatched.At(
                ConfigurationFile.Locate(configuration!, selecting[0].Path),
                $"In the database nothing matches {string.Join(", ", selecting.Select(static part => part.Text))}, so no relation of the snapshot is left. Correct it, or delete the snapshot if that is meant.") with
            { Severity = Severity.Error });
        }

        var findings = reading.Findings.Select(finding => finding.Rule.At(ConfigurationFile.Locate(configuration!, finding.Path), finding.Message)).ToList();
        return findings.Find(static finding => finding.Severity == Severity.Error) is { } error
            ? throw new DiagnosticException(error)
            :
            [
                .. unmatched.Select(part => Rules.ScopeUnmatched.At(
                    ConfigurationFile.Locate(configuration!, part.Path), $"In the database nothing matches {part.Text}. Correct it, or remove it.")),
                .. findings,
            ];
    }
}
