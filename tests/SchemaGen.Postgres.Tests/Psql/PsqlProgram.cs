using SchemaGen.Postgres.Psql;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Psql;

/// <summary>The psql of this machine.</summary>
internal static class PsqlProgram
{
    private static readonly Lazy<string?> Found = new(static () => ClientProgram.Find("psql"));

    /// <summary>Full path; null where there is none.</summary>
    public static string? FullPath => Found.Value;

    /// <summary>A command as a user would write it.</summary>
    public static PsqlCommand Command(string connectionString, string options = "")
    {
        var target = new Npgsql.NpgsqlConnectionStringBuilder(connectionString);
        return PsqlCommand.Parse(FormattableString.Invariant($"'{FullPath}' -h '{target.Host}' -p {target.Port} -U {target.Username} -d '{target.Database}' {options}"));
    }
}

/// <summary>A fact that needs psql; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactOfPsqlAttribute : FactAttribute
{
    public FactOfPsqlAttribute() => Skip = PsqlProgram.FullPath is null ? "psql is missing." : null!;
}

/// <summary>A theory that needs psql; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryOfPsqlAttribute : TheoryAttribute
{
    public TheoryOfPsqlAttribute() => Skip = PsqlProgram.FullPath is null ? "psql is missing." : null!;
}
