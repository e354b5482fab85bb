namespace SchemaGen.Generator.Specs.Derived;

/// <summary>How values of a column get from and to drivers.</summary>
/// <param name="Element">The type of the value, or of the elements.</param>
/// <param name="IsArray">Whether the column has arrays of them.</param>
internal sealed record Wrapper(WrappedType Element, bool IsArray)
{
    /// <summary>The type of a whole value.</summary>
    public string TypeName => IsArray ? Element.TypeName + "[]" : Element.TypeName;

    /// <summary>The type of a driver's whole value.</summary>
    public string DriverType => IsArray ? Element.DriverType + "[]" : Element.DriverType;

    /// <summary>An expression for a value, made of an expression for a driver's.</summary>
    public string FromDriver(string value) => IsArray ? ConvertAll(value, Element.FromDriver("value")) : Element.FromDriver(value);

    /// <summary>The other way.</summary>
    public string ToDriver(string value) => IsArray ? ConvertAll(value, Element.ToDriver("value")) : Element.ToDriver(value);

    private static string ConvertAll(string values, string element) => $"global::System.Array.ConvertAll({values}, static value => {element})";
}
