namespace SchemaGen.Postgres.Catalog;

/// <summary>OIDs of the catalogs themselves: fixed by PostgreSQL, needed because object OIDs are unique per catalog only.</summary>
internal static class SystemCatalog
{
    public const uint Type = 1247;
    public const uint Routine = 1255;
    public const uint Relation = 1259;
    public const uint ColumnDefault = 2604;
    public const uint Constraint = 2606;
    public const uint Schema = 2615;
    public const uint Rule = 2618;
    public const uint Trigger = 2620;
    public const uint Extension = 3079;
    public const uint Policy = 3256;
    public const uint Statistics = 3381;
}
