namespace SchemaGen.Postgres.Catalog.Views;

/// <summary>
/// Parses the text of a node tree: <c>{LABEL :field value …}</c>, <c>(value …)</c>, <c>&lt;&gt;</c>, or one word, in which
/// a backslash stands before whatever means something else. Most fields are nothing that anybody here asks for; they are
/// passed over.
/// </summary>
internal sealed class NodeTree(string text)
{
    /// <summary>The same on every machine, whatever its stack allows: what is deeper is not understood.</summary>
    private const int DeepestValue = 1000;

    private static readonly string[] KnownFields = Sorted(
        "aggfnoid", "arg", "args", "boolop", "constisnull", "constvalue", "cteList", "ctelevelsup", "ctename", "ctequery", "cterecursive", "defresult", "elements", "expr",
        "fromlist", "funccolcount", "funcexpr", "funcid", "funcordinality", "funcretset", "functions", "funcvariadic", "groupClause", "groupexprs", "groupingSets", "hasAggs", "hasTargetSRFs",
        "havingQual", "inh", "joinaliasvars", "jointree", "jointype", "larg", "limitCount", "limitOffset", "nulltesttype", "op", "opno", "quals", "rarg", "relid",
        "result", "resjunk", "resno", "ressortgroupref", "rtable", "rtekind", "rtindex", "self_reference", "setOperations", "subLinkType", "subquery", "subselect",
        "targetList", "testexpr", "tleSortGroupRef", "useOr", "values_lists", "varattno", "varlevelsup", "varno", "winfnoid");

    private readonly List<uint> _relations = [];
    private int _position;
    private int _depth;

    /// <summary>The relations that the nodes so far name.</summary>
    public IReadOnlyList<uint> Relations => _relations;

    /// <summary>The next value: a node, a list of values, a text, or null for none.</summary>
    /// <exception cref="NodeTreeException">There is something else.</exception>
    public object? Value()
    {
        if (++_depth > DeepestValue)
        {
            throw new NodeTreeException("depth");
        }

        SkipSpaces();
        object? value = Current switch
        {
            '{' => Node(),
            '(' => List(),
            _ => Word(),
        };
        _depth--;
        return value;
    }

    private Node Node()
    {
        _position++;
        var node = new Node(Label());
        for (SkipSpaces(); Current != '}'; SkipSpaces())
        {
            var field = Token();
            if (field.Length < 2 || field[0] != ':')
            {
                throw new NodeTreeException(node.Label);
            }

            if (KnownField(field[1..]) is { } name)
            {
                node.Add(name, Value());
                if (name == "relid")
                {
                    _relations.Add(node.Oid(name));
                }
            }
            else
            {
                SkipValue();
            }
        }

        _position++;
        return node;
    }

    /// <summary>Since 16 the names of some have EXPR at their end that had not.</summary>
    private string Label()
    {
        var label = Token().ToString();
        return label.EndsWith("EXPR", StringComparison.Ordinal) ? label[..^4] : label;
    }

    private List<object?> List()
    {
        _position++;
        var list = new List<object?>();
        for (SkipSpaces(); Current != ')'; SkipSpaces())
        {
            list.Add(Value());
        }

        _position++;
        return list;
    }

    /// <summary>A word; of a constant's value its length, and then its bytes in brackets.</summary>
    private string? Word()
    {
        var start = _position;
        var length = Token().Length;
        SkipBytes(out var end);
        return end is { } last ? text[start..last] : length == 2 && text[start] == '<' ? null : text.Substring(start, length);
    }

    private void SkipValue()
    {
        SkipSpaces();
        if (Current is not ('{' or '('))
        {
            Token();
            SkipBytes(out _);
            return;
        }

        var open = 0;
        do
        {
            open += Current switch
            {
                '{' or '(' => 1,
                '}' or ')' => -1,
                _ => 0,
            };
            _position += Current == '\\' ? 2 : 1;
        }
        while (open > 0);
    }

    /// <summary>The bytes of a constant come after their number: <c>4 [ 1 0 0 0 ]</c>.</summary>
    private void SkipBytes(out int? end)
    {
        end = null;
        var before = _position;
        SkipSpaces();
        if (Current != '[')
        {
            _position = before;
            return;
        }

        while (Current != ']')
        {
            _position++;
        }

        end = ++_position;
    }

    /// <summary>Up to a space, bracket or brace that has no backslash before it.</summary>
    private ReadOnlySpan<char> Token()
    {
        SkipSpaces();
        var start = _position;
        while (Current is not (' ' or '\n' or '\t' or '(' or ')' or '{' or '}'))
        {
            _position += Current == '\\' ? 2 : 1;
        }

        return _position > start ? text.AsSpan(start, Math.Min(_position, text.Length) - start) : throw new NodeTreeException("token");
    }

    private void SkipSpaces()
    {
        while (Current is ' ' or '\n' or '\t')
        {
            _position++;
        }
    }

    private char Current => _position < text.Length ? text[_position] : throw new NodeTreeException("end");

    private static string? KnownField(ReadOnlySpan<char> name)
    {
        var (low, high) = (0, KnownFields.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = name.SequenceCompareTo(KnownFields[middle]);
            if (order == 0)
            {
                return KnownFields[middle];
            }

            (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
        }

        return null;
    }

    private static string[] Sorted(params string[] names)
    {
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }
}
