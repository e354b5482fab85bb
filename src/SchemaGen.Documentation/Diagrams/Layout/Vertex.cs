namespace SchemaGen.Documentation.Diagrams.Layout;

/// <summary>What takes room in a layer: a box, or an arrow that passes through to a layer further down.</summary>
internal sealed class Vertex
{
    /// <summary>The box, or for what passes through the box that the arrows hang on above.</summary>
    public required int Box { get; init; }

    public required int Layer { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required bool IsPassing { get; init; }

    /// <summary>Whether the arrows that pass through point up.</summary>
    public bool IsUp { get; init; }

    /// <summary>The vertices of the layer above that it hangs on, and of the layer below that hang on it.</summary>
    public List<Vertex> Above { get; } = [];

    /// <inheritdoc cref="Above"/>
    public List<Vertex> Below { get; } = [];

    /// <summary>Place in its layer.</summary>
    public int Rank { get; set; }

    /// <summary>The column of its left edge.</summary>
    public int X { get; set; }

    /// <summary>Of what passes through: the column in which it comes from above.</summary>
    public int Entry { get; set; }

    public double Center => X + (Width / 2.0);
}
