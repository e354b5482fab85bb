using SchemaGen.Model.Collections;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>A constraint of a relation, or a unique index.</summary>
internal sealed record ConstraintSpec
{
    public required string Name { get; init; }

    public required string MemberName { get; init; }

    /// <summary>A member of <c>SchemaGen.ConstraintKind</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The columns that it is about; empty where an expression says.</summary>
    public EquatableArray<string> Columns { get; init; }

    /// <summary>What it demands, as SQL has it.</summary>
    public required string Definition { get; init; }
}

/// <summary>The constraints of relations.</summary>
internal static class ConstraintSpecs
{
    public static EquatableArray<ConstraintSpec> Of(Relation relation)
    {
        // A unique index may be called like a check constraint: the server tells them apart by the error's code.
        var all = All(relation).GroupBy(static constraint => constraint.Name, StringComparer.Ordinal).ToList();
        var names = new NameScope(all.Select(group => new NameWish(group.Key, MemberOf(group.Key, relation.Name.Name), CSharpIdentifier.Pascal(group.Key))), [.. ReservedNames.ObjectMembers, "Constraints"], "Constraint");
        return all.SelectMany(static group => group).Select(constraint => constraint with { MemberName = names[constraint.Name] }).ToEquatableArray();
    }

    /// <summary>What a constraint would be called if it were alone.</summary>
    public static string MemberOf(string name, string relation) => CSharpIdentifier.Pascal(Strip(name, relation));

    private static IEnumerable<ConstraintSpec> All(Relation relation) => (relation.PrimaryKey is { } key ? [Key(key, "PrimaryKey", "PRIMARY KEY")] : Array.Empty<ConstraintSpec>())
        .Concat(relation.UniqueConstraints.Select(static key => Key(key, "Unique", "UNIQUE")))
        .Concat(relation.Indexes.Where(static index => index.Unique).Select(index => Constraint(index.Name, "Unique", ColumnsOf(relation, index), index.Definition)))
        .Concat(relation.ForeignKeys.Select(static key =>
            Constraint(key.Name, "ForeignKey", key.Columns, $"FOREIGN KEY ({List(key.Columns)}) REFERENCES {SqlIdentifier.Quote(key.References)}")))
        .Concat(relation.Checks.Select(static check => Constraint(check.Name, "Check", default, $"CHECK ({check.Expression})")))
        .Concat(relation.Exclusions.Select(static exclusion => Constraint(exclusion.Name, "Exclusion", default, exclusion.Definition)));

    /// <summary>None where a key of the index is an expression.</summary>
    private static EquatableArray<string> ColumnsOf(Relation relation, SchemaGen.Model.Snapshot.Index index) =>
        index.Keys.All(key => relation.FindColumn(key) is not null) ? index.Keys : default;

    private static ConstraintSpec Key(KeyConstraint key, string kind, string words) => Constraint(key.Name, kind, key.Columns, $"{words} ({List(key.Columns)})");

    private static ConstraintSpec Constraint(string name, string kind, EquatableArray<string> columns, string definition) =>
        new() { Name = name, MemberName = "", Kind = kind, Columns = columns, Definition = definition };

    private static string List(EquatableArray<string> columns) => string.Join(", ", columns.Select(SqlIdentifier.Quote));

    /// <summary>PostgreSQL names a constraint after its table, which is said already.</summary>
    private static string Strip(string name, string relation) =>
        name.StartsWith(relation + "_", StringComparison.Ordinal) && name.Length > relation.Length + 1 ? name.Substring(relation.Length + 1) : name;
}
