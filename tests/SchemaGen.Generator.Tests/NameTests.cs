using System.Reflection;
using SchemaGen.Model.Snapshot;
using static SchemaGen.Generator.Tests.Snapshots;

namespace SchemaGen.Generator.Tests;

/// <summary>Names that C# or the generated code itself has a use for. All of it compiles; what it is called is said here.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("users", "User", "Users")]
    [InlineData("relation", "Relation", "RelationTable")]
    [InlineData("name", "Name", "NameTable")]
    [InlineData("columns", "Column", "ColumnsTable")]
    [InlineData("tables", "Table", "TablesTable")]
    [InlineData("views", "View", "Views")]
    [InlineData("databases", "DatabaseRow", "Databases")]
    [InlineData("external", "ExternalRow", "External")]
    [InlineData("to_string", "ToStringRow", "ToStringTable")]
    [InlineData("clone", "CloneRow", "Clone")]
    [InlineData("equality_contract", "EqualityContractRow", "EqualityContract")]
    [InlineData("print_members", "PrintMember", "PrintMembers")]
    [InlineData("get_type", "GetTypeRow", "GetTypeTable")]
    [InlineData("system", "System", "System")]
    [InlineData("schema_gen", "SchemaGen", "SchemaGen")]
    [InlineData("app", "App", "App")]
    [InlineData("schema", "Schema", "Schema")]
    [InlineData("object", "ObjectRow", "Object")]
    [InlineData("class", "Class", "Class")]
    [InlineData("guid", "GuidRow", "Guid")]
    public void Table(string name, string row, string @class)
    {
        var types = Compile(Of(Snapshots.Table(name, "id", "name")));
        Assert.Contains($"App.Schema.{row}", types);
        Assert.Contains($"App.Schema.Tables+{@class}", types);
    }

    [Theory]
    [InlineData("class", "Class")]
    [InlineData("user", "UserValue")]
    [InlineData("users", "Users")]
    [InlineData("columns", "ColumnsValue")]
    [InlineData("name", "Name")]
    [InlineData("relation", "Relation")]
    [InlineData("clone", "CloneValue")]
    [InlineData("equality_contract", "EqualityContractValue")]
    [InlineData("print_members", "PrintMembersValue")]
    [InlineData("deconstruct", "DeconstructValue")]
    [InlineData("finalize", "FinalizeValue")]
    [InlineData("memberwise_clone", "MemberwiseCloneValue")]
    [InlineData("get_hash_code", "GetHashCodeValue")]
    [InlineData("equals", "EqualsValue")]
    [InlineData("op_equality", "OpEquality")]
    [InlineData("get_name", "GetName")]
    [InlineData("system", "System")]
    [InlineData("schema_gen", "SchemaGen")]
    [InlineData("value", "Value")]
    [InlineData("item", "Item")]
    [InlineData("field", "Field")]
    [InlineData("1st", "_1st")]
    public void Column(string name, string member)
    {
        // Beside name and other, which the generated members could be mixed up with.
        string[] columns = name == "name" ? ["other", name] : ["name", "other", name];
        var assembly = Load(Of(Snapshots.Table("users", columns)));
        Assert.NotNull(assembly.GetType("App.Schema.User")!.GetProperty(member));
        Assert.Equal(name, assembly.GetType("App.Schema.Tables+Users+Columns")!.GetField(member)!.GetRawConstantValue());
    }

    /// <summary>Both are singular User: who is called so gets the name.</summary>
    [Fact]
    public void SingularAndPlural() => AssertRows(Of(Snapshots.Table("user"), Snapshots.Table("users")), "{}", "User", "Users");

    [Fact]
    public void CaseTwins() => AssertRows(Of(Snapshots.Table("Orders"), Snapshots.Table("orders")), "{}", "Orders", "Order");

    [Fact]
    public void CaseTwinsOfColumns()
    {
        var row = Load(Of(Snapshots.Table("t", "Id", "ID", "id", "i d", "i-d"))).GetType("App.Schema.T")!;
        Assert.Equal(["Id_b900", "Id_eb60", "Id", "ID", "ID_fa7d"], row.GetProperties().Select(static property => property.Name));
    }

    [Fact]
    public void TableAndViewThatStripToTheSameName()
    {
        const string Configuration = """{ "categories": [{ "prefix": "elo_t_", "name": "Tables" }, { "prefix": "elo_v_", "name": "Views" }] }""";
        AssertRows(Of(Snapshots.Table("elo_t_tenants"), View("elo_v_tenants")), Configuration, "Tenant", "EloVTenant");
    }

    [Fact]
    public void TablesThatStripToTheSameName()
    {
        const string Configuration = """{ "categories": [{ "prefix": "a_", "name": "A" }, { "prefix": "b_", "name": "B" }, { "prefix": "audit.c_", "name": "C" }] }""";
        AssertRows(Of(Snapshots.Table("a_x"), Snapshots.Table("b_x"), Snapshots.Table("a_")), Configuration, "X", "BX", "A");
        Assert.Contains("App.Schema.Audit.Y", Compile(Of(Snapshots.Table("audit.c_y")), Configuration));
    }

    /// <summary>PostgreSQL keeps tables and types of one schema apart; their singulars may still meet.</summary>
    [Fact]
    public void EnumAndTable()
    {
        var types = Compile(Of(Snapshots.Table("statuses"), Snapshots.Table("status_labels")) with { Enums = [Snapshots.Enum("status", "a")] });
        Assert.Contains("App.Schema.Status", types);
        Assert.Contains("App.Schema.Statuses", types);
        Assert.Contains("App.Schema.StatusLabel", types);
    }

    [Theory]
    [InlineData("parse")]
    [InlineData("to_label")]
    [InlineData("labels")]
    [InlineData("tables")]
    [InlineData("system")]
    [InlineData("to_string")]
    [InlineData("value")]
    public void Enum(string name) => Compile(Of(Snapshots.Table("status")) with
    {
        Enums = [Snapshots.Enum(name, "value", "Value", "", "to_string", "has_flag", "equals", "#if", "\"", "\\", "\u2028", "{")],
    });

    [Fact]
    public void EnumWithoutLabels() => Compile(new SchemaSnapshot { Enums = [Snapshots.Enum("nothing")] });

    [Theory]
    [InlineData("system")]
    [InlineData("schema_gen")]
    [InlineData("app")]
    [InlineData("schema")]
    [InlineData("tables")]
    [InlineData("database")]
    [InlineData("class")]
    [InlineData("Public")]
    [InlineData("user")]
    [InlineData("global")]
    [InlineData("1")]
    [InlineData("💡")]
    public void Schema(string name) => Compile(
        Of(Snapshots.Table("users", "id"), Snapshots.Table($"{name}.{name}", name, "id"), Snapshots.Table($"{name}.guids", "system")) with
        {
            Enums = [new EnumType { Name = new QualifiedName(name, "kind"), Labels = ["a"] }],
        });

    [Fact]
    public void SchemasThatAreCalledTheSame()
    {
        var types = Compile(Of(Snapshots.Table("crm.users"), Snapshots.Table("CRM.users"), Snapshots.Table("c_r_m.users")));
        Assert.Equal(3, types.Count(static type => type.EndsWith(".User", StringComparison.Ordinal)));
        Assert.Contains("App.Schema.Crm.User", types);
        Assert.Contains("App.Schema.CRM.User", types);
    }

    [Theory]
    [InlineData("My-App.1st.Schema", "My_App._1st.Schema")]
    [InlineData("class", "class")]
    [InlineData("App.@class.namespace", "App.class.namespace")]
    [InlineData("a b..c.", "a_b.c")]
    [InlineData("record.required.file", "record.required.file")]
    [InlineData("Schema", "Schema")]
    [InlineData("My.Schema.Schema", "My.Schema.Schema")]
    [InlineData("App.System", "App.System")]
    [InlineData("App.SchemaGen", "App.SchemaGen")]
    [InlineData("global", "global")]
    [InlineData("Ä.💡", "Ä.__")]
    [InlineData("", "Schema")]
    [InlineData("...", "Schema")]
    [InlineData("a;b{c}", "a_b_c_")]
    [InlineData("App.User", "App.User")]
    public void Namespace(string property, string expected)
    {
        var snapshot = Of(
            Snapshots.Table("users", "id") with { Columns = [Snapshots.Column("id", "uuid"), Snapshots.Column("kind", "public.kind")] },
            Snapshots.Table("system.things", "id")) with
        {
            Enums = [Snapshots.Enum("kind", "a")],
        };
        using var stream = new MemoryStream(Case.Of(snapshot).Host(property).CompileCleanly());
        Assert.Contains($"{expected}.User", TypesOf(stream));
        Assert.Contains($"{expected}.System.Thing", TypesOf(stream));
    }

    /// <summary>File names that the compiler refuses, or that differ in nothing but case.</summary>
    [Fact]
    public void FilesOfOddNames()
    {
        var host = Case.Of(Of(
            Snapshots.Table("users"), Snapshots.Table("Users"), Snapshots.Table("USERS"), Snapshots.Table("größe"), Snapshots.Table("../x"), Snapshots.Table("a\"<>|.b"), Snapshots.Table("Public.users"))).Host();
        host.CompileCleanly();
        Assert.Equal(7 + 1, host.Sources().Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(host.Sources().Keys, static name => Assert.Matches("^[A-Za-z0-9_.-]+$", name));
    }

    /// <summary>A name that PostgreSQL cut at 63 bytes.</summary>
    [Fact]
    public void LongestNames() => Compile(Of(Snapshots.Table(new string('я', 31), new string('名', 21), new string('x', 63))));

    /// <summary>Texts of the catalog are content of literals and comments, whatever they look like.</summary>
    [Theory]
    [InlineData("</summary><b>")]
    [InlineData("*/ class Injected {} /*")]
    [InlineData("]]>")]
    [InlineData("line\nbreak\r\n#error no")]
    [InlineData("#if false")]
    [InlineData("\u2028\u2029\u0085 class Injected {}")]
    [InlineData("\ud800 half a character \udc00")]
    [InlineData("\u202e right to left \u2066")]
    [InlineData("{  } {0} {{")]
    [InlineData("\"; \\u0022; \\")]
    [InlineData("&amp; & <see cref=\"Nothing\"/>")]
    [InlineData("\0\u0001\ufffe\uffff")]
    [InlineData("   ")]
    public void Text(string text)
    {
        var table = Snapshots.Table(new QualifiedName("public", text.Trim('\0') + "x"), text, "other") with
        {
            Comment = text,
            PrimaryKey = new KeyConstraint { Name = text, Columns = [text] },
            ForeignKeys = [new() { Name = text, Columns = [text], References = new QualifiedName(text, text), ReferencedColumns = [text] }],
        };
        var snapshot = Of(table with { Columns = [table.Columns[0] with { Comment = text, Default = text }, table.Columns[1]] }) with
        {
            Enums = [Snapshots.Enum("labels", text, "other") with { Comment = text }],
        };

        var relation = (Relation)Load(snapshot).GetTypes().Single(static type => type.DeclaringType?.Name == "Tables").GetProperty("Relation")!.GetValue(null)!;
        Assert.Equal(table.Name.Name, relation.Name);
        Assert.Equal(text, relation.Columns[0].Name);
        var key = Assert.Single(relation.ForeignKeys);
        Assert.Equal(text, key.Name);
        Assert.Equal(text, Assert.Single(key.Columns).To.Name);
        Assert.Same(key, Assert.Single(key.To.ReferencedBy));
    }

    private static void AssertRows(SchemaSnapshot snapshot, string configuration, params string[] rows)
    {
        var host = Case.Of(snapshot, configuration).Host();
        host.CompileCleanly();
        var sources = string.Concat(host.Sources().Values);
        Assert.All(((IEnumerable<SchemaGen.Model.Snapshot.Relation>)snapshot.Relations).Zip(rows), pair => Assert.Contains(
            $"<c>{SchemaGen.Model.Naming.SqlIdentifier.Quote(pair.First.Name)}</c>, whose rows are <see cref=\"global::App.Schema.{pair.Second}\"/>", sources, StringComparison.Ordinal));
    }

    private static List<string> Compile(SchemaSnapshot snapshot, string? configuration = null)
    {
        using var stream = new MemoryStream(Case.Of(snapshot, configuration).Host().CompileCleanly());
        return TypesOf(stream);
    }

    private static Assembly Load(SchemaSnapshot snapshot) => Assembly.Load(Case.Of(snapshot).Host().CompileCleanly());

    private static List<string> TypesOf(MemoryStream assembly) => [.. Assembly.Load(assembly.ToArray()).GetTypes().Select(static type => type.FullName!)];
}
