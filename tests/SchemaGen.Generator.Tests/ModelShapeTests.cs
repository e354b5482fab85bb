using System.Reflection;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Tests;

/// <summary>
/// What flows between the generator's steps is values: equal by content, or nothing would ever be cached, and free of
/// the compiler's types, or a syntax tree would live as long as the cache does.
/// </summary>
public sealed class ModelShapeTests
{
    private static readonly Type[] Roots =
    [
        typeof(SchemaSnapshot),
        typeof(SchemaGenConfiguration),
        typeof(SchemaGenerator).Assembly.GetType("SchemaGen.Generator.Specs.SourceFileSpec", throwOnError: true)!,
        typeof(SchemaGenerator).Assembly.GetType("SchemaGen.Generator.Input.GeneratorOptions", throwOnError: true)!,
    ];

    public static TheoryData<Type> Types => [.. Reachable()];

    [Theory]
    [MemberData(nameof(Types))]
    public void IsEqualByContent(Type type) => Assert.Contains(
        type.GetInterfaces(),
        contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEquatable<>) && contract.GetGenericArguments()[0] == type);

    [Theory]
    [MemberData(nameof(Types))]
    public void IsNotTheCompilers(Type type) => Assert.DoesNotContain("Microsoft.CodeAnalysis", type.FullName!, StringComparison.Ordinal);

    [Fact]
    public void LooksAtWholeModel() => Assert.All(
        [typeof(SchemaGen.Model.Snapshot.Column), typeof(SchemaGen.Model.Snapshot.ForeignKey), typeof(ReferenceValue), typeof(Category)],
        static type => Assert.Contains(type, Reachable()));

    /// <summary>Our types behind the roots, as far as their own state goes; enums and the framework's types are values.</summary>
    private static HashSet<Type> Reachable()
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>(Roots);
        while (open.TryPop(out var type))
        {
            if (type.IsGenericType || type.IsArray)
            {
                foreach (var argument in type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments())
                {
                    open.Push(argument);
                }

                continue;
            }

            if (type.IsEnum || type.Assembly == typeof(object).Assembly || !found.Add(type))
            {
                continue;
            }

            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                open.Push(field.FieldType);
            }
        }

        return found;
    }
}
