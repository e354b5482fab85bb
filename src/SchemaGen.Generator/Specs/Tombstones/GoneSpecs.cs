using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Tombstones;

namespace SchemaGen.Generator.Specs.Tombstones;

/// <summary>What is no longer in the database, as members of what is. What is in the snapshot after all has no tombstone.</summary>
internal sealed class GoneSpecs
{
    private readonly TombstoneSet _tombstones;
    private readonly Names _names;
    private readonly Severity? _severity;
    private readonly bool _hasId;

    /// <param name="tombstones">The tombstones.</param>
    /// <param name="names">What things that are there are called.</param>
    /// <param name="rules">How loudly rules are reported.</param>
    /// <param name="hasId">Whether the framework's attribute takes an id.</param>
    public GoneSpecs(TombstoneSet tombstones, Names names, EquatableArray<RuleSeverity> rules, bool hasId)
    {
        _severity = rules.SeverityOf(Rules.GoneUsed.Id, Rules.GoneUsed.DefaultSeverity);
        _tombstones = _severity is null ? TombstoneSet.None : tombstones;
        _names = names;
        _hasId = hasId;
    }

    /// <summary>The tombstones that are to be seen in C#.</summary>
    public TombstoneSet Tombstones => _tombstones;

    /// <summary>The columns that a relation has no longer.</summary>
    public EquatableArray<GoneColumnSpec> Columns(Relation relation, EquatableArray<ColumnSpec> columns, string rowName, ColumnSpecs specs)
    {
        if (_tombstones.Columns.IsEmpty)
        {
            return default;
        }

        var gone = _tombstones.Columns.Where(item => item.Of == relation.Name && relation.FindColumn(item.Was.Name) is null);
        var taken = columns.Select(static column => column.MemberName).Concat([.. ReservedNames.RecordMembers, "Columns", "Quoted", rowName]);
        var before = relation with { Columns = gone.Select(static item => item.Was).ToEquatableArray(), ForeignKeys = default };
        return GoneNames.Members(gone, static column => column.Name, name => _names.MemberOf(relation.Name, name), taken)
            .Select(item => new GoneColumnSpec(
                specs.Of(before, item.Tombstone.Was, item.MemberName),
                Obsolete(relation.Name, item.Tombstone.Was.Name, item.Tombstone.RenamedTo, columns.FirstOrDefault(column => column.Name == item.Tombstone.RenamedTo)?.MemberName)))
            .ToEquatableArray();
    }

    /// <summary>The constraints that a relation has no longer.</summary>
    public EquatableArray<GoneNameSpec> Constraints(Relation relation, EquatableArray<ConstraintSpec> constraints)
    {
        if (_tombstones.Constraints.IsEmpty)
        {
            return default;
        }

        var present = new HashSet<string>(relation.ConstraintNames(), StringComparer.Ordinal);
        var gone = _tombstones.Constraints.Where(item => item.Of == relation.Name && !present.Contains(item.Was));
        var taken = constraints.Select(static constraint => constraint.MemberName).Concat([.. ReservedNames.ObjectMembers, "Constraints"]);
        return Named(gone, name => ConstraintSpecs.MemberOf(name, relation.Name.Name), taken, newName => constraints.FirstOrDefault(constraint => constraint.Name == newName)?.MemberName);
    }

    /// <summary>The labels that an enum has no longer.</summary>
    public EquatableArray<GoneNameSpec> Labels(EnumType type, EquatableArray<EnumMemberSpec> members)
    {
        var gone = _tombstones.Labels.Where(item => item.Of == type.Name && members.All(member => member.Label != item.Was));
        return Named(gone, Names.MemberOf, members.Select(static member => member.Name), newName => members.FirstOrDefault(member => member.Label == newName)?.Name);
    }

    /// <summary>The attributes that a composite type has no longer.</summary>
    public EquatableArray<GoneAttributeSpec> Attributes(CompositeType type, EquatableArray<AttributeSpec> attributes, string typeName, ColumnSpecs specs)
    {
        var gone = _tombstones.Attributes.Where(item => item.Of == type.Name && attributes.All(attribute => attribute.Name != item.Was.Name));
        var taken = attributes.Select(static attribute => attribute.MemberName).Concat([.. ReservedNames.RecordMembers, "Columns", "Quoted", typeName]);
        return GoneNames.Members(gone, static attribute => attribute.Name, name => _names.MemberOf(type.Name, name), taken)
            .Select(item => new GoneAttributeSpec(
                specs.Of(type, item.Tombstone.Was, item.MemberName),
                Obsolete(type.Name, item.Tombstone.Was.Name, item.Tombstone.RenamedTo, attributes.FirstOrDefault(attribute => attribute.Name == item.Tombstone.RenamedTo)?.MemberName)))
            .ToEquatableArray();
    }

    /// <summary>What became of an object as a whole.</summary>
    /// <param name="was">What it was called in the database.</param>
    /// <param name="renamedTo">What it is called there now.</param>
    /// <param name="newName">What that is called in C#, in the same scope.</param>
    public ObsoleteSpec Obsolete(QualifiedName was, QualifiedName? renamedTo, string? newName) =>
        Obsolete(SqlIdentifier.Quote(was), renamedTo is null ? null : SqlIdentifier.Quote(renamedTo), newName);

    private EquatableArray<GoneNameSpec> Named(IEnumerable<MemberTombstone<string>> gone, Func<string, string> memberOf, IEnumerable<string> taken, Func<string?, string?> newNameOf) =>
        GoneNames.Members(gone, static name => name, memberOf, taken)
            .Select(item => new GoneNameSpec(
                item.MemberName,
                item.Tombstone.Was,
                Obsolete(item.Tombstone.Of, item.Tombstone.Was, item.Tombstone.RenamedTo, newNameOf(item.Tombstone.RenamedTo))))
            .ToEquatableArray();

    private ObsoleteSpec Obsolete(QualifiedName owner, string member, string? renamedTo, string? newName) =>
        Obsolete($"{SqlIdentifier.Quote(owner)}.{SqlIdentifier.Quote(member)}", renamedTo is null ? null : SqlIdentifier.Quote(renamedTo), newName);

    private ObsoleteSpec Obsolete(string was, string? renamedTo, string? newName) => new()
    {
        Message = $"{was} was dropped{(renamedTo is null ? "." : $"; renamed to {renamedTo}?")}",
        NewName = newName,
        IsError = _severity == Severity.Error,
        HasId = _hasId,
    };
}
