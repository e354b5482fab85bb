using SchemaGen.Documentation.Context;
using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Graph;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Guide;

/// <summary>Answers about a schema in plain text, as short as they can be: for assistants that ask one question after another.</summary>
/// <param name="snapshot">What they are about.</param>
/// <param name="configuration">Gives descriptions and areas.</param>
public sealed class SchemaGuide(SchemaSnapshot snapshot, SchemaGenConfiguration configuration)
{
    private const int MaximumFindings = 100;

    private readonly SchemaIndex _schema = new(snapshot, configuration);
    private SchemaSearch? _search;

    /// <summary>The relations by area, views last, each with its purpose.</summary>
    /// <param name="pattern">A pattern of names, with <c>*</c> and <c>?</c>; null for all.</param>
    public string List(string? pattern)
    {
        var groups = _schema.Areas.Select(static area => (area.Name, area.Tables))
            .Append((_schema.Words["Views"], [.. _schema.Documented.Where(static relation => relation.IsView)]))
            .Select(group => (group.Item1, Relations: group.Item2.Where(relation => pattern is null || NamePattern.Matches(pattern, relation.Name)).ToList()))
            .Where(static group => group.Relations.Count > 0)
            .Select(static group => $"{MarkdownText.Line(group.Item1)}:\n{string.Concat(group.Relations.Select(static relation => $"  {Summary(relation)}\n"))}")
            .ToList();
        return groups.Count == 0 ? $"No relation matches '{pattern}'." : string.Join("\n", groups);
    }

    /// <summary>Everything about a relation: columns, keys, indexes, checks, triggers, what refers to it and uses it, rows of reference data.</summary>
    /// <param name="relation">As people name it: <c>users</c>, <c>audit.log</c>.</param>
    /// <exception cref="DiagnosticException">SG0060: there is none, or more than one.</exception>
    public string Describe(string relation)
    {
        var found = Find(relation);
        return string.Concat(RelationBrief.Lines(_schema, found, withDescriptions: true)
            .Concat(Uses(found))
            .Concat(Rows(found))
            .Concat(found.Definition is { } definition ? ["  query:", .. definition.Trim().Split('\n').Select(static line => $"    {line.TrimEnd()}")] : Array.Empty<string>())
            .Select(static line => $"{line}\n"));
    }

    /// <summary>Relations, columns, values, types and routines whose names or comments have all words of a text, the best first.</summary>
    /// <param name="text">Words, in any case.</param>
    public string Search(string text) => (_search ??= new SchemaSearch(_schema)).Find(text);

    /// <summary>How to join one table with another: the foreign keys of the shortest way.</summary>
    /// <exception cref="DiagnosticException">SG0060: there is no such relation, or more than one.</exception>
    public string Path(string from, string to)
    {
        var (start, end) = (Find(from).Name, Find(to).Name);
        return KeyPath.Find(_schema.ForeignKeys, start, end) switch
        {
            null => $"No foreign keys lead from {SqlIdentifier.Quote(start)} to {SqlIdentifier.Quote(end)}, in whatever direction.",
            { Count: 0 } => $"{SqlIdentifier.Quote(start)} is both.",
            var path => string.Concat(Joins(start, path).Select(static line => $"{line}\n")),
        };
    }

    /// <summary>What is better otherwise in the schema, with statements that put it right.</summary>
    /// <param name="relation">Of one relation; null for all.</param>
    /// <exception cref="DiagnosticException">SG0060: there is no such relation, or more than one.</exception>
    public string Findings(string? relation)
    {
        var findings = relation is null ? _schema.Findings : [.. _schema.FindingsOf(Find(relation).Name)];
        return findings.Count == 0 ? "There are no findings.\n" : string.Concat(findings.Take(MaximumFindings).Select(static finding =>
            $"{finding.Rule.Id} {finding.Severity.ToString().ToLowerInvariant()}: {MarkdownText.Line(finding.Message)} {MarkdownText.Line(finding.Why)}\n{(finding.Fix is { } fix ? $"  {fix.ReplaceLineEndings("\n  ")}\n" : "")}"))
            + (findings.Count > MaximumFindings ? FormattableString.Invariant($"… and {findings.Count - MaximumFindings} more; ask for one relation.\n") : "");
    }

    private static IEnumerable<string> Joins(QualifiedName start, IReadOnlyList<ReferringKey> path)
    {
        yield return $"FROM {SqlIdentifier.Quote(start)}";
        var at = start;
        foreach (var (table, key) in path)
        {
            at = table.Name == at ? key.References : table.Name;
            var on = key.Columns.Zip(key.ReferencedColumns, (own, other) =>
                $"{SqlIdentifier.Quote(table.Name)}.{SqlIdentifier.Quote(own)} = {SqlIdentifier.Quote(key.References)}.{SqlIdentifier.Quote(other)}");
            yield return $"JOIN {SqlIdentifier.Quote(at)} ON {string.Join(" AND ", on)}";
        }
    }

    private Relation Find(string relation) =>
        _schema.Find(RelationNames.Find(relation, snapshot.Relations.Select(static relation => relation.Name)))!;

    private static string Summary(Relation relation) =>
        $"{MarkdownText.Line(relation.Name.Displayed())}{(ObjectText.Paragraphs(relation.Comment).FirstOrDefault() is { } purpose ? $": {MarkdownText.Line(purpose)}" : "")}";

    private IEnumerable<string> Uses(Relation relation)
    {
        foreach (var (label, names) in (IEnumerable<(string, List<string>)>)
        [
            ("referenced by", [.. _schema.ForeignKeys.KeysTo(relation.Name).Select(static referring => $"{referring.Table.Name.Displayed()}({string.Join(", ", referring.Key.Columns)})")]),
            ("used by views", [.. _schema.Usage.ViewsOver(relation.Name).Select(static view => view.Name.Displayed())]),
            ("used by functions", [.. _schema.Usage.RoutinesOver(relation.Name).Select(static routine => routine.Name.Displayed())]),
            ("notes", [.. _schema.Descriptions.NotesOf(relation.Name) is { } notes ? [notes] : Array.Empty<string>()]),
        ])
        {
            if (names.Count > 0)
            {
                yield return MarkdownText.Line($"  {label} {string.Join(", ", names)}");
            }
        }
    }

    private static IEnumerable<string> Rows(Relation relation)
    {
        if (relation.ReferenceData is { } data)
        {
            yield return MarkdownText.Line($"  rows ({string.Join(", ", data.Columns)}):");
            foreach (var row in data.Rows.AsEnumerable())
            {
                yield return MarkdownText.Line($"    {string.Join(", ", row.Values.Select(static value => value.Text is { } text ? SqlLiteral.Quote(text) : "NULL"))}");
            }
        }
    }
}
