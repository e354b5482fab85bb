using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs.Derived;

/// <summary>Which of the recorded columns of a reference table say what.</summary>
internal sealed class LookupColumns
{
    /// <summary>Where names are, most often.</summary>
    private static readonly string[] UsualNames = ["code", "key", "slug", "name", "label", "title"];

    /// <summary>Where explanations are, most often.</summary>
    private static readonly string[] UsualDescriptions = ["description", "comment", "label", "title", "name"];

    private readonly ReferenceData _data;

    public LookupColumns(Relation relation, ReferenceData data, ReferenceTable rule, Domains domains)
    {
        _data = data;
        var value = rule.Value ?? relation.KeyColumn?.Name;
        Value = IndexOf(value);
        Name = rule.Name is null ? FirstOf(UsualNames) : IndexOf(rule.Name);
        Description = rule.Description is null ? FirstOf(UsualDescriptions.Where(column => IndexOf(column) != Name)) : IndexOf(rule.Description);
        Column = value is null ? null : relation.FindColumn(value);
        var type = Column is null ? null : domains.BaseOf(Column.Type);
        var typeName = type is { IsArray: false, Name: { Schema: "pg_catalog", Name: var name } } ? name : "";
        IsWhole = typeName is "smallint" or "integer" or "bigint";
        Problem =
            value is null ? "it has no primary key of one column. Name the column that has the values under 'value'."
            : Value < 0 || Column is null ? $"the snapshot does not have the rows' column {value}. Pull, or correct 'value'."
            : Name < 0 && rule.Name is null ? "no column of theirs is called code, name or the like. Name the one that has the members' names under 'name'."
            : Name < 0 ? $"the snapshot does not have the rows' column {rule.Name}. Pull, or correct 'name'."
            : rule.CSharp == ValueCode.Enum && !IsWhole ? $"an enum needs whole numbers, and {value} is of type {Column.Type}. Choose constants ('csharp': 'constants')."
            : !IsWhole && typeName is not ("text" or "character varying" or "character" or "uuid") ? $"constants are whole numbers, texts or UUIDs, and {value} is of type {Column.Type}. Name another column under 'value'."
            : null;
    }

    /// <summary>Why the rows cannot become C#; null when they can.</summary>
    public string? Problem { get; }

    /// <summary>The column that has the values.</summary>
    public Column? Column { get; }

    /// <summary>Whether values are whole numbers.</summary>
    public bool IsWhole { get; }

    /// <summary>Positions among the recorded columns; -1 for none.</summary>
    public int Value { get; }

    /// <inheritdoc cref="Value"/>
    public int Name { get; }

    /// <inheritdoc cref="Value"/>
    public int Description { get; }

    private int FirstOf(IEnumerable<string> columns) => columns.Select(IndexOf).Where(static index => index >= 0).Append(-1).First();

    private int IndexOf(string? column) => column is null ? -1 : _data.Columns.AsSpan().IndexOf(column);
}
