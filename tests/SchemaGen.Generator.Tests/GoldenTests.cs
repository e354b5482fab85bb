using SchemaGen.Testing;

namespace SchemaGen.Generator.Tests;

/// <summary>The generated code, as a reviewer reads it.</summary>
public sealed class GoldenTests
{
    [Fact]
    public void Elo() => Golden.MatchFolder(Case.GoldenFolder("elo"), Case.Elo.Host("Elo.Schema").Sources());

    [Fact]
    public void KitchenSink() => Golden.MatchFolder(Case.GoldenFolder("kitchen-sink", "expected"), Case.KitchenSink.Host().Sources());

    [Theory]
    [InlineData("elo")]
    [InlineData("kitchen-sink")]
    public void CompilesWithWarningsAsErrors(string name) => Assert.All(Framework.Consumers, framework => Case.Named(name).Host(framework: framework).CompileCleanly());

    /// <summary>The test above can fail: a member without documentation is an error there.</summary>
    [Fact]
    public void MissingDocumentationIsAnError()
    {
        var host = new GeneratorHost(Case.Elo.Snapshot, userCode: "/// <summary>Documented.</summary>\npublic class Documented { public int Undocumented { get; set; } }");
        Assert.Equal("CS1591", Assert.Single(host.Compile().Diagnostics).Id);
    }

    /// <summary>Same text whatever the culture: i is not İ.</summary>
    [Fact]
    public void IsTheSameUnderATurkishCulture()
    {
        var expected = Case.KitchenSink.Host().Sources();
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");
            Assert.Equal("İ", "i".ToUpper(System.Globalization.CultureInfo.CurrentCulture));
            Assert.Equal(expected, Case.KitchenSink.Host().Sources());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }
}
