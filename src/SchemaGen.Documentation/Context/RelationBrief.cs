using SchemaGen.Documentation.Markdown;
using SchemaGen.Documentation.Relations;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using Index = SchemaGen.Model.Snapshot.Index;

namespace SchemaGen.Documentation.Context;

/// <summary>All that one asks of a relation before writing a query, in as few words as can be: plain text, a line a subject.</summary>
internal static class RelationBrief
{
    /// <summary>What the signs mean.</summary>
    public const string Legend =
        "A table: `name: purpose`, then its columns. `*` primary key, `?` may be NULL, `=x` default, `>t` foreign key to t's primary key (`>t(c)` to its column c), `{a|b}` allowed values, `# text` what it holds.";

    private const int MaximumExpression = 60;

    /// <param name="schema">The whole.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="withDescriptions">With what columns hold; else without.</param>
    public static IEnumerable<string> Lines(SchemaIndex schema, Relation relation, bool withDescriptions)
    {
        var purpose = ObjectText.Paragraphs(relation.Comment).FirstOrDefault();
        var kind = relation.Kind == RelationKind.Table ? "" : $" ({relation.Kind.Noun()})";
        yield return $"{Name(relation.Name)}{kind}{(purpose is null ? "" : $": {MarkdownText.Line(purpose)}")}";
        foreach (var line in ColumnLines(schema, relation, withDescriptions))
        {
            yield return $"  {line}";
        }

        foreach (var line in Constraints(schema, relation).Concat(relation.Indexes.Select(index => IndexLine(index, relation))).Concat(Others(relation)))
        {
            yield return $"  {MarkdownText.Line(line)}";
        }
    }

    private static IEnumerable<string> ColumnLines(SchemaIndex schema, Relation relation, bool withDescriptions)
    {
        var values = schema.Values.Of(relation).ToDictionary(static pair => pair.Column, static pair => pair.Values, StringComparer.Ordinal);
        var columns = relation.Columns.Select(column => (Text: MarkdownText.Line(Column(schema, relation, column, values.GetValueOrDefault(column.Name))), Comment: withDescriptions ? column.Comment : null)).ToList();
        return columns.Exists(static column => !string.IsNullOrWhiteSpace(column.Comment))
            ? columns.Select(static column => string.IsNullOrWhiteSpace(column.Comment) ? column.Text : $"{column.Text} # {MarkdownText.Line(column.Comment.Trim())}")
            : columns.Count == 0 ? [] : [string.Join(", ", columns.Select(static column => column.Text))];
    }

    private static string Column(SchemaIndex schema, Relation relation, Column column, IReadOnlyList<string>? values)
    {
        var isKey = relation.PrimaryKey?.Columns.Contains(column.Name) == true;
        var marks = (isKey ? "*" : "") + (schema.Nullability.IsNullable(relation, column) ? "?" : "");
        var references = relation.ForeignKeys.Where(key => key.Columns.Count == 1 && key.Columns[0] == column.Name).Select(key => $" {Reference(schema, key)}")
            .Concat(schema.LogicalKeysOf(relation.Name).Where(key => key.Columns.Count == 1 && key.Columns[0] == column.Name).Select(static key => $" >{Name(key.References)}({Columns(key.ReferencedColumns)}) logically"));
        var allowed = values is null ? "" : $" {{{string.Join('|', values)}}}";
        return $"{SqlIdentifier.Quote(column.Name)}{marks} {ShortType.Of(column.Type)}{Default(schema, relation, column)}{string.Concat(references)}{allowed}";
    }

    private static string Default(SchemaIndex schema, Relation relation, Column column) => column switch
    {
        { GenerationExpression: { } expression } => $" =generated({Cut(expression)})",
        { Identity: not Identity.None } => " =identity",
        { Default: null } => "",
        _ when schema.SequenceOwnedBy(relation.Name, column.Name) is not null => " =serial",
        { Default: var expression } => $" ={Cut(WithoutCast(expression, column.Type))}",
    };

    /// <summary>A cast to the column's own type says nothing.</summary>
    private static string WithoutCast(string expression, TypeReference type) =>
        expression.EndsWith($"::{type.Text}", StringComparison.Ordinal) ? expression[..^(type.Text.Length + 2)]
        : type.Modifiers.Length > 0 && expression.EndsWith("::character varying", StringComparison.Ordinal) ? expression[..^"::character varying".Length]
        : expression;

    private static string Reference(SchemaIndex schema, ForeignKey key) =>
        schema.Find(key.References)?.PrimaryKey?.Columns == key.ReferencedColumns ? $">{Name(key.References)}" : $">{Name(key.References)}({Columns(key.ReferencedColumns)})";

    private static IEnumerable<string> Constraints(SchemaIndex schema, Relation relation)
    {
        if (relation.PrimaryKey is { Columns.Count: > 1 } primaryKey)
        {
            yield return $"primary key ({Columns(primaryKey.Columns)})";
        }

        foreach (var key in relation.UniqueConstraints.AsEnumerable())
        {
            yield return $"unique ({Columns(key.Columns)})";
        }

        foreach (var key in relation.ForeignKeys.Where(static key => key.Columns.Count > 1))
        {
            yield return $"foreign key ({Columns(key.Columns)}) {Reference(schema, key)}";
        }

        var said = schema.Values.Of(relation).Select(static pair => pair.Column).ToHashSet(StringComparer.Ordinal);
        foreach (var check in relation.Checks.Where(check => !(Model.Sql.AllowedValues.Of(check.Expression)?.Column is { } column && said.Contains(column))))
        {
            yield return $"check {check.Expression}";
        }

        foreach (var exclusion in relation.Exclusions.AsEnumerable())
        {
            yield return exclusion.Definition;
        }
    }

    private static string IndexLine(Index index, Relation relation) => $"{(index.Unique ? "unique index" : "index")} {SqlIdentifier.Quote(index.Name)} {IndexText.Essence(index, relation)}";

    private static IEnumerable<string> Others(Relation relation)
    {
        if (relation.Triggers.Count > 0)
        {
            yield return $"triggers {string.Join(", ", relation.Triggers.Select(static trigger => $"{SqlIdentifier.Quote(trigger.Name)} → {Name(trigger.Function)}()"))}";
        }

        if (relation.RowSecurity)
        {
            yield return $"row security: {(relation.Policies.IsEmpty ? "no policy" : string.Join(", ", relation.Policies.Select(static policy => SqlIdentifier.Quote(policy.Name))))}";
        }

        if (relation.PartitionKey is { } partitionKey)
        {
            yield return $"partitioned by {partitionKey}";
        }

        if (relation.IsView)
        {
            yield return $"reads {string.Join(", ", RelationUsage.Reads(relation).Select(Name))}";
        }
    }

    private static string Cut(string expression) => expression.Length <= MaximumExpression ? expression : $"{expression[..(MaximumExpression - 1)]}…";

    private static string Columns(IEnumerable<string> columns) => string.Join(", ", columns.Select(SqlIdentifier.Quote));

    private static string Name(QualifiedName name) =>
        MarkdownText.Line(name.Schema == FileNames.DefaultSchema ? SqlIdentifier.Quote(name.Name) : SqlIdentifier.Quote(name));
}
