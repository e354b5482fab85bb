using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Json;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings;

/// <summary>What a finding is about.</summary>
public sealed record FindingSubject
{
    /// <summary>What it is: <c>column</c>.</summary>
    public required string Noun { get; init; }

    /// <summary>Its whole name as SQL quotes it, a part after that of its relation: <c>public.users.email</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is in the snapshot, for <see cref="JsonPlaces"/>.</summary>
    public required EquatableArray<string> Path { get; init; }

    /// <summary>The relation that it is or belongs to.</summary>
    public QualifiedName? Relation { get; init; }

    /// <summary>The column that it is.</summary>
    public string? Column { get; init; }

    /// <summary>The routine that it is.</summary>
    public QualifiedName? Routine { get; init; }

    public static FindingSubject Of(Relation relation) => new()
    {
        Noun = relation.Kind.Noun(),
        Name = SqlIdentifier.Quote(relation.Name),
        Path = PathOf(relation.Name),
        Relation = relation.Name,
    };

    public static FindingSubject Of(Relation relation, Column column) => Part(relation, "column", "columns", column.Name) with { Column = column.Name };

    public static FindingSubject Of(Relation relation, ForeignKey key) => Part(relation, "foreign key", "foreignKeys", key.Name);

    public static FindingSubject Of(Relation relation, CheckConstraint check) => Part(relation, "check constraint", "checks", check.Name);

    public static FindingSubject Of(Relation relation, Index index) => Part(relation, "index", "indexes", index.Name);

    public static FindingSubject Of(Relation relation, Trigger trigger) => Part(relation, "trigger", "triggers", trigger.Name);

    public static FindingSubject Of(Relation relation, RewriteRule rule) => Part(relation, "rule", "rules", rule.Name);

    public static FindingSubject Of(Relation relation, Policy policy) => Part(relation, "policy", "policies", policy.Name);

    public static FindingSubject Of(Relation relation, KeyConstraint key) => relation.PrimaryKey == key
        ? Part(relation, "primary key", "primaryKey", key.Name) with { Path = [.. PathOf(relation.Name).AsSpan(), "primaryKey"] }
        : Part(relation, "unique constraint", "uniqueConstraints", key.Name);

    public static FindingSubject Of(Routine routine) => new()
    {
        Noun = routine.Kind.ToString().ToLowerInvariant(),
        Name = $"{SqlIdentifier.Quote(routine.Name)}({routine.ParameterTypes})",
        Path = ["routines", JsonPlaces.Called(routine.Name.Schema, routine.Name.Name, routine.ParameterTypes)],
        Routine = routine.Name,
    };

    public static FindingSubject Of(Sequence sequence) => new()
    {
        Noun = "sequence",
        Name = SqlIdentifier.Quote(sequence.Name),
        Path = ["sequences", JsonPlaces.Called(sequence.Name.Schema, sequence.Name.Name)],
    };

    public static FindingSubject Of(RecordedCheck check) => new()
    {
        Noun = "data check",
        Name = check.Name,
        Path = ["dataChecks", JsonPlaces.Called(null, check.Name)],
    };

    public static FindingSubject Of(DomainType domain, CheckConstraint check) => new()
    {
        Noun = "check constraint",
        Name = $"{SqlIdentifier.Quote(domain.Name)}.{SqlIdentifier.Quote(check.Name)}",
        Path = ["domains", JsonPlaces.Called(domain.Name.Schema, domain.Name.Name), "checks", JsonPlaces.Called(null, check.Name)],
    };

    /// <summary>
    /// Whether a pattern means it: by its own name, or by that of the relation that it is part of. The schema may be left out.
    /// </summary>
    public bool Fits(string pattern) =>
        (Relation is { } relation && (NamePattern.Matches(pattern, relation) || NamePattern.Matches(pattern, Name.Substring(SqlIdentifier.Quote(relation.Schema).Length + 1))))
        || NamePattern.Matches(pattern, Name);

    /// <summary>For messages: <c>column public.users.email</c>.</summary>
    public override string ToString() => $"{Noun} {Name}";

    private static EquatableArray<string> PathOf(QualifiedName relation) => ["relations", JsonPlaces.Called(relation.Schema, relation.Name)];

    private static FindingSubject Part(Relation relation, string noun, string list, string name) => new()
    {
        Noun = noun,
        Name = $"{SqlIdentifier.Quote(relation.Name)}.{SqlIdentifier.Quote(name)}",
        Path = [.. PathOf(relation.Name).AsSpan(), list, JsonPlaces.Called(null, name)],
        Relation = relation.Name,
    };
}
