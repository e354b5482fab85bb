namespace SchemaGen.Model.Ddl;

/// <summary>
/// The order that pg_dump prefers. Dependencies go before it: a function that a default needs comes before the table.
/// </summary>
internal enum DdlPhase
{
    Schema,
    Extension,
    Language,
    Collation,
    Type,
    Routine,
    Cast,
    Operator,
    TextSearch,
    ForeignServer,
    Sequence,
    Table,
    AttachPartition,
    SequenceOwner,
    Default,
    Check,
    Key,
    Index,
    AttachIndex,
    TableOption,
    Statistics,
    View,
    Rule,
    Trigger,
    TriggerState,
    ForeignKey,
    Policy,
    Publication,
    EventTrigger,

    /// <summary>Filling of materialized views.</summary>
    Refresh,
}
