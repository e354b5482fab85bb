using SchemaGen.Model.Ddl;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Refresh;

/// <summary>What some relations need, as far as an old snapshot lacks it; their types in any case, for they are how their columns read.</summary>
internal sealed class NeededObjects
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _present;
    private readonly ILookup<string, DdlStatement> _makers;
    private readonly ILookup<QualifiedName, DdlStatement> _parts;

    public NeededObjects(SchemaSnapshot old, SchemaSnapshot current, IEnumerable<QualifiedName> relations)
    {
        var statements = SchemaStatements.Of(current);
        _present = [.. SchemaStatements.Of(old).Select(static statement => statement.Key).OfType<string>()];
        _makers = statements.Where(static statement => statement.Key is not null).ToLookup(static statement => statement.Key!, StringComparer.Ordinal);
        _parts = statements.Where(static statement => statement.Owner is not null).ToLookup(static statement => statement.Owner!);

        var waiting = new Stack<string>(relations.SelectMany(relation => _parts[relation]).SelectMany(static statement => statement.Needs));
        while (waiting.Count > 0)
        {
            var key = waiting.Pop();
            if ((ObjectKey.IsType(key) || !_present.Contains(key)) && _keys.Add(key))
            {
                foreach (var need in _makers[key].Concat(PartsOf(key)).SelectMany(static statement => statement.Needs))
                {
                    waiting.Push(need);
                }
            }
        }
    }

    /// <summary><see cref="ObjectKey"/>s.</summary>
    public IReadOnlyCollection<string> Keys => _keys;

    private IEnumerable<DdlStatement> PartsOf(string key) => ObjectKey.RelationOf(key) is { } relation ? _parts[relation] : [];
}
