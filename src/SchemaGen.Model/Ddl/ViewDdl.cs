using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>Views and materialized views.</summary>
internal sealed class ViewDdl(DdlContext context)
{
    public IEnumerable<DdlStatement> Statements(Relation view) => view.Kind == RelationKind.View ? View(view) : MaterializedView(view);

    private static IEnumerable<string> Comments(Relation view, string kind) =>
        DdlText.Comment($"{kind} {SqlIdentifier.Quote(view.Name)}", view.Comment).Concat(RelationStorage.ColumnComments(view));

    private static DdlStatement Statement(Relation view, IEnumerable<string> sql) => new()
    {
        Phase = DdlPhase.View,
        Name = view.Name.ToString(),
        Key = ObjectKey.Relation(view.Name),
        Needs = [.. view.DependsOn],
        Owner = view.Name,
        Sql = DdlText.Lines(sql),
    };

    private IEnumerable<DdlStatement> View(Relation view)
    {
        var name = SqlIdentifier.Quote(view.Name);
        var options = view.Options.IsEmpty ? "" : $" WITH ({DdlText.Parameters(view.Options)})";
        string Create(string verb) => $"{verb} VIEW {name}{options} AS\n{view.Definition};";

        var after = Comments(view, "VIEW").ToList();
        var columns = view.Columns.Select(static column =>
            $"    NULL::{column.Type}{DdlText.Collation(column.Collation)} AS {SqlIdentifier.Quote(column.Name)}");
        var stub = new DdlStub(
            $"CREATE VIEW {name} AS\nSELECT\n{string.Join(",\n", columns)};",
            [.. view.Columns.SelectMany(column => context.NeedsOf(column.Type))],
            DdlText.Lines(new[] { Create("CREATE OR REPLACE") }.Concat(after)));
        yield return Statement(view, new[] { Create("CREATE") }.Concat(after)) with { Stub = stub };
        foreach (var column in view.Columns.Where(static column => column.Default is not null))
        {
            yield return new DdlStatement
            {
                Phase = DdlPhase.Rule,
                Name = $"{view.Name} {column.Name}",
                Needs = [ObjectKey.Relation(view.Name), .. column.DependsOn],
                Owner = view.Name,
                Sql = $"ALTER VIEW {name} ALTER COLUMN {SqlIdentifier.Quote(column.Name)} SET DEFAULT {column.Default};",
            };
        }
    }

    private IEnumerable<DdlStatement> MaterializedView(Relation view)
    {
        var name = SqlIdentifier.Quote(view.Name);
        var columns = new ColumnDdl(context);
        yield return Statement(view, new[] { $"CREATE MATERIALIZED VIEW {name}{RelationStorage.Clauses(view)} AS\n{view.Definition}\nWITH NO DATA;" }
            .Concat(view.Columns.SelectMany(column => columns.Alterations(view, column)))
            .Concat(DdlText.Extensions($"MATERIALIZED VIEW {name}", view.DependsOn))
            .Concat(Comments(view, "MATERIALIZED VIEW")));
        if (view.ClusterOn is { } index)
        {
            yield return new DdlStatement
            {
                Phase = DdlPhase.TableOption,
                Name = view.Name.ToString(),
                Needs = [ObjectKey.Relation(view.Name), IndexDdl.KeyOf(view, index)],
                Owner = view.Name,
                Sql = $"ALTER MATERIALIZED VIEW {name} CLUSTER ON {SqlIdentifier.Quote(index)};",
            };
        }

        if (!view.Unpopulated)
        {
            yield return new DdlStatement
            {
                Phase = DdlPhase.Refresh,
                Name = view.Name.ToString(),
                Key = DataKey(view.Name),
                Needs = [ObjectKey.Relation(view.Name), .. DataBehind(view, [])],
                Owner = view.Name,
                Sql = ReadsForeignTable(view, []) ? SqlComment.Of($"Not filled, because that would query a foreign server: REFRESH MATERIALIZED VIEW {name};") : $"REFRESH MATERIALIZED VIEW {name};",
            };
        }
    }

    /// <summary>True when a query asks another server, or reads a materialized view that is not filled for that reason.</summary>
    private bool ReadsForeignTable(Relation view, HashSet<QualifiedName> seen) => view.DependsOn.Select(ObjectKey.RelationOf).OfType<QualifiedName>()
        .Where(seen.Add).Select(context.Find).OfType<Relation>()
        .Any(source => source.Kind == RelationKind.ForeignTable || source.IsView && ReadsForeignTable(source, seen) || context.PartitionsOf(source.Name).Any(static partition => partition.Kind == RelationKind.ForeignTable));

    private static string DataKey(QualifiedName view) => $"data {SqlIdentifier.Quote(view)}";

    /// <summary>The materialized views that a query reads, through other views too: they must be filled before.</summary>
    private IEnumerable<string> DataBehind(Relation view, HashSet<QualifiedName> seen)
    {
        foreach (var name in view.DependsOn.Select(ObjectKey.RelationOf).OfType<QualifiedName>())
        {
            if (context.Find(name) is not { IsView: true } source || source.Name == view.Name || !seen.Add(source.Name))
            {
                continue;
            }

            if (source is { Kind: RelationKind.MaterializedView, Unpopulated: false })
            {
                yield return DataKey(source.Name);
            }

            foreach (var behind in source.Kind == RelationKind.View ? DataBehind(source, seen) : [])
            {
                yield return behind;
            }
        }
    }
}
