using System.Text;
using SchemaGen.Documentation.Relations;
using SchemaGen.Model.Findings;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Diagrams;

/// <summary>
/// A Mermaid <c>erDiagram</c> with the keys of some tables. It stays within what GitHub renders, in characters and in
/// relationships; what is left out is counted.
/// </summary>
internal sealed class EntityDiagram
{
    /// <summary>Mermaid refuses more than 50 000 characters.</summary>
    private const int MaximumText = 40_000;

    /// <summary>Mermaid refuses more than 500 in other diagrams, and nobody could follow more in this one.</summary>
    private const int MaximumRelationships = 200;

    private readonly SchemaIndex _schema;
    private readonly StringBuilder _text = new("erDiagram\n");
    private readonly HashSet<QualifiedName> _entities = [];
    private int _relationships;

    private EntityDiagram(SchemaIndex schema) => _schema = schema;

    /// <summary>How many foreign keys are missing for want of room.</summary>
    public int Omitted { get; private set; }

    /// <summary>Tables with their keys, and what they refer to.</summary>
    public static EntityDiagram OfTables(SchemaIndex schema, IReadOnlyList<Relation> tables)
    {
        var diagram = new EntityDiagram(schema);
        foreach (var table in tables)
        {
            diagram.AddEntity(table);
        }

        foreach (var table in tables)
        {
            diagram.AddKeys(table.ForeignKeysByColumn().Select(key => (table, key)));
            diagram.AddLogicalKeys(schema.LogicalKeysOf(table.Name));
        }

        return diagram;
    }

    /// <summary>A table with its keys, what it refers to, and what refers to it.</summary>
    public static EntityDiagram OfNeighbours(SchemaIndex schema, Relation table)
    {
        var diagram = new EntityDiagram(schema);
        diagram.AddEntity(table);
        diagram.AddKeys(table.ForeignKeysByColumn().Select(key => (table, key)));
        diagram.AddKeys(schema.ForeignKeys.KeysTo(table.Name).Where(referring => referring.Table.Name != table.Name).Select(static referring => (referring.Table, referring.Key)));
        diagram.AddLogicalKeys(schema.LogicalKeysOf(table.Name).Concat(schema.LogicalKeysTo(table.Name).Where(key => key.Relation != table.Name)));
        return diagram;
    }

    public override string ToString() => _text.ToString();

    private void AddEntity(Relation table)
    {
        _entities.Add(table.Name);
        _text.Append("    ").Append(Name(table.Name)).Append(" {\n");
        foreach (var column in table.Columns.AsEnumerable())
        {
            var keys = Keys(table, column.Name);
            if (keys.Length > 0 && _text.Length < MaximumText)
            {
                var name = MermaidText.Word(column.Name);
                var original = name == column.Name ? "" : $" {MermaidText.Quoted(column.Name)}";
                _text.Append("        ").Append(MermaidText.Word(ShortType.Of(column.Type))).Append(' ').Append(name).Append(' ').Append(keys).Append(original).Append('\n');
            }
        }

        _text.Append("    }\n");
    }

    private void AddKeys(IEnumerable<(Relation Table, ForeignKey Key)> keys)
    {
        foreach (var (table, key) in keys)
        {
            if (_relationships >= MaximumRelationships || _text.Length >= MaximumText)
            {
                Omitted++;
                continue;
            }

            _relationships++;
            var isOptional = key.Columns.Any(name => table.FindColumn(name) is not { } column || _schema.Nullability.IsNullable(table, column));
            var isOnce = UniqueKeys.Of(table).Any(unique => !unique.IsEmpty && unique.All(column => key.Columns.Contains(column)));
            _text.Append("    ").Append(Name(key.References)).Append(isOptional ? " |o" : " ||").Append("--").Append(isOnce ? "o| " : "o{ ").Append(Name(table.Name))
                .Append(" : ").Append(MermaidText.Quoted(string.Join(", ", key.Columns))).Append('\n');
        }
    }

    /// <summary>Dotted: the database does not know of them.</summary>
    private void AddLogicalKeys(IEnumerable<LogicalForeignKey> keys)
    {
        foreach (var key in keys)
        {
            if (_relationships >= MaximumRelationships || _text.Length >= MaximumText)
            {
                Omitted++;
                continue;
            }

            _relationships++;
            _text.Append("    ").Append(Name(key.References)).Append(" |o..o{ ").Append(Name(key.Relation)).Append(" : ").Append(MermaidText.Quoted(string.Join(", ", key.Columns))).Append('\n');
        }
    }

    private static string Keys(Relation table, string column)
    {
        var isKey = table.PrimaryKey?.Columns.Contains(column) == true;
        var isForeign = table.ForeignKeys.Any(key => key.Columns.Contains(column));
        return (isKey, isForeign) switch { (true, true) => "PK,FK", (true, false) => "PK", (false, true) => "FK", _ => "" };
    }

    private static string Name(QualifiedName table) => MermaidText.Quoted(table.Displayed());
}
