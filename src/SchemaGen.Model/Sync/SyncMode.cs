namespace SchemaGen.Model.Sync;

/// <summary>What becomes of the rows that the target has.</summary>
public enum SyncMode
{
    /// <summary>They go, and the source's come.</summary>
    Replace,

    /// <summary>Only what differs is written: rows are inserted and updated, and on request deleted.</summary>
    Merge,

    /// <summary>They stay as they are; rows with keys that the target lacks are inserted.</summary>
    Append,
}
