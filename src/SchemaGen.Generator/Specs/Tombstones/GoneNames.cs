using SchemaGen.Model.Collections;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Tombstones;

namespace SchemaGen.Generator.Specs.Tombstones;

/// <summary>
/// What things that are gone are called in C#: as they were, which is what they wish for first. Whatever is there goes
/// before them: where a name is taken there is no tombstone, for code that uses the name means what has it now.
/// </summary>
internal sealed class GoneNames
{
    private readonly Names _names;
    private readonly Dictionary<string, HashSet<string>> _types = new(StringComparer.Ordinal);

    public GoneNames(Names names) => _names = names;

    /// <summary>The relation as its record, its static class and the shapes of its rows are called; null when a name is taken.</summary>
    public RowNames? Take(Relation relation)
    {
        var row = _names.Wishes.OfRow(relation.Name).Names[0];
        var className = _names.Wishes.OfClass(relation).Names[0];
        return !_names.IsClassTaken(relation, className) && !IsTaken(relation.Name.Schema, row + "Insert") && !IsTaken(relation.Name.Schema, row + "Patch") && TakeType(relation.Name.Schema, row)
            ? new RowNames(row, className, row + "Insert", row + "Patch")
            : null;
    }

    /// <summary>The enum's name, and with it that of the class that knows its labels; null when a name is taken.</summary>
    public string? Take(EnumType type)
    {
        var name = _names.Wishes.OfEnum(type).Names[0];
        return !IsTaken(type.Name.Schema, EnumSpec.LabelClassOf(name)) && TakeType(type.Name.Schema, name) ? name : null;
    }

    /// <summary>The composite type's name; null when it is taken.</summary>
    public string? Take(CompositeType type)
    {
        var name = _names.Wishes.OfComposite(type.Name).Names[0];
        return TakeType(type.Name.Schema, name) ? name : null;
    }

    /// <summary>Members that are gone, with their names, as far as these are not taken.</summary>
    /// <param name="gone">The tombstones of the owner's members.</param>
    /// <param name="nameOf">What a member was called in the database.</param>
    /// <param name="memberOf">What it was called in C#.</param>
    /// <param name="taken">Names that are taken.</param>
    public static IEnumerable<(MemberTombstone<T> Tombstone, string MemberName)> Members<T>(
        IEnumerable<MemberTombstone<T>> gone, Func<T, string> nameOf, Func<string, string> memberOf, IEnumerable<string> taken)
        where T : class, IEquatable<T>
    {
        var names = new HashSet<string>(taken, StringComparer.Ordinal);
        foreach (var tombstone in gone)
        {
            var member = memberOf(nameOf(tombstone.Was));
            if (names.Add(member))
            {
                yield return (tombstone, member);
            }
        }
    }

    private bool TakeType(string schema, string name) => !IsTaken(schema, name) && _types[schema].Add(name);

    private bool IsTaken(string schema, string name)
    {
        if (!_types.TryGetValue(schema, out var gone))
        {
            _types.Add(schema, gone = new HashSet<string>(ReservedNames.Types, StringComparer.Ordinal));
        }

        return gone.Contains(name) || _names.IsTypeTaken(schema, name);
    }
}
