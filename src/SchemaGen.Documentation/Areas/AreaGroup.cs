using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Areas;

/// <summary>Tables that are drawn together.</summary>
/// <param name="Name">What to call them, not yet escaped.</param>
/// <param name="FileName">What their files are called, without folder and extension.</param>
/// <param name="Tables">Sorted by name, at least one.</param>
internal sealed record AreaGroup(string Name, string FileName, IReadOnlyList<Relation> Tables)
{
    /// <summary>How many tables hang together before they are an area of their own.</summary>
    private const int Enough = 3;

    /// <summary>
    /// Areas as configured; what no area claims, and everything where there are none, by category. Where names say nothing,
    /// tables that hang together by foreign keys are an area, called after the one that most refer to.
    /// </summary>
    public static IReadOnlyList<AreaGroup> Arrange(SchemaIndex schema, SchemaGenConfiguration configuration)
    {
        var open = schema.Documented.Where(static relation => !relation.IsView).ToList();
        var areas = new List<(string Name, IReadOnlyList<Relation> Tables)>();
        foreach (var area in configuration.Areas)
        {
            Claim(area.Name, [.. open.Where(table => area.Relations.Any(pattern => NamePattern.Matches(pattern, table.Name)))]);
        }

        var rest = schema.Groups
            .Select(static group => (group.Name, Tables: (IReadOnlyList<Relation>)[.. group.Relations.Where(static relation => !relation.IsView)]))
            .Where(static group => group.Tables.Count > 0)
            .ToList();
        if (configuration.Areas.IsEmpty && rest.Count == 1)
        {
            foreach (var (name, tables) in Components(schema, open))
            {
                Claim(name, tables);
            }
        }
        else if (configuration.Areas.IsEmpty)
        {
            rest.ForEach(group => Claim(group.Name, group.Tables));
        }

        Claim(schema.Words[areas.Count == 0 ? "Tables" : "Other tables"], [.. open]);
        return WithFileNames(areas);

        void Claim(string name, IReadOnlyList<Relation> tables)
        {
            if (tables.Count > 0)
            {
                var claimed = tables.Select(static table => table.Name).ToHashSet();
                open.RemoveAll(table => claimed.Contains(table.Name));
                areas.Add((name, tables));
            }
        }
    }

    /// <summary>Tables that reach one another over foreign keys in either direction, the largest set first.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<Relation> Tables)> Components(SchemaIndex schema, List<Relation> tables)
    {
        var left = tables.ToDictionary(static table => table.Name);
        var components = new List<List<Relation>>();
        foreach (var table in tables.Where(table => left.ContainsKey(table.Name)))
        {
            var component = new List<Relation>();
            var waiting = new Stack<QualifiedName>([table.Name]);
            while (waiting.TryPop(out var name))
            {
                if (left.Remove(name, out var member))
                {
                    component.Add(member);
                    foreach (var neighbour in schema.ForeignKeys.References(name).Concat(schema.ForeignKeys.ReferencedBy(name)))
                    {
                        waiting.Push(neighbour);
                    }
                }
            }

            components.Add([.. component.OrderBy(static member => member.Name)]);
        }

        return components
            .Where(component => component.Count >= Enough && component.Count < tables.Count)
            .OrderByDescending(static component => component.Count)
            .Select(component => (component.MaxBy(table => schema.ForeignKeys.ReferencedBy(table.Name).Count)!.Name.Displayed(), (IReadOnlyList<Relation>)component));
    }

    private static List<AreaGroup> WithFileNames(List<(string Name, IReadOnlyList<Relation> Tables)> areas)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. areas.Select(area => new AreaGroup(area.Name, FileNameOf(area.Name, taken), area.Tables))];
    }

    /// <summary>Words with hyphens between them; another area of the same words has a number behind them.</summary>
    private static string FileNameOf(string name, HashSet<string> taken)
    {
        var words = string.Concat(name.Trim().Select(static c => char.IsLetterOrDigit(c) || c == '_' ? char.ToLowerInvariant(c) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var stem = words.Length == 0 ? "area" : string.Join('-', words);
        var unique = stem;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = FormattableString.Invariant($"{stem}-{number}");
        }

        var file = new QualifiedName(FileNames.DefaultSchema, unique);
        return FileNames.Assign([file])[file];
    }
}
