using SchemaGen.Generator.Specs.Types;

namespace SchemaGen.Generator.Specs;

/// <summary>A type of generated code that drivers do not know, and the one that they know.</summary>
/// <param name="TypeName">Full name.</param>
/// <param name="DriverType">The type of the values that drivers read and write.</param>
/// <param name="Wrap">Expression for a value of the type, made of a driver's: <c>{0}</c> stands for that.</param>
/// <param name="Unwrap">The other way.</param>
internal sealed record WrappedType(string TypeName, string DriverType, string Wrap, string Unwrap)
{
    /// <summary>A key.</summary>
    /// <param name="name">Full name.</param>
    /// <param name="underlying">The type of its value.</param>
    /// <param name="driverType">What drivers read of the column: the same, or a whole number of another size.</param>
    public static WrappedType OfKey(string name, string underlying, string driverType) => underlying == driverType
        ? new(name, driverType, $"new {name}({{0}})", "{0}.Value")
        : new(name, driverType, $"new {name}(checked(({underlying}){{0}}))", $"checked(({driverType}){{0}}.Value)");

    /// <summary>An enum of whole numbers.</summary>
    public static WrappedType OfNumbers(string name, string driverType) => new(name, driverType, $"({name}){{0}}", $"({driverType}){{0}}");

    /// <summary>An enum of texts.</summary>
    public static WrappedType OfLabels(string name) =>
        new(name, BuiltInTypes.Text, $"{EnumSpec.LabelClassOf(name)}.Parse({{0}})", $"{EnumSpec.LabelClassOf(name)}.ToLabel({{0}})");

    /// <summary>An expression for a value, made of an expression for a driver's.</summary>
    public string FromDriver(string value) => Wrap.Replace("{0}", value);

    /// <summary>The other way.</summary>
    public string ToDriver(string value) => Unwrap.Replace("{0}", value);
}
