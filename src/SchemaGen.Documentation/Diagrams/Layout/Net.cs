namespace SchemaGen.Documentation.Diagrams.Layout;

/// <summary>The arrows from one vertex to the layer below it that point the same way: one wire.</summary>
/// <param name="Upper">The vertex.</param>
/// <param name="IsUp">Whether the arrows point up.</param>
/// <param name="Lower">The vertices below.</param>
internal sealed record Net(Vertex Upper, bool IsUp, IReadOnlyList<Vertex> Lower)
{
    /// <summary>The column in which it leaves the vertex above.</summary>
    public int Exit { get; set; }

    /// <summary>The columns in which it reaches those below.</summary>
    public int[] Entries { get; } = new int[Lower.Count];

    /// <summary>The row of its horizontal part, counted from 0; -1 where it needs none.</summary>
    public int Track { get; set; } = -1;

    public int Left => Math.Min(Exit, Entries.Min());

    public int Right => Math.Max(Exit, Entries.Max());

    public bool IsStraight => Left == Right;
}
