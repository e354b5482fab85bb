using System.Text;
using SchemaGen.Documentation.Markdown;
using SchemaGen.Documentation.Relations;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Analysis;

/// <summary>Draws a <see cref="RelationshipForest"/>, one table a line, and stops where nobody would read on.</summary>
internal sealed class RelationshipTree
{
    private const int MaximumLines = 500;

    private readonly StringBuilder _text = new();
    private readonly HashSet<QualifiedName> _drawn = [];
    private readonly SchemaIndex _schema;
    private readonly RelationshipForest _forest;
    private int _lines;

    public RelationshipTree(SchemaIndex schema, RelationshipForest forest)
    {
        _schema = schema;
        _forest = forest;
        foreach (var root in forest.Roots)
        {
            if (_lines > 0 && !IsFull)
            {
                _text.Append('\n');
            }

            Draw(root, below: null, lead: "", indent: "");
        }
    }

    /// <summary>True when tables or keys are missing for want of room.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The tables that have their line.</summary>
    public int TableCount => _drawn.Count;

    private bool IsFull => _lines >= MaximumLines;

    public override string ToString() => _text.ToString();

    /// <summary>Each level draws a line before it goes deeper, so that the limit of lines is one of depth too.</summary>
    private void Draw(QualifiedName table, QualifiedName? below, string lead, string indent)
    {
        if (!TryAppendLine($"{lead}{Label(table, below)}{Marks(table)}"))
        {
            return;
        }

        _drawn.Add(table);
        var placed = _forest.PlacedBelow(table).ToList();
        var elsewhere = _forest.PlacedElsewhere(table).ToList();
        for (var i = 0; i < placed.Count + elsewhere.Count && !IsCut; i++)
        {
            var isLast = i == placed.Count + elsewhere.Count - 1;
            var branch = indent + (isLast ? "└──► " : "├──► ");
            if (i < placed.Count)
            {
                Draw(placed[i], table, branch, indent + (isLast ? "     " : "│    "));
            }
            else
            {
                var other = elsewhere[i - placed.Count];
                TryAppendLine($"{branch}{Label(other, table)} {Where(other, table)}");
            }
        }
    }

    private bool TryAppendLine(string line)
    {
        if (IsFull)
        {
            IsCut = true;
            return false;
        }

        _text.Append(line).Append('\n');
        _lines++;
        return true;
    }

    private string Label(QualifiedName table, QualifiedName? below) =>
        $"{MarkdownText.Line(table.Displayed())} {(below is { } parent && !RefersOnce(table, parent) ? "(N)" : "(1)")}";

    private string Marks(QualifiedName table)
    {
        var keys = _schema.Find(table)!.ForeignKeys;
        var self = keys.Any(key => key.References == table) ? " ↺" : "";
        var external = string.Concat(keys
            .Select(static key => key.References)
            .Where(target => _schema.PageOf(target) is null)
            .Distinct()
            .Select(static target => $" ◄── {MarkdownText.Line(target.Displayed())} (external)"));
        return self + external;
    }

    private string Where(QualifiedName table, QualifiedName mentionedBelow) =>
        _forest.IsBelow(mentionedBelow, table) ? "(see above: cycle)"
        : _drawn.Contains(table) ? "(see above)"
        : "(see below)";

    /// <summary>Whether a row is referred to by one row at most: the foreign key covers a key of its own table.</summary>
    private bool RefersOnce(QualifiedName table, QualifiedName target)
    {
        var relation = _schema.Find(table)!;
        return relation.ForeignKeys.Any(foreignKey => foreignKey.References == target
            && UniqueKeys.Of(relation).Any(key => !key.IsEmpty && key.All(column => foreignKey.Columns.Contains(column))));
    }
}
