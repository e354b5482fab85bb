using System.Collections;
using System.Reflection;
using System.Runtime.Loader;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Tests;

/// <summary>The compiled metadata, walked both ways.</summary>
public sealed class MetadataTests
{
    [Theory]
    [InlineData("elo")]
    [InlineData("kitchen-sink")]
    public void HasEveryRelationAndColumn(string name)
    {
        using var loaded = new Loaded(Case.Named(name));
        var expected = loaded.Snapshot.Relations.Where(static relation => !relation.IsPartition).ToList();
        Assert.Equal(expected.Select(static relation => relation.Name.ToString()), loaded.Relations.Select(static relation => relation.ToString()));
        Assert.All(expected.Zip(loaded.Relations), pair =>
        {
            var (snapshot, relation) = pair;
            Assert.Equal(snapshot.Kind.ToString(), relation.Kind.ToString());
            Assert.Equal(
                snapshot.Columns.Select(column => (column.Name, column.Type.Text, column.Nullable && !IsOfDomainThatIsNotNull(loaded.Snapshot, column.Type))),
                relation.Columns.Select(static column => (column.Name, column.Type, column.IsNullable)));
            Assert.Equal(snapshot.PrimaryKey?.Columns ?? default, relation.PrimaryKey.Select(static column => column.Name));
            Assert.All(relation.PrimaryKey, column => Assert.Contains(relation.Columns, other => ReferenceEquals(column, other)));
        });
    }

    [Theory]
    [InlineData("elo")]
    [InlineData("kitchen-sink")]
    public void HasEveryForeignKeyBothWays(string name)
    {
        using var loaded = new Loaded(Case.Named(name));
        foreach (var snapshot in loaded.Snapshot.Relations.Where(static relation => !relation.IsPartition))
        {
            var relation = loaded.Find(snapshot.Name);
            Assert.Equal(snapshot.ForeignKeys.Select(static key => key.Name), relation.ForeignKeys.Select(static key => key.Name));
            foreach (var (expected, key) in ((IEnumerable<SchemaGen.Model.Snapshot.ForeignKey>)snapshot.ForeignKeys).Zip(relation.ForeignKeys))
            {
                Assert.Same(relation, key.From);
                Assert.Equal(expected.References.ToString(), key.To.ToString());
                Assert.Equal(expected.OnDelete.ToString(), key.OnDelete.ToString());
                Assert.Equal(expected.OnUpdate.ToString(), key.OnUpdate.ToString());
                Assert.Equal(
                    expected.Columns.Zip(expected.ReferencedColumns, static (from, to) => $"{from} = {to}"),
                    key.Columns.Select(static pair => pair.ToString()));
                Assert.All(key.Columns, pair =>
                {
                    Assert.Contains(key.From.Columns, column => ReferenceEquals(column, pair.From));
                    Assert.Contains(key.To.Columns, column => ReferenceEquals(column, pair.To));
                });
                Assert.Single(key.To.ReferencedBy, other => ReferenceEquals(other, key));
            }
        }

        // And nothing else comes in anywhere.
        Assert.All(loaded.Relations.SelectMany(static relation => relation.ReferencedBy), static key => Assert.Contains(key.From.ForeignKeys, other => ReferenceEquals(other, key)));
        Assert.Equal(
            loaded.Relations.Sum(static relation => relation.ForeignKeys.Count),
            loaded.Relations.Concat(loaded.External).Sum(static relation => relation.ReferencedBy.Count));
    }

    [Fact]
    public void SelfReferenceEndsWhereItBegins()
    {
        using var loaded = new Loaded(Case.KitchenSink);
        var lines = loaded.Find(new QualifiedName("public", "shop_order_lines"));
        var key = lines.ForeignKey("shop_order_lines_replaces_fkey");
        Assert.Same(lines, key.To);
        Assert.Equal(["replaces_line_no = line_no", "replaces_order_id = order_id"], key.Columns.Select(static pair => pair.ToString()));
        Assert.Contains(lines.ReferencedBy, other => ReferenceEquals(other, key));
    }

    /// <summary>Two keys to one table outside the scope end at one relation.</summary>
    [Fact]
    public void ExternalRelationIsOne()
    {
        using var loaded = new Loaded(Case.KitchenSink);
        var users = Assert.Single(loaded.External);
        Assert.Equal(RelationKind.External, users.Kind);
        Assert.Equal(2, users.ReferencedBy.Count);
        Assert.All(users.ReferencedBy, key => Assert.Same(users, key.To));
    }

    /// <summary>Whichever class is touched first, and by however many threads at once, all see the same instances.</summary>
    [Fact]
    public void AnyRelationCanBeFirst()
    {
        for (var start = 0; start < Case.Elo.Model.Relations.Count; start += 5)
        {
            using var loaded = new Loaded(Case.Elo);
            var classes = loaded.RelationProperties();
            var first = start;
            var walks = new IReadOnlyList<SchemaGen.ForeignKey>[4];
            var threads = walks.Select((_, thread) => new Thread(() => walks[thread] = Walk((Relation)classes[(first + thread) % classes.Count].GetValue(null)!))).ToList();
            threads.ForEach(static thread => thread.Start());
            threads.ForEach(static thread => thread.Join());
            var all = loaded.Relations.SelectMany(static relation => relation.ForeignKeys).ToHashSet<object>(ReferenceEqualityComparer.Instance);
            Assert.All(walks, walk => Assert.All(walk, key => Assert.Contains(key, all)));
        }
    }

