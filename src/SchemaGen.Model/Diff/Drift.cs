using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Diff;

/// <summary>Which way something differs.</summary>
public enum DriftChange
{
    /// <summary>It is in the snapshot only.</summary>
    Missing,

    /// <summary>It is in the database only.</summary>
    Added,

    /// <summary>It is in both, and one of its properties differs.</summary>
    Changed,

    /// <summary>It is in both, as all signs say, under different names.</summary>
    Renamed,
}

/// <summary>One difference between a snapshot and a database.</summary>
public sealed record Drift
{
    /// <summary>What kind of difference.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The object that differs; of one that was renamed, as the snapshot calls it.</summary>
    public required DriftSubject Subject { get; init; }

    public required DriftChange Change { get; init; }

    /// <summary>The property that differs, as <c>schema.json</c> calls it; null where the object as a whole is meant.</summary>
    public string? Property { get; init; }

    /// <summary>What the snapshot says: a value, or the old name; null for nothing.</summary>
    public string? Was { get; init; }

    /// <summary>What the database says: a value, or the new name; null for nothing.</summary>
    public string? Is { get; init; }

    /// <summary>What was renamed, as the database calls it.</summary>
    public DriftSubject? RenamedTo { get; init; }

    /// <summary>Whom it concerns.</summary>
    public required Impact Impact { get; init; }

    /// <summary>What is to be said of the subject.</summary>
    public required string Message { get; init; }

    /// <summary>Where in the snapshot's text; for what the snapshot lacks, where it would stand.</summary>
    public required int Offset { get; init; }

    /// <summary>The difference in one sentence, without its full stop: what was, what is, whom it breaks.</summary>
    public string Sentence
    {
        get
        {
            var subject = Subject.Noun.Length == 0 ? "The database" : Wording.Capitalized(Subject.ToString());
            return $"{subject}{(Change == DriftChange.Changed ? ":" : "")} {Message}; {Impact}";
        }
    }
}
