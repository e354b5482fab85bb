using System.Globalization;
using System.IO.Compression;
using Npgsql;
using SchemaGen.Postgres.Ephemeral;

namespace SchemaGen.Testing.Rebuild;

/// <summary>A schema that a Debian package ships.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Package">The package.</param>
/// <param name="Files">Its scripts in the package, in the order in which they run; a <c>*</c> stands for all files but those named before.</param>
public sealed record DebianSchema(string Name, string Package, params string[] Files)
{
    private const string Zipped = ".gz";

    private static readonly Lazy<string?> Psql = new(static () => ClientProgram.Find("psql"));

    /// <summary>Why none can be loaded on this machine; null when they can.</summary>
    public static string? Missing => DebianPackage.Missing ?? (Psql.Value is null ? "psql, which would load the schemas, is missing." : null);

    public static IReadOnlyList<DebianSchema> All { get; } =
    [
        new("bacula", "bacula-director-pgsql", "usr/share/dbconfig-common/data/bacula-director-pgsql/install/pgsql"),
        new("davical", "davical", "usr/share/davical/dba/davical.sql"),
        new("ejabberd", "ejabberd", "usr/share/ejabberd/sql/pg.sql"),
        new("ejabberd-new", "ejabberd", "usr/share/ejabberd/sql/pg.new.sql"),
        new("gammu", "gammu-smsd", "usr/share/doc/gammu-smsd/examples/pgsql.sql"),
        new("icinga", "icinga2-ido-pgsql", "usr/share/icinga2-ido-pgsql/schema/pgsql.sql"),
        new("kamailio", "kamailio-postgres-modules", "usr/share/kamailio/postgres/standard-create.sql", "usr/share/kamailio/postgres/*-create.sql"),
        new("kea", "kea-admin", "usr/share/kea/scripts/pgsql/dhcpdb_create.pgsql"),
        new("mediawiki", "mediawiki", "usr/share/mediawiki/maintenance/postgres/tables-generated.sql", "usr/share/mediawiki/maintenance/postgres/tables.sql"),
        new("powerdns", "pdns-backend-pgsql", "usr/share/pdns-backend-pgsql/schema/schema.pgsql.sql"),
        new("request-tracker", "request-tracker5", "usr/share/request-tracker5/etc/schema.Pg"),
        new("roundcube", "roundcube-core", "usr/share/roundcube/SQL/postgres.initial.sql"),
        new("tryton", "tryton-server", "usr/lib/python3/dist-packages/trytond/backend/postgresql/init.sql"),
        new("zabbix", "zabbix-server-pgsql", "usr/share/zabbix-server-pgsql/schema.sql.gz"),
    ];

    /// <summary>Loads it as its package does. Roles and rights that are not there do not matter.</summary>
    /// <exception cref="InvalidOperationException">The package cannot be fetched, or a script cannot be loaded; the message says which.</exception>
    public async Task LoadAsync(TestDatabase database)
    {
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        foreach (var script in await ScriptsAsync())
        {
            string[] command =
            [
                Psql.Value!, "--no-psqlrc", "--quiet", "--host", server.Host!, "--port", server.Port.ToString(CultureInfo.InvariantCulture),
                "--username", server.Username!, "--dbname", database.Name, "--file", script,
            ];
            var result = await Command.RunAsync(command, Path.GetDirectoryName(script)!, CancellationToken.None);
            if (!result.Succeeded)
            {
                throw new InvalidOperationException($"psql could not load {script}: {result.Error}");
            }
        }
    }

    /// <summary>The paths of its scripts; the package is fetched when it is first asked for.</summary>
    private async Task<IReadOnlyList<string>> ScriptsAsync()
    {
        var folder = await DebianPackage.GetAsync(Package);
        return [.. Files.SelectMany(file => Find(Path.Combine(folder, file))).Distinct(StringComparer.Ordinal).Select(Unzipped)];
    }

    private static IEnumerable<string> Find(string pattern) =>
        Directory.GetFiles(Path.GetDirectoryName(pattern)!, Path.GetFileName(pattern)).Order(StringComparer.Ordinal);

    /// <summary>A script that psql can read. Another process may be about to do the same.</summary>
    private static string Unzipped(string path)
    {
        if (!path.EndsWith(Zipped, StringComparison.Ordinal))
        {
            return path;
        }

        var plain = path[..^Zipped.Length];
        var draft = $"{plain}.{Guid.NewGuid():N}";
        using (var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress))
        using (var file = File.Create(draft))
        {
            packed.CopyTo(file);
        }

        File.Move(draft, plain, overwrite: true);
        return plain;
    }
}
