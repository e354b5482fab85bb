using SchemaGen.Postgres.Catalog;

namespace SchemaGen.Postgres.Psql;

/// <summary>How long a psql command may say nothing before it is ended.</summary>
/// <param name="Greeting">Until psql is connected.</param>
/// <param name="Silence">From then on.</param>
internal sealed record PsqlLimits(TimeSpan Greeting, TimeSpan Silence)
{
    public static PsqlLimits Default { get; } = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(NpgsqlCatalogConnection.LongestSilence));
}
