using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Connections;
using SchemaGen.Postgres.Psql;

namespace SchemaGen.Operations.Sources;

/// <summary>Passwords in a source's options, where others see them.</summary>
public static class VisiblePasswords
{
    /// <summary>Properties of a build end in its log.</summary>
    /// <exception cref="DiagnosticException">SG0024; SG0013, SG0021: an option cannot be understood.</exception>
    public static void RefuseInProperties(SourceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.ConnectionName is { Length: > 0 } name && ConnectionStrings.IsConnectionString(name))
        {
            throw Rules.PasswordInProperty.Error(
                "SchemaGenConnection is to be the name of a connection, and is a connection string; properties end in build logs. Put the string into an environment variable or user secret, set SchemaGenConnection to its name, and change the password if it has one.");
        }

        if (IsInConnectionString(options))
        {
            throw Rules.PasswordInProperty.Error(
                "SchemaGenConnectionString has a password, and properties end in build logs. Put the string into an environment variable or user secret, set SchemaGenConnection to its name, and change that password.");
        }

        if (IsInPsqlCommand(options))
        {
            throw Rules.PasswordInProperty.Error(
                "SchemaGenPsqlCommand has a password, and properties end in build logs. Put it where psql runs, into a pgpass file or PGPASSWORD, and change that password.");
        }
    }

    /// <summary>Process lists show command lines.</summary>
    /// <returns>SG0028, one for each option that has a password.</returns>
    /// <exception cref="DiagnosticException">SG0013, SG0021: an option cannot be understood.</exception>
    public static IEnumerable<Diagnostic> OnCommandLine(SourceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (IsInConnectionString(options))
        {
            yield return Rules.PasswordOnCommandLine.At(
                null, "The connection string on the command line has a password, which process lists show. Put it into an environment variable and give its name.");
        }

        if (IsInPsqlCommand(options))
        {
            yield return Rules.PasswordOnCommandLine.At(
                null, "The psql command has a password, which process lists show. Put it where psql runs, into a pgpass file or PGPASSWORD.");
        }
    }

    private static bool IsInConnectionString(SourceOptions options) =>
        !string.IsNullOrWhiteSpace(options.ConnectionString) && ConnectionStrings.HasPassword(options.ConnectionString);

    private static bool IsInPsqlCommand(SourceOptions options) =>
        !string.IsNullOrWhiteSpace(options.PsqlCommand) && PsqlCommand.Parse(options.PsqlCommand).HasPassword;
}
