namespace SchemaGen.Model.Diff;

/// <summary>What a difference does to code that was compiled with the snapshot and meets the database.</summary>
public enum Effect
{
    /// <summary>The code cannot tell: it is documentation, or a matter of speed and storage.</summary>
    None,

    /// <summary>There is more than the code knows, or less is asked of it: it goes on working.</summary>
    Additive,

    /// <summary>It may fail, or take a value for what it is not.</summary>
    Breaking,
}

/// <summary>What a difference does to code that reads rows, and to code that writes them.</summary>
public sealed record Impact(Effect Readers, Effect Writers)
{
    public static Impact None { get; } = new(Effect.None, Effect.None);

    public static Impact Additive { get; } = new(Effect.Additive, Effect.Additive);

    public static Impact Breaking { get; } = new(Effect.Breaking, Effect.Breaking);

    /// <summary>Less is promised: readers meet what could not be before.</summary>
    public static Impact Looser { get; } = new(Effect.Breaking, Effect.Additive);

    /// <summary>More is asked: what writers could write before is refused.</summary>
    public static Impact Stricter { get; } = new(Effect.Additive, Effect.Breaking);

    /// <summary>Readers only, and it breaks them.</summary>
    public static Impact BreaksReaders { get; } = new(Effect.Breaking, Effect.None);

    /// <summary>Writers only, and it breaks them.</summary>
    public static Impact BreaksWriters { get; } = new(Effect.None, Effect.Breaking);

    /// <summary>The greater of both.</summary>
    public Effect Effect => (Effect)Math.Max((int)Readers, (int)Writers);

    public bool IsBreaking => Effect == Effect.Breaking;

    /// <summary>In words: <c>breaking for writers, additive for readers</c>.</summary>
    public override string ToString() => (Readers, Writers) switch
    {
        (Effect.None, Effect.None) => "neither readers nor writers notice",
        var (readers, writers) when readers == writers => $"{Word(readers)} for readers and writers",
        (var readers, Effect.None) => $"{Word(readers)} for readers",
        (Effect.None, var writers) => $"{Word(writers)} for writers",
        (Effect.Breaking, _) => "breaking for readers, additive for writers",
        _ => "breaking for writers, additive for readers",
    };

    private static string Word(Effect effect) => effect == Effect.Additive ? "additive" : "breaking";
}
