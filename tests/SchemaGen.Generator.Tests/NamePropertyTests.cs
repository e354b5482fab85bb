using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Tests;

/// <summary>Any names at all: the code compiles, nothing is lost, and a new table moves nobody.</summary>
public sealed class NamePropertyTests
{
    private const string Everything =
        """{"csharp": {"insert": true, "patch": true, "statements": true, "constraints": true, "npgsql": true, "partitions": true, "dapper": true, "json": true, "ids": true, "checks": "enum"}}""";

    private static readonly string[] Nasty =
    [
        "user", "users", "User", "USERS", "class", "record", "1st", "2", "_", "__", "a b", "a-b", "a_b", "ab", "clone", "to_string", "equality_contract",
        "tables", "views", "external", "database", "columns", "name", "relation", "system", "schema_gen", "app", "schema", "labels", "status", "statuses",
        "status_labels", "parse", "value", "\"", "\\", "💡", "</summary>", "*/", "]]>", "|", "{", "}", "#if", "\n", "\u2028", "\u202e", "ß", "ẞ", "İ", "ı", "é", "e\u0301",
        "名前", "\ud800", "\udc00", "\ud835\udc9c", "\u200d", "a\u200db", "ǆ", "ⅷ", "٣", "०", "",
    ];

    private static readonly Gen<string> Name = Gen.Frequency(
        (3, Gen.Elements(Nasty)),
        (1, Gen.Elements(Nasty).Two().Select(static pair => pair.Item1 + "_" + pair.Item2)),
        (1, Gen.Choose(0, 0xffff).Select(static c => (char)c).ArrayOf(6).Select(static characters => new string(characters))));

    private static readonly Gen<SchemaGen.Model.Snapshot.Relation> Relation =
        from schema in Gen.Frequency((2, Gen.Constant("public")), (1, Name))
        from name in Name
        from isView in Gen.Elements(false, true)
        from columns in Name.ListOf(5)
        from keys in Gen.Choose(0, 3)
        from checks in Name.ListOf(3)
        from values in Name.ListOf(3)
        from comment in Name
        select Snapshots.Table(new QualifiedName(schema, name), columns.Distinct(StringComparer.Ordinal)) with
        {
            PrimaryKey = keys == 0 || columns.Count == 0 ? null : new KeyConstraint { Name = name + "_pkey", Columns = [.. columns.Distinct(StringComparer.Ordinal).Take(keys)] },
            Checks =
            [
                .. checks.Distinct(StringComparer.Ordinal).Select(static check => new CheckConstraint { Name = check, Expression = check }),
                .. columns.Distinct(StringComparer.Ordinal).Take(values.Count).Select(column => new CheckConstraint { Name = "list of " + column, Expression = ListOf(column, values) }),
            ],
            Kind = isView ? SchemaGen.Model.Snapshot.RelationKind.View : SchemaGen.Model.Snapshot.RelationKind.Table,
            Comment = comment,
        };

    private static readonly Gen<EnumType> Enum =
        from schema in Gen.Frequency((2, Gen.Constant("public")), (1, Name))
        from name in Name
        from labels in Name.ListOf(4)
        select new EnumType { Name = new QualifiedName(schema, name), Labels = labels.Distinct(StringComparer.Ordinal).ToEquatableArray() };

    private static readonly Gen<SchemaSnapshot> Snapshot =
        from relations in Relation.ListOf(15)
        from enums in Enum.ListOf(3)
        select Of(relations.DistinctBy(static relation => relation.Name), enums.DistinctBy(static type => type.Name));

    [Fact]
    public void AnyNamesCompile() => Check(40, static snapshot =>
    {
        var host = Case.Of(snapshot).Host();
        host.CompileCleanly();
        Assert.Null(host.Run().Exception);
    });

    /// <summary>The same with everything switched on.</summary>
    [Fact]
    public void AnyNamesCompileInAllShapes() => Check(40, static snapshot =>
    {
        var host = Case.Of(snapshot, Everything).Host(dapper: true);
        host.CompileCleanly();
        Assert.Null(host.Run().Exception);
    });

