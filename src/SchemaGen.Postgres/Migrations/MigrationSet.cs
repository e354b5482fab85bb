using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Migrations;
using SchemaGen.Postgres.Migrations.Conventions;

namespace SchemaGen.Postgres.Migrations;

/// <summary>The migrations of a folder, as the tool that they are written for sees them.</summary>
/// <param name="Convention">Whose rules they follow; never <see cref="MigrationConvention.Detected"/>.</param>
/// <param name="Migrations">In the order in which they apply.</param>
/// <param name="Warnings">SG4005: files that the tool would not apply.</param>
public sealed record MigrationSet(MigrationConvention Convention, IReadOnlyList<Migration> Migrations, IReadOnlyList<Diagnostic> Warnings)
{
    private static readonly IReadOnlyList<ConventionRules> Known =
    [
        // The first whose sign a file has. What a file says inside is a surer sign than how it is called.
        new GooseRules(), new DbmateRules(), new EntityFrameworkRules(), new PrismaRules(), new FlywayRules(), new SqlxRules(), new GolangMigrateRules(), new SupabaseRules(), new NumberedRules(),
    ];

    /// <summary>The files that apply, in their order.</summary>
    public IReadOnlyList<MigrationFile> Files => [.. Migrations.Select(static migration => migration.File)];

    /// <summary>Whether a migration is applied again and again: it is repeatable, or nothing keeps a list of what was applied.</summary>
    public bool RunsAgain(Migration migration) => migration.Kind == MigrationKind.Repeatable || Convention is MigrationConvention.Numbered or MigrationConvention.EntityFramework;

    /// <summary>Understands files.</summary>
    /// <param name="files">All files that the patterns match, see <see cref="MigrationFiles.Read"/>.</param>
    /// <param name="convention">Whose rules they follow.</param>
    /// <exception cref="DiagnosticException">SG0032: none of the files is a migration.</exception>
    public static MigrationSet Of(IReadOnlyList<MigrationFile> files, MigrationConvention convention)
    {
        var rules = convention == MigrationConvention.Detected
            ? Known.First(rules => files.Any(rules.IsSign))
            : Known.Single(rules => rules.Convention == convention);
        var (migrations, others) = rules.Read(files);
        return migrations.Count > 0 || files.Count == 0
            ? new MigrationSet(rules.Convention, migrations, [.. others.Select(file => Rules.MigrationIgnored.At(new SourceLocation(file.Path), $"The file is not applied: {rules.Expectation}. Rename it, narrow the pattern, or set migrations.convention in schemagen.json."))])
            : throw Rules.MigrationsMissing.Error($"None of the {files.Count} files that match is a migration of {rules.Convention}: {rules.Expectation}. Correct the pattern, or migrations.convention in schemagen.json.", new SourceLocation(files[0].Path));
    }
}
