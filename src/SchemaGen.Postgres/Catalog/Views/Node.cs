using System.Globalization;

namespace SchemaGen.Postgres.Catalog.Views;

/// <summary>
/// A node of a query as the catalog keeps it (<c>pg_node_tree</c>). What is not as expected throws, so that nobody takes
/// a field that is missing for one that is false.
/// </summary>
/// <param name="label">What it is, in PostgreSQL's capitals: <c>VAR</c>.</param>
internal sealed class Node(string label)
{
    private readonly List<(string Name, object? Value)> _fields = [];

    public string Label { get; } = label;

    /// <param name="name">The field.</param>
    /// <param name="value">A node, a list of values, or the text of a value; null for <c>&lt;&gt;</c>.</param>
    public void Add(string name, object? value) => _fields.Add((name, value));

    /// <summary>A node; null where there is none.</summary>
    public Node? Child(string name) => Find(name) switch
    {
        null => null,
        Node node => node,
        _ => throw Unexpected(name),
    };

    /// <summary>A node that must be there.</summary>
    public Node Required(string name) => Child(name) ?? throw Unexpected(name);

    /// <summary>A list of values, which may be nodes, lists or texts.</summary>
    public IReadOnlyList<object?> Values(string name) => Find(name) switch
    {
        null => [],
        IReadOnlyList<object?> list => list,
        _ => throw Unexpected(name),
    };

    /// <summary>A list of nodes.</summary>
    public IEnumerable<Node> Children(string name) => Values(name).Select(value => value as Node ?? throw Unexpected(name));

    /// <summary>One of the arguments, counted from 0.</summary>
    public Node Argument(int index) => Values("args") is var arguments && index < arguments.Count && arguments[index] is Node argument ? argument : throw Unexpected("args");

    public string Text(string name) => Find(name) as string ?? throw Unexpected(name);

    public int Number(string name) => int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Unexpected(name);

    public uint Oid(string name) => uint.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var oid) ? oid : throw Unexpected(name);

    public bool Flag(string name) => Text(name) switch
    {
        "true" => true,
        "false" => false,
        _ => throw Unexpected(name),
    };

    private object? Find(string name)
    {
        foreach (var field in _fields)
        {
            if (field.Name == name)
            {
                return field.Value;
            }
        }

        throw Unexpected(name);
    }

    private NodeTreeException Unexpected(string name) => new($"{Label} :{name}");
}

/// <summary>A node tree is not as SchemaGen knows them: one of a later PostgreSQL, perhaps.</summary>
internal sealed class NodeTreeException(string message) : Exception(message);
