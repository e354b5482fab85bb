using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;
using SchemaGen.Operations.Files;

namespace SchemaGen.Operations;

/// <summary>Finds what the configuration names and the database does not have: a slip in a name must not pass for an empty database.</summary>
internal static class ScopeCheck
{
    /// <summary>A warning SG0014 for each part that matches nothing, at its place.</summary>
    /// <param name="configuration">Path of the configuration, if there is one.</param>
    /// <param name="current">What is in scope now.</param>
    /// <param name="snapshot">Path of the snapshot.</param>
    /// <exception cref="DiagnosticException">SG0014: nothing at all is in scope, and the snapshot has relations.</exception>
    public static IReadOnlyList<Diagnostic> Of(string? configuration, SchemaSnapshot current, string snapshot)
    {
        var unmatched = UnmatchedScope.Of(ConfigurationFile.Read(configuration), current);
        var selecting = unmatched.Where(static part => part.Selects).ToList();
        if (current.Relations.IsEmpty && selecting.Count > 0 && SnapshotFile.HasRelations(snapshot))
        {
            throw new DiagnosticException(Rules.ScopeUnmatched.At(
                ConfigurationFile.Locate(configuration!, selecting[0].Path),
                $"In the database nothing matches {string.Join(", ", selecting.Select(static part => part.Text))}, so no relation of the snapshot is left. Correct it, or delete the snapshot if that is meant.") with
            { Severity = Severity.Error });
        }

        return
        [
            .. unmatched.Select(part => Rules.ScopeUnmatched.At(
                ConfigurationFile.Locate(configuration!, part.Path), $"In the database nothing matches {part.Text}. Correct it, or remove it.")),
        ];
    }
}
