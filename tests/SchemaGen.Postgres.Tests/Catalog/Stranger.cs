using Npgsql;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>A role that may connect to a database, and nothing else.</summary>
internal static class Stranger
{
    public static async Task<NpgsqlConnectionStringBuilder> CreateAsync(TestDatabase database)
    {
        var role = $"stranger_{database.Name}";
        await database.ExecuteAsync(
            $"CREATE ROLE {role} LOGIN; REVOKE ALL ON SCHEMA public FROM PUBLIC; REVOKE ALL ON DATABASE {database.Name} FROM PUBLIC; GRANT CONNECT ON DATABASE {database.Name} TO {role}");
        return new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = role };
    }
}
