using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>Row-level security policies.</summary>
internal static class PolicyDdl
{
    public static IEnumerable<DdlStatement> Statements(Relation table) => table.Policies.Select(policy =>
    {
        var subject = $"POLICY {SqlIdentifier.Quote(policy.Name)} ON {SqlIdentifier.Quote(table.Name)}";
        var create = $"CREATE {subject}"
            + (policy.Restrictive ? " AS RESTRICTIVE" : "")
            + (policy.Command == PolicyCommand.All ? "" : $" FOR {policy.Command.ToString().ToUpperInvariant()}")
            + (policy.Roles.IsEmpty ? "" : $" TO {DdlText.Columns(policy.Roles)}")
            + (policy.Using is null ? "" : $" USING ({policy.Using})")
            + (policy.Check is null ? "" : $" WITH CHECK ({policy.Check})");
        return new DdlStatement
        {
            Phase = DdlPhase.Policy,
            Name = $"{table.Name} {policy.Name}",
            Needs = [ObjectKey.Relation(table.Name), .. policy.DependsOn],
            Owner = table.Name,
            Sql = DdlText.Lines(new[] { $"{create};" }.Concat(DdlText.Comment(subject, policy.Comment))),
        };
    });
}
