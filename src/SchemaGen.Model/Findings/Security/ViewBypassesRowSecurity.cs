using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Security;

/// <summary>A view over a table with row-level security that reads it with its owner's rights.</summary>
internal sealed class ViewBypassesRowSecurity() : FindingRule(Rules.ViewBypassesRowSecurity)
{
    public override string Why => "Policies are those of the view's owner, and where that is the table's there are none: whoever may read the view sees all rows.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from view in schema.Snapshot.Relations
        where view.Kind == RelationKind.View && !view.Options.Any(static option => option is "security_invoker=true" or "security_invoker=on" or "security_invoker=1" or "security_invoker=yes")
        let secured = view.DependsOn.Select(ObjectKey.RelationOf).OfType<QualifiedName>().FirstOrDefault(name => schema.Find(name) is { RowSecurity: true })
        where secured is not null
        select At(
            FindingSubject.Of(view),
            $"The view {SqlIdentifier.Quote(view.Name)} reads {SqlIdentifier.Quote(secured)}, which has row-level security, with its owner's rights.",
            $"ALTER VIEW {SqlIdentifier.Quote(view.Name)} SET (security_invoker = true);");
}
