using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Sync;

/// <summary>Which tables of the source are meant.</summary>
/// <param name="Configuration">Its scope, and the tables that its part <c>sync</c> includes.</param>
/// <param name="Tables">Tables as people name them; empty for all.</param>
public sealed record SyncSelection(SchemaGenConfiguration Configuration, IReadOnlyList<string> Tables)
{
    /// <summary>Everything that is in scope.</summary>
    public bool IsWhole => Tables.Count == 0 && Configuration.Sync.Tables == NameFilter.Everything && Configuration.Relations == NameFilter.Everything && Configuration.Schemas.IsEmpty;

    /// <summary>The tables among those of the source, as it has them.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">SG0060.</exception>
    public IReadOnlyList<Relation> Of(IReadOnlyList<Relation> tables)
    {
        var included = tables.Where(table => Configuration.IncludesRelation(table.Name) && Configuration.Sync.Tables.Includes(table.Name)).ToList();
        if (Tables.Count == 0)
        {
            return included;
        }

        var names = new HashSet<QualifiedName>(Tables.Select(text => RelationNames.Find(text, included.Select(static table => table.Name))));
        return included.FindAll(table => names.Contains(table.Name));
    }
}
