using SchemaGen.Model.Migrations;

namespace SchemaGen.Postgres.Migrations.Conventions;

/// <summary>The rules of one tool.</summary>
internal abstract class ConventionRules
{
    public abstract MigrationConvention Convention { get; }

    /// <summary>Which files the tool takes, for whoever has one that it does not.</summary>
    public abstract string Expectation { get; }

    /// <summary>Whether a file shows that the folder is this tool's.</summary>
    public abstract bool IsSign(MigrationFile file);

    /// <summary>The migrations in their order, and the files that the tool leaves alone.</summary>
    public (IReadOnlyList<Migration> Migrations, IReadOnlyList<MigrationFile> Others) Read(IReadOnlyList<MigrationFile> files)
    {
        var downs = new Dictionary<string, MigrationFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (DownKeyOf(file) is { } key)
            {
                downs[key] = file;
            }
        }

        var migrations = new List<Migration>();
        var others = new List<MigrationFile>();
        foreach (var file in files.Where(file => DownKeyOf(file) is null))
        {
            if (Parse(file) is { } migration)
            {
                migrations.Add(migration with { Down = downs.GetValueOrDefault(KeyOf(migration)) ?? migration.Down });
            }
            else
            {
                others.Add(file);
            }
        }

        return ([.. Applying(migrations).OrderBy(static migration => migration, Comparer<Migration>.Create(Compare))], others);
    }

    /// <summary>A file as a migration; null where it is none.</summary>
    protected abstract Migration? Parse(MigrationFile file);

    /// <summary>Which of two applies first.</summary>
    protected virtual int Compare(Migration x, Migration y) => MigrationOrder.Instance.Compare(x.File.Path, y.File.Path);

    /// <summary>What a file takes back that is there for nothing else; null for every other file.</summary>
    protected virtual string? DownKeyOf(MigrationFile file) => null;

    /// <summary>What <see cref="DownKeyOf"/> says of the file that takes a migration back.</summary>
    protected virtual string KeyOf(Migration migration) => migration.File.Path;

    /// <summary>The migrations that a new database gets.</summary>
    protected virtual IReadOnlyList<Migration> Applying(IReadOnlyList<Migration> migrations) => migrations;

    /// <summary>A name between number and extension in words.</summary>
    protected static string Words(string title) => title.Replace('_', ' ').Trim();
}
