using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Sync;

/// <summary>Rights that are missing are found before anything is done, and all at once.</summary>
internal static class TableRights
{
    /// <exception cref="DiagnosticException">SG0075.</exception>
    public static void RequireReading(SyncPlan plan, SyncSide source, SyncSide target)
    {
        Require(plan, table => !source.StateOf(table.Name).RowSecurity, "Row-level security hides rows from the role that reads the source", "Read as the tables' owner, or as a role with BYPASSRLS");
        Require(plan, table => source.StateOf(table.Name).Readable, "The role that reads the source lacks SELECT", "GRANT it");
        Require(plan, table => !target.StateOf(table.Name).RowSecurity, "Row-level security hides rows of the target from the role", "Connect as the tables' owner, or as a role with BYPASSRLS");
        Require(plan, table => target.StateOf(table.Name).Readable, "The role lacks SELECT in the target, which the proof needs", "GRANT it");
    }

    /// <exception cref="DiagnosticException">SG0075.</exception>
    public static void RequireReplacing(SyncPlan plan, SyncSide target) =>
        Require(plan, table => target.StateOf(table.Name).Replaceable, "The role lacks TRUNCATE or INSERT in the target", "GRANT them, or connect as the tables' owner");

    private static void Require(SyncPlan plan, Func<TableCopy, bool> condition, string problem, string remedy)
    {
        var tables = plan.Tables.Where(table => !condition(table)).Select(static table => SqlIdentifier.Quote(table.Name)).ToList();
        if (tables.Count > 0)
        {
            throw Rules.SyncRightsMissing.Error($"{problem}: {string.Join(", ", tables)}. {remedy}.");
        }
    }
}
