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

    public static bool Includes(Diagnostic diagnostic) => Array.IndexOf(Failures, diagnostic.Rule) >= 0;
}