    /// <summary>Rows of any content as enums and constants, and checks as constants.</summary>
    [Fact]
    public void AnyRowsCompile() => Prop.ForAll(Rows.ToArbitrary(), static snapshot =>
    {
        const string Enums = """{"referenceData": [{"relation": "*", "csharp": "enum", "name": "b"}], "csharp": {"ids": true, "checks": "constants", "insert": true}}""";
        const string Constants = """{"referenceData": [{"relation": "*", "csharp": "constants", "value": "b", "name": "b", "description": "c"}]}""";
        Case.Of(snapshot, Enums).Host().CompileCleanly();
        Case.Of(snapshot, Constants).Host().CompileCleanly();
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    /// <summary>A value that is added renames no other.</summary>
    [Fact]
    public void UnrelatedValueMovesNobody() => Prop.ForAll(Name.ListOf(6).ToArbitrary(), static values =>
    {
        var before = MembersOf(values.Distinct(StringComparer.Ordinal));
        var after = MembersOf(values.Prepend("quite unrelated").Distinct(StringComparer.Ordinal));
        Assert.All(before, member => Assert.Contains(member, after));
        Assert.Contains("QuiteUnrelated", after);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void OrderOfObjectsDoesNotMatter() => Check(60, static snapshot =>
    {
        var reversed = snapshot with
        {
            Relations = ((IEnumerable<SchemaGen.Model.Snapshot.Relation>)snapshot.Relations).Reverse().ToEquatableArray(),
            Enums = ((IEnumerable<EnumType>)snapshot.Enums).Reverse().ToEquatableArray(),
        };
        Assert.Equal(FilesOfRelations(snapshot), FilesOfRelations(reversed));
    });

    [Fact]
    public void UnrelatedTableMovesNobody() => Check(60, static snapshot =>
    {
        var grown = snapshot with { Relations = [.. snapshot.Relations, Snapshots.Table("unrelated_things", "id", "name")] };
        var after = FilesOfRelations(grown, Everything);
        Assert.All(FilesOfRelations(snapshot, Everything), file => Assert.Equal(file.Value, after[file.Key]));
        Assert.Contains("Tables.UnrelatedThings.g.cs", after.Keys);
    });

    private static Gen<SchemaSnapshot> Rows =>
        from relations in Relation.ListOf(5)
        from rows in Name.Two().ListOf(6)
        select Of(
            relations.Append(Snapshots.Table("t")).DistinctBy(static relation => relation.Name).Select(relation => relation with
            {
                Kind = SchemaGen.Model.Snapshot.RelationKind.Table,
                Columns = [Snapshots.Column("a", "bigint"), Snapshots.Column("b"), Snapshots.Column("c")],
                PrimaryKey = new KeyConstraint { Name = "k", Columns = ["a"] },
                Checks = [new CheckConstraint { Name = "list", Expression = ListOf("c", [.. rows.Select(static row => row.Item1)]) }],
                ReferenceData = new ReferenceData
                {
                    Columns = ["a", "b", "c"],
                    Rows = [.. rows.Select(static (row, i) => new ReferenceRow([new((i - 2).ToString(System.Globalization.CultureInfo.InvariantCulture)), new(row.Item1), new(row.Item2)]))],
                },
            }),
            []);

    private static string ListOf(string column, IReadOnlyList<string> values) => values.Count == 0
        ? "true"
        : $"({SchemaGen.Model.Naming.SqlIdentifier.Quote(column)} = ANY (ARRAY[{string.Join(", ", values.Select(static value => SchemaGen.Model.Naming.SqlLiteral.Quote(value) + "::text"))}]))";

    private static List<string> MembersOf(IEnumerable<string> values)
    {
        var table = Snapshots.Table("t", "x") with { Checks = [new CheckConstraint { Name = "list", Expression = ListOf("x", [.. values]) }] };
        var source = Case.Of(Snapshots.Of(table), """{"csharp": {"checks": "enum"}}""").Host().Sources()["Tables.T.g.cs"];
        return [.. source.Split('\n').Where(static line => line.Contains("=> TX.", StringComparison.Ordinal)).Select(static line => line.Split("=> TX.")[1].TrimEnd(','))];
    }

    private static SortedDictionary<string, string> FilesOfRelations(SchemaSnapshot snapshot, string? configuration = null) => new(
        Case.Of(snapshot, configuration).Host(dapper: true).Sources().Where(static file => file.Key is not ("Database.g.cs" or "Enums.g.cs")).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    private static SchemaSnapshot Of(IEnumerable<SchemaGen.Model.Snapshot.Relation> relations, IEnumerable<EnumType> enums) => new()
    {
        Relations = relations.OrderBy(static relation => relation.Name).ToEquatableArray(),
        Enums = enums.OrderBy(static type => type.Name).ToEquatableArray(),
    };

    private static void Check(int tests, Action<SchemaSnapshot> property) =>
        Prop.ForAll(Snapshot.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(tests));
}