    [Theory]
    [InlineData("elo")]
    [InlineData("kitchen-sink")]
    public void OrderIsThatOfScripts(string name)
    {
        using var loaded = new Loaded(Case.Named(name));
        var graph = SchemaGen.Model.Graph.ForeignKeyGraph.Of(loaded.Snapshot.TopLevelRelations());
        Assert.Equal(graph.DependencyOrder.Select(static table => table.ToString()), loaded.Order.Insert.Select(static relation => relation.ToString()));
        Assert.Equal(loaded.Order.Insert.Reverse(), loaded.Order.Delete);
        Assert.Empty(loaded.Order.Cycles);
    }

    [Fact]
    public void LabelsGoBothWays()
    {
        using var loaded = new Loaded(Case.KitchenSink);
        var type = loaded.Assembly.GetType("App.Schema.Odd", throwOnError: true)!;
        var labels = loaded.Assembly.GetType("App.Schema.OddLabels", throwOnError: true)!;
        var expected = loaded.Snapshot.Enums.Single(static type => type.Name.Name == "odd").Labels;
        Assert.Equal(expected, Enum.GetValues(type).Cast<object>().Select(value => (string)labels.GetMethod("ToLabel")!.Invoke(null, [value])!));
        Assert.Equal(Enum.GetValues(type).Cast<object>(), expected.Select(label => labels.GetMethod("Parse")!.Invoke(null, [label])!));
    }

    [Fact]
    public void ConstantsAreTheDatabasesNames()
    {
        using var loaded = new Loaded(Case.KitchenSink);
        var odd = loaded.Assembly.GetType("App.Schema.Tables+OddName", throwOnError: true)!;
        Assert.Equal("Odd \"Name\"", odd.GetField("Name")!.GetRawConstantValue());
        Assert.Equal("public.\"Odd \"\"Name\"\"\"", odd.GetField("QualifiedName")!.GetRawConstantValue());
        Assert.Equal(
            loaded.Find(new QualifiedName("public", "Odd \"Name\"")).Columns.Select(static column => column.Name),
            odd.GetNestedType("Columns")!.GetFields().Select(static field => (string)field.GetRawConstantValue()!));
    }

    private static bool IsOfDomainThatIsNotNull(SchemaSnapshot snapshot, TypeReference type) =>
        !type.IsArray && ((IEnumerable<DomainType>)snapshot.Domains).Any(domain => domain.Name == type.Name && (domain.NotNull || IsOfDomainThatIsNotNull(snapshot, domain.BaseType)));

    private static List<SchemaGen.ForeignKey> Walk(Relation start)
    {
        var seen = new HashSet<Relation>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Relation>([start]);
        var keys = new List<SchemaGen.ForeignKey>();
        while (open.TryPop(out var relation))
        {
            if (seen.Add(relation))
            {
                keys.AddRange(relation.ForeignKeys);
                relation.ForeignKeys.Select(static key => key.To).Concat(relation.ReferencedBy.Select(static key => key.From)).ToList().ForEach(open.Push);
                Assert.All(relation.ForeignKeys, static key => Assert.NotEmpty(key.Columns));
            }
        }

        return keys;
    }

    private sealed class Loaded : IDisposable
    {
        private readonly AssemblyLoadContext _context = new("generated", isCollectible: true);

        public Loaded(Case data)
        {
            Snapshot = data.Model;
            using var stream = new MemoryStream(data.Host().CompileCleanly());
            Assembly = _context.LoadFromStream(stream);
        }

        public SchemaSnapshot Snapshot { get; }

        public Assembly Assembly { get; }

        public IReadOnlyList<Relation> Relations => (IReadOnlyList<Relation>)Of("Relations");

        public DependencyOrder Order => (DependencyOrder)Of("Order");

        public IReadOnlyList<Relation> External => Assembly.GetType("App.Schema.External") is null ? [] : [.. PropertiesOf("External").Select(static property => (Relation)property.GetValue(null)!)];

        public Relation Find(QualifiedName name) => Relations.Single(relation => relation.Schema == name.Schema && relation.Name == name.Name);

        public IReadOnlyList<PropertyInfo> RelationProperties() =>
            [.. Assembly.GetTypes().Where(static type => type.DeclaringType is { Name: "Tables" or "Views" }).Select(static type => type.GetProperty("Relation")).OfType<PropertyInfo>()];

        public void Dispose() => _context.Unload();

        private object Of(string property) => PropertiesOf("Database").Single(candidate => candidate.Name == property).GetValue(null)!;

        private PropertyInfo[] PropertiesOf(string type) => Assembly.GetType("App.Schema." + type, throwOnError: true)!.GetProperties(BindingFlags.Public | BindingFlags.Static);
    }
}
