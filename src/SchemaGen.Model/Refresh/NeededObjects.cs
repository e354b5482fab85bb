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
    private readonly ILookup<string, DdlStatement> _companions;

    public NeededObjects(SchemaSnapshot old, SchemaSnapshot current, IEnumerable<QualifiedName> relations)
    {
        var statements = SchemaStatements.Of(current);
        _present = [.. SchemaStatements.Of(old).Select(static statement => statement.Key).OfType<string>()];
        _makers = statements.Where(static statement => statement.Key is not null).ToLookup(static statement => statement.Key!, StringComparer.Ordinal);
        _parts = statements.Where(static statement => statement.Owner is not null).ToLookup(static statement => statement.Owner!);
        _companions = statements.Where(IsOfType).SelectMany(static statement => statement.Needs.Where(ObjectKey.IsType), static (statement, type) => (statement, type))
            .ToLookup(static pair => pair.type, static pair => pair.statement, StringComparer.Ordinal);

        var waiting = new Stack<string>(relations.SelectMany(relation => _parts[relation]).SelectMany(NeedsOf));
        while (waiting.Count > 0)
        {
            var key = waiting.Pop();
            if ((ObjectKey.IsType(key) || !_present.Contains(key)) && _keys.Add(key))
            {
                foreach (var need in _makers[key].Concat(PartsOf(key)).SelectMany(NeedsOf).Concat(_companions[key].SelectMany(KeyAndNeedsOf)))
                {
                    waiting.Push(need);
                }
            }
        }
    }

    /// <summary><see cref="ObjectKey"/>s.</summary>
    public IReadOnlyCollection<string> Keys => _keys;

    /// <summary>A type is no use without them, and nothing that uses them says so: its casts, operators, and checks that it gets after it was made.</summary>
    private static bool IsOfType(DdlStatement statement) =>
        statement.Owner is null && statement.Phase is DdlPhase.Cast or DdlPhase.Operator or DdlPhase.Check;

    /// <summary>The columns of a view have types that its query need not name.</summary>
    private static IEnumerable<string> NeedsOf(DdlStatement statement) => statement.Needs.Concat(statement.Stub?.Needs ?? []);

    private static IEnumerable<string> KeyAndNeedsOf(DdlStatement statement) => statement.Key is { } key ? [key] : NeedsOf(statement);

    private IEnumerable<DdlStatement> PartsOf(string key) => ObjectKey.RelationOf(key) is { } relation ? _parts[relation] : [];
}
