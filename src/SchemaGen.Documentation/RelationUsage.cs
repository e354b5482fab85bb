using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation;

/// <summary>Who uses a relation: views and routines by what the catalog keeps track of, routines also by the names in their bodies.</summary>
internal sealed class RelationUsage
{
    private readonly ILookup<QualifiedName, Relation> _views;
    private readonly ILookup<QualifiedName, Routine> _routines;
    private readonly ILookup<QualifiedName, (Relation Table, Trigger Trigger)> _triggers;

    public RelationUsage(SchemaSnapshot snapshot)
    {
        _views = snapshot.Relations.Where(static relation => relation.IsView)
            .SelectMany(static view => Reads(view).Select(name => (name, view)))
            .ToLookup(static pair => pair.name, static pair => pair.view);
        var byName = snapshot.Relations.ToLookup(static relation => relation.Name.Name, static relation => relation.Name, StringComparer.Ordinal);
        _routines = snapshot.Routines
            .SelectMany(routine => RelationsOf(routine.DependsOn).Concat(NamesInSql.Relations(routine.Definition, byName)).Distinct().Select(name => (name, routine)))
            .ToLookup(static pair => pair.name, static pair => pair.routine);
        _triggers = snapshot.Relations
            .SelectMany(static table => table.Triggers.Select(trigger => (table, trigger)))
            .ToLookup(static pair => pair.trigger.Function);
    }

    /// <summary>The relations that a view's query names, sorted by name.</summary>
    public static IEnumerable<QualifiedName> Reads(Relation view) => RelationsOf(view.DependsOn).Where(name => name != view.Name).Distinct().Order();

    public IEnumerable<Relation> ViewsOver(QualifiedName relation) => _views[relation];

    public IEnumerable<Routine> RoutinesOver(QualifiedName relation) => _routines[relation];

    /// <summary>The triggers that call a function, with their tables.</summary>
    public IEnumerable<(Relation Table, Trigger Trigger)> TriggersCalling(QualifiedName function) => _triggers[function];

    private static IEnumerable<QualifiedName> RelationsOf(IEnumerable<string> keys) => keys.Select(ObjectKey.RelationOf).OfType<QualifiedName>();
}
