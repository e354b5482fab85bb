using Npgsql;

namespace SchemaGen.Postgres.Connections;

/// <summary>libpq's target_session_attrs: which of several servers will do.</summary>
internal static class SessionAttributes
{
    /// <summary>Takes the wish out of a connection string, where Npgsql would refuse it.</summary>
    public static string? Take(NpgsqlConnectionStringBuilder builder)
    {
        var wish = builder.TargetSessionAttributes;
        builder.Remove("Target Session Attributes");
        return wish is null or "any" ? null : wish;
    }

    /// <summary>The wishes to try in turn; null stands for any server.</summary>
    public static IReadOnlyList<string?> InOrder(string? wish) => wish switch
    {
        "prefer-standby" => ["standby", null],
        "prefer-primary" => ["primary", null],
        _ => [wish],
    };

    /// <summary>Whether a server is what is wished for.</summary>
    public static bool Has(NpgsqlConnection connection, string? wish)
    {
        if (wish is null)
        {
            return true;
        }

        using var command = new NpgsqlCommand("SELECT pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('default_transaction_read_only') = 'on'", connection);
        using var reader = command.ExecuteReader();
        reader.Read();
        var (isStandby, isReadOnly) = (reader.GetBoolean(0), reader.GetBoolean(1));
        return wish switch
        {
            "primary" => !isStandby,
            "standby" => isStandby,
            "read-write" => !isStandby && !isReadOnly,
            "read-only" => isStandby || isReadOnly,
            _ => true,
        };
    }
}
