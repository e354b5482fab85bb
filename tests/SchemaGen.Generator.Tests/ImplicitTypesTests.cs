using SchemaGen.Model.Naming;

namespace SchemaGen.Generator.Tests;

/// <summary>The names that generated types stay clear of.</summary>
public sealed class ImplicitTypesTests
{
    private static readonly string[] Namespaces =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    /// <summary>A new release of .NET has new types: this test says which.</summary>
    [Fact]
    public void AllTypesOfTheFrameworkThatAProjectImportsAreKnown()
    {
        var types = new[] { typeof(object), typeof(Uri), typeof(Enumerable), typeof(ParallelEnumerable), typeof(HttpClient), typeof(Console), typeof(Barrier), typeof(Parallel), typeof(List<>), typeof(Stack<>), typeof(FileSystemWatcher) }
            .SelectMany(static type => type.Assembly.GetExportedTypes().Concat(type.Assembly.GetForwardedTypes()))
            .Where(static type => type is { IsNested: false, IsGenericTypeDefinition: false, IsPublic: true } && Namespaces.Contains(type.Namespace))
            .Select(static type => type.Name);
        Assert.DoesNotContain(types, static name => !ImplicitTypes.Contain(name) && !name.StartsWith("NonRandomized", StringComparison.Ordinal) && name is not ("ByteEqualityComparer" or "EnumerableExecutor"));
    }

    [Theory]
    [InlineData("Task", true)]
    [InlineData("File", true)]
    [InlineData("Version", true)]
    [InlineData("Index", true)]
    [InlineData("Host", true)]
    [InlineData("Lookup", false)]
    [InlineData("Tenant", false)]
    [InlineData("task", false)]
    public void Word(string name, bool expected) => Assert.Equal(expected, ImplicitTypes.Contain(name));
}
