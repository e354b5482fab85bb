using System.Globalization;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Sync;

/// <summary>What becomes of which column: a rule's, or that of a column that a foreign key ties it to.</summary>
internal sealed class Masking
{
    private readonly Domains _domains;
    private readonly Dictionary<(QualifiedName, string), Family> _families = [];
    private readonly ColumnFamilies _tied;
    private readonly List<string> _problems = [];
    private readonly List<string> _unruled = [];

    private Masking(SchemaSnapshot target, IReadOnlyList<Relation> tables)
    {
        _domains = new Domains(target.Domains);
        _tied = new ColumnFamilies(tables);
    }

    /// <summary>Columns that look personal and that no rule is about.</summary>
    public IReadOnlyList<string> Unruled => _unruled;

    /// <summary>Whether an expression needs the key.</summary>
    public bool NeedsKey => _families.Values.Any(static family => family.Kind is MaskKind.Hash or MaskKind.Email or MaskKind.Name or MaskKind.Phone);

    /// <summary>Applies the rules.</summary>
    /// <param name="rules">In their order.</param>
    /// <param name="target">The target's schema.</param>
    /// <param name="tables">Its tables that are copied.</param>
    /// <exception cref="DiagnosticException">SG0079.</exception>
    public static Masking Of(IReadOnlyList<MaskRule> rules, SchemaSnapshot target, IReadOnlyList<Relation> tables)
    {
        var masking = new Masking(target, tables);
        foreach (var (table, column) in Columns(tables))
        {
            masking.Gather(table, column, rules.FirstOrDefault(rule => rule.Fits(table.Name, column)));
        }

        foreach (var (table, column) in Columns(tables).Where(pair => masking.FamilyOf(pair.Table, pair.Column).Kind is null && PersonName.IsColumn(pair.Column)))
        {
            masking._unruled.Add(Place(table, column));
        }

        foreach (var (table, column) in tables.SelectMany(static table => table.Columns.Where(static column => column.Generation != Generation.None).Select(column => (table, column))))
        {
            if (rules.FirstOrDefault(rule => rule.Fits(table.Name, column)) is { As: not MaskKind.Keep })
            {
                masking._problems.Add($"{Place(table, column)} is generated, and has what the columns give that it is computed from: mask these, and let this one 'keep'");
            }
        }

        masking.Check(tables);
        return masking;
    }

    /// <summary>What the source is asked for in place of the column; null for the column itself.</summary>
    public string? ExpressionOf(Relation table, Column column) => Expression(table, column).Sql;

    private static IEnumerable<(Relation Table, Column Column)> Columns(IEnumerable<Relation> tables) =>
        tables.SelectMany(static table => table.Columns.Where(static column => column.Generation == Generation.None).Select(column => (table, column)));

    private static string Place(Relation table, Column column) => $"{SqlIdentifier.Quote(table.Name)}.{SqlIdentifier.Quote(column.Name)}";

    private Family FamilyOf(Relation table, Column column) => _families[_tied.Of(table.Name, column.Name)];

    private void Gather(Relation table, Column column, MaskRule? rule)
    {
        var key = _tied.Of(table.Name, column.Name);
        var family = _families.TryGetValue(key, out var known) ? known : _families[key] = new Family();
        if (rule is not null && family.Kind is { } other && other != rule.As)
        {
            _problems.Add($"{Place(table, column)} becomes '{rule.As.ToString().ToLowerInvariant()}', and a column that a foreign key ties it to '{other.ToString().ToLowerInvariant()}'");
        }

        family.Kind = rule?.As ?? family.Kind;
        family.IsUnique |= IsUnique(table, column);
        if (int.TryParse(_domains.BaseOf(column.Type).Modifiers, NumberStyles.None, CultureInfo.InvariantCulture, out var room))
        {
            family.Room = Math.Min(room, family.Room ?? room);
        }
    }

    private static bool IsUnique(Relation table, Column column) =>
        new[] { table.PrimaryKey }.OfType<KeyConstraint>().Concat(table.UniqueConstraints).Any(key => key.Columns.Contains(column.Name))
        || table.Indexes.Any(index => index.Unique && index.Keys.Contains(column.Name));

    private void Check(IReadOnlyList<Relation> tables)
    {
        foreach (var (table, column) in Columns(tables))
        {
            if (Expression(table, column).Problem is { } problem)
            {
                _problems.Add($"{Place(table, column)} cannot become '{FamilyOf(table, column).Kind!.Value.ToString().ToLowerInvariant()}': {problem}");
            }
        }

        if (_problems.Count > 0)
        {
            throw Rules.SyncRuleUnusable.Error($"Rules of sync.masking cannot be followed: {string.Join("; ", _problems)}. Give these columns another rule.");
        }
    }

    private (string? Sql, string? Problem) Expression(Relation table, Column column)
    {
        var family = FamilyOf(table, column);
        return family.Kind is null or MaskKind.Keep ? default : MaskExpression.Of(family.Kind.Value, column, _domains.BaseOf(column.Type), family.Room, family.IsUnique);
    }

    private sealed class Family
    {
        public MaskKind? Kind { get; set; }

        public bool IsUnique { get; set; }

        public int? Room { get; set; }
    }
}
