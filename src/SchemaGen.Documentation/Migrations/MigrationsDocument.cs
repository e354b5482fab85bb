using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Migrations;
using SchemaGen.Model.Naming;

namespace SchemaGen.Documentation.Migrations;

/// <summary><c>MIGRATIONS.md</c>: what each migration did, by area, and which number is free.</summary>
internal static class MigrationsDocument
{
    private static readonly string[] Header = ["Number", "File", "Creates", "Alters", "Drops", "Data"];

    public static string Render(SchemaIndex schema, MigrationConfiguration configuration, MigrationIndex index)
    {
        var markdown = new MarkdownWriter(schema.Words);
        markdown.Heading(1, MarkdownText.Heading($"{schema.Title} Migrations"));
        markdown.Paragraph($"{MarkdownText.Code(index.Pattern)}: {Wording.Count(index.Migrations.Count, "file")}, {ToolOf(index.Convention)}. What a file did is what the catalog showed before and after it.");
        WriteNext(markdown, index);
        foreach (var (title, migrations) in MigrationAreas.Of(configuration.Areas, index.Migrations))
        {
            markdown.Heading(2, MarkdownText.Heading(title));
            markdown.Data(Header, migrations.Select(Row));
        }

        KeyTablesSection.Write(markdown, schema.Snapshot, configuration.KeyTables);
        foreach (var note in configuration.Notes)
        {
            markdown.Heading(2, MarkdownText.Heading(note.Title));
            if (note.Language is { } language)
            {
                markdown.Code(note.Text, language);
            }
            else
            {
                markdown.Paragraph(note.Text);
            }
        }

        return markdown.ToString();
    }

    /// <summary>On a line of its own: two branches that take the same number then conflict in git.</summary>
    private static void WriteNext(MarkdownWriter markdown, MigrationIndex index)
    {
        if (MigrationNumbers.Next(index.Migrations.Select(static migration => migration.Number)) is { } next)
        {
            markdown.Paragraph($"next: {next}");
        }
    }

    private static string[] Row(IndexedMigration migration) =>
    [
        migration.Number ?? "",
        MarkdownText.CodeCell(migration.File),
        EffectText.Of(migration.Effects, EffectChange.Creates),
        EffectText.Of(migration.Effects, EffectChange.Alters),
        EffectText.Of(migration.Effects, EffectChange.Drops),
        EffectText.Of(migration.Rows),
    ];

    private static string ToolOf(MigrationConvention convention) => convention switch
    {
        MigrationConvention.Flyway => "named for Flyway",
        MigrationConvention.GolangMigrate => "named for golang-migrate",
        MigrationConvention.Dbmate => "written for dbmate",
        MigrationConvention.Goose => "written for goose",
        MigrationConvention.Sqlx => "written for sqlx",
        MigrationConvention.Supabase => "named for Supabase",
        MigrationConvention.Prisma => "made by Prisma",
        MigrationConvention.EntityFramework => "made by Entity Framework",
        _ => "in the order of their numbers",
    };
}
