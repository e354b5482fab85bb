namespace SchemaGen.Postgres.Catalog.Views;

/// <summary>The query of a view.</summary>
/// <param name="Root">Its tree.</param>
/// <param name="Relations">OIDs of what it reads, in their order there.</param>
internal sealed record ViewQuery(Node Root, IReadOnlyList<uint> Relations)
{
    /// <summary>The only element of a rule's action; null when it is something else.</summary>
    /// <param name="action"><c>ev_action</c>.</param>
    public static ViewQuery? Parse(string action)
    {
        try
        {
            var tree = new NodeTree(action);
            return tree.Value() is IReadOnlyList<object?> { Count: 1 } actions && actions[0] is Node { Label: "QUERY" } query ? new ViewQuery(query, tree.Relations) : null;
        }
        catch (NodeTreeException)
        {
            return null;
        }
    }
}
