using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tests.Naming;

public class FileNamesTests
{
    private static readonly string[] Fragments =
        ["a", "A", "users", "Users", "USERS", "con", "CON", "nul", "com1", "public", ".", "..", "=", "=2E", "~", "/", "\\", " ", "*", "é", "É", "ß", "σ", "ς", "e\u0301", "\u212b", "🦉", "_", "-", "_schema", new string('x', 50)];

    private static readonly Gen<string> Names = Gen.Elements(Fragments).NonEmptyListOf().Select(static parts => string.Concat(parts.Take(5)));

    private static readonly Gen<QualifiedName> QualifiedNames =
        Gen.OneOf(Gen.Constant("public"), Names).SelectMany(static schema => Names.Select(name => new QualifiedName(schema, name)));

    [Theory]
    [InlineData("public", "elo_t_tenants", "elo_t_tenants")]
    [InlineData("public", "Orders", "Orders")]
    [InlineData("audit", "log", "audit.log")]
    [InlineData("public", "audit.log", "audit=2Elog")]
    [InlineData("public", "a/b:c", "a=2Fb=3Ac")]
    [InlineData("public", "таблица", "таблица")]
    [InlineData("public", "🦉", "=F0=9F=A6=89")]
    [InlineData("public", "nul", "=6Eul")]
    [InlineData("public", "Com1", "=43om1")]
    [InlineData("con", "x", "=63on.x")]
    [InlineData("public", "console", "console")]
    [InlineData("public", "_schema", "=5Fschema")]
    [InlineData("public", "_Schema", "=5FSchema")]
    [InlineData("audit", "_schema", "audit._schema")]
    [InlineData("public", "-rf", "=2Drf")]
    [InlineData("public", "trailing. ", "trailing=2E=20")]
    [InlineData("public", "~=", "=7E=3D")]
    public void A_name_is_readable_and_safe(string schema, string name, string expected)
    {
        var relation = new QualifiedName(schema, name);
        Assert.Equal(expected, FileNames.Assign([relation])[relation]);
    }

    [Fact]
    public void The_twin_in_lower_case_keeps_its_name()
    {
        QualifiedName lower = new("public", "users"), upper = new("public", "Users");
        var names = FileNames.Assign([upper, lower]);
        Assert.Equal("users", names[lower]);
        Assert.StartsWith("Users~", names[upper]);
    }

    [Fact]
    public void A_long_name_is_cut_and_hashed()
    {
        QualifiedName first = new(new string('ж', 63), new string('я', 62) + "1"), second = new(first.Schema, new string('я', 62) + "2");
        var names = FileNames.Assign([first, second]);
        Assert.NotEqual(names[first], names[second]);
        Assert.All(names.Values, static name => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 1, 120));
    }

    [Fact]
    public void Different_relations_get_names_that_differ_in_more_than_case() => Prop.ForAll(QualifiedNames.ArrayOf().ToArbitrary(), static relations =>
        FileNames.Assign(relations).Values.Select(static name => name.ToUpperInvariant()).Distinct().Count() == relations.Distinct().Count()).QuickCheckThrowOnFailure();

    [Fact]
    public void Order_does_not_matter() => Prop.ForAll(QualifiedNames.ArrayOf().ToArbitrary(), static relations =>
        FileNames.Assign(relations).OrderBy(static pair => pair.Key).SequenceEqual(FileNames.Assign(relations.Reverse()).OrderBy(static pair => pair.Key))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_name_stays_when_others_come_unless_they_are_twins() => Prop.ForAll(QualifiedNames.ToArbitrary(), QualifiedNames.ArrayOf().ToArbitrary(), static (relation, others) =>
    {
        var strangers = others.Where(other => !other.ToString().Equals(relation.ToString(), StringComparison.InvariantCultureIgnoreCase));
        return FileNames.Assign([relation])[relation] == FileNames.Assign([.. strangers, relation])[relation];
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a/b", "a:b", "a?b", "a*b", "a\\b", "a=b", "a b", "a.b")]
    [InlineData("con", "CON", "Con", "con ", "con.")]
    [InlineData("café", "cafe\u0301", "CAFÉ")]
    public void Names_that_differ_in_what_must_be_escaped_stay_apart(params string[] names)
    {
        var relations = names.Select(static name => new QualifiedName("public", name)).ToList();
        var files = FileNames.Assign(relations).Values.Select(static name => name.ToUpperInvariant().Normalize(System.Text.NormalizationForm.FormKC));
        Assert.Equal(names.Length, files.Distinct().Count());
    }

    [Fact]
    public void Names_hold_nothing_that_a_file_system_refuses() => Prop.ForAll(QualifiedNames.ToArbitrary(), static relation =>
    {
        var name = FileNames.Assign([relation])[relation];
        return name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '=' or '~')
            && name.Count(static c => c == '.') <= (relation.Schema == "public" ? 0 : 1)
            && name[0] is not ('.' or '-') && name[^1] != '.' && !name.Equals(FileNames.WholeSchema, StringComparison.OrdinalIgnoreCase);
    }).QuickCheckThrowOnFailure();
}
