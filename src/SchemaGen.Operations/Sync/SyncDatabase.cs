using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Sync;
using SchemaGen.Operations.Sources;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;
using SchemaGen.Postgres.Sync;

namespace SchemaGen.Operations.Sync;

/// <summary>One of the two databases of a sync: how it is reached, which one it is, what it has.</summary>
/// <param name="ConnectionString">How it is reached.</param>
/// <param name="Names">What people may call it: the connection's name, the database, the host.</param>
/// <param name="Identity">Which one it is.</param>
/// <param name="Side">What it has.</param>
internal sealed record SyncDatabase(string ConnectionString, IReadOnlyList<string> Names, DatabaseIdentity Identity, SyncSide Side)
{
    /// <summary>Reads it.</summary>
    /// <param name="options">A connection; the only source that rows can be read from or written to.</param>
    /// <param name="option">The option that gives it, for messages.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DiagnosticException">SG0020 to SG0023, SG0026, SG0029, SG0040, SG0041.</exception>
    public static SyncDatabase Read(SourceOptions options, string option, CancellationToken cancellationToken)
    {
        var text = SchemaSource.ConnectionStringOf(options, optional: false)
            ?? throw Rules.SourceMissing.Error($"{option} names no database. Give it the name of a connection, a connection string or a URI.");
        using var connection = new NpgsqlCatalogConnection(DatabaseConnector.Open(text, cancellationToken));
        var builder = ConnectionStrings.Parse(text);
        var identity = DatabaseIdentity.Read(connection, cancellationToken);
        string[] names = [.. new[] { options.ConnectionName }.OfType<string>(), identity.Name, builder.Host!, $"{builder.Host}/{identity.Name}", FormattableString.Invariant($"{builder.Host}:{builder.Port}/{identity.Name}")];
        return new SyncDatabase(text, names, identity, SideReader.Read(connection, cancellationToken));
    }

    /// <summary>The same database behind two names would be emptied before it is read.</summary>
    /// <exception cref="DiagnosticException">SG0070.</exception>
    public static void RequireTwo(SyncDatabase source, SyncDatabase target)
    {
        if (source.Identity.IsSameAs(target.Identity))
        {
            throw Rules.SyncSameDatabase.Error(
                $"--from and --to lead to the same database, {SqlIdentifier.Quote(target.Identity.Name)}, or to a server and its standby: system identifier and OID are the same. Give two databases.");
        }
    }

    /// <summary>Refuses to be written to, if the configuration or the database itself says so.</summary>
    /// <exception cref="DiagnosticException">SG0071, SG0072.</exception>
    public void RequireWritable(SyncConfiguration configuration)
    {
        foreach (var pattern in configuration.Protected)
        {
            if (Names.FirstOrDefault(name => NamePattern.Matches(pattern, name)) is { } name)
            {
                throw Rules.SyncTargetProtected.Error($"--to leads to '{name}', which the configuration protects by '{pattern}' under sync.protected. Give another target.");
            }
        }

        if (!Identity.Marked)
        {
            throw Rules.SyncTargetNotAllowed.Error(
                $"The database {SqlIdentifier.Quote(Identity.Name)} has no mark that its rows may be replaced. If they may, say so there, once: ALTER DATABASE {SqlIdentifier.Quote(Identity.Name)} SET {DatabaseIdentity.Marker} = 'on'");
        }
    }
}
