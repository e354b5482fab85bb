using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Configuration;

/// <summary>Which columns of a reference table are recorded.</summary>
internal sealed class ReferenceColumns
{
    private readonly List<SelectedColumn> _recorded = [];
    private readonly List<string> _credentials = [];

    public ReferenceColumns(ReferenceTable rule, Relation relation)
    {
        string[] patterns = [.. rule.Columns.AsSpan(), .. new[] { rule.Value, rule.Name, rule.Description }.OfType<string>()];
        foreach (var column in rule.Columns.IsEmpty ? relation.Columns.Where(column => IsKnownByHeart(column, relation) || IsNamed(patterns, column.Name)) : Matching(patterns, relation))
        {
            var isRedacted = rule.Redact.Any(pattern => NamePattern.Matches(pattern, column.Name));
            if (isRedacted || !IsCredential(column) || IsNamed(patterns, column.Name))
            {
                _recorded.Add(new SelectedColumn(column.Name, isRedacted));
            }
            else
            {
                _credentials.Add(column.Name);
            }
        }
    }

    /// <summary>In the order of the configuration, or else in the relation's own.</summary>
    public IReadOnlyList<SelectedColumn> Recorded => _recorded;

    /// <summary>Those that would be among them if they did not look like credentials.</summary>
    public IReadOnlyList<string> Credentials => _credentials;

    private static IEnumerable<Column> Matching(string[] patterns, Relation relation) =>
        patterns.SelectMany(pattern => relation.Columns.Where(column => NamePattern.Matches(pattern, column.Name))).Distinct();

    /// <summary>Named in full: a star is no name.</summary>
    private static bool IsNamed(string[] patterns, string column) => Array.IndexOf(patterns, column) >= 0;

    /// <summary>Whether there is one, and since when, are no secrets.</summary>
    private static bool IsCredential(Column column) => SecretName.IsColumn(column.Name) && column.Type.Text != "boolean" && !IsTime(column);

    /// <summary>Not binary data, nor what is made for searching, nor when a row was made: another database has other times.</summary>
    private static bool IsKnownByHeart(Column column, Relation relation) =>
        column.Type.Name.Name is not ("bytea" or "tsvector")
        && (column.Default is null || !IsTime(column) || (relation.PrimaryKey?.Columns.Contains(column.Name) ?? false));

    private static bool IsTime(Column column) => column.Type.Name is { Schema: "pg_catalog", Name: var name } && (name == "date" || name.StartsWith("time", StringComparison.Ordinal));
}
