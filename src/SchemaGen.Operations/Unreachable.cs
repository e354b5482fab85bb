using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Operations;

/// <summary>Which failures mean that no database could be asked: a build in mode Auto then lives on its snapshot.</summary>
public static class Unreachable
{
    private static readonly Rule[] Failures =
        [
        Rules.ConnectionNameUnknown, Rules.DatabaseUnreachable, Rules.DatabaseRefused, Rules.PsqlCommandFailed, Rules.ConnectionBroken,
        Rules.BinariesMissing, Rules.EphemeralServerFailed, Rules.PrivilegesNotDropped,
    ];

    /// <summary>The failure as a warning, where there is a snapshot to live on.</summary>
    /// <param name="diagnostic">Any failure; one of another kind comes back as it is.</param>
    /// <param name="snapshot">Path of the snapshot.</param>
    public static Diagnostic Soften(Diagnostic diagnostic, string snapshot) =>
        Includes(diagnostic) && File.Exists(snapshot)
            ? diagnostic with { Severity = Severity.Warning, Message = diagnostic.Message + " The build goes on with the snapshot as it is checked in." }
            : diagnostic;

    /// <summary>Whether a failure is one of these.</summary>
    public static bool Includes(Diagnostic diagnostic) => Array.IndexOf(Failures, diagnostic.Rule) >= 0;
}
