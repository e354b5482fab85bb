using System.IO.Compression;
using SchemaGen.Bench;

namespace SchemaGen.Rebuild;

/// <summary>A schema that a Debian package ships.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Package">The package.</param>
/// <param name="Files">Its scripts in the package, in the order in which they run; a <c>*</c> stands for all files but those named before.</param>
public sealed record DebianSchema(string Name, string Package, params string[] Files)
{
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

    /// <summary>The paths of its scripts. The package is fetched with apt and unpacked, not installed, when it is first asked for.</summary>
    /// <param name="folder">Where packages are kept.</param>
    public IReadOnlyList<string> Scripts(string folder)
    {
        var target = Path.Combine(folder, Package);
        if (!Directory.Exists(target))
        {
            Directory.CreateDirectory(folder);
            new Command("apt-get", "download", Package) { Directory = folder }.Output();
            new Command("dpkg-deb", "--extract", Directory.GetFiles(folder, $"{Package}_*.deb").Single(), target).Output();
        }

        var paths = Files.SelectMany(file => Directory.GetFiles(Path.GetDirectoryName(Path.Combine(target, file))!, Path.GetFileName(file)).Order(StringComparer.Ordinal));
        return [.. paths.Distinct(StringComparer.Ordinal).Select(Unzipped)];
    }

    private static string Unzipped(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
        {
            return path;
        }

        var plain = path[..^3];
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var file = File.Create(plain);
        packed.CopyTo(file);
        return plain;
    }
}
