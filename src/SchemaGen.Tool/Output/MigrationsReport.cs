using SchemaGen.Model.Migrations;
using SchemaGen.Model.Naming;
using SchemaGen.Operations;

namespace SchemaGen.Tool.Output;

/// <summary>What migrations did.</summary>
internal static class MigrationsReport
{
    public static void Print(IndexMigrationsResult result, DocsResult? docs)
    {
        foreach (var migration in result.Index.Migrations)
        {
            Console.WriteLine(MarkdownText.Line(migration.File));
            foreach (var effect in migration.Effects)
            {
                Console.WriteLine(MarkdownText.Line($"  {Sign(effect.Change)} {effect.Kind} {effect.Name}{(effect.On is null ? "" : $" on {effect.On}")}{(effect.Details.IsEmpty ? "" : $": {string.Join(", ", effect.Details)}")}"));
            }

            foreach (var rows in migration.Rows)
            {
                Console.WriteLine(MarkdownText.Line($"  = {rows.Relation}: {(rows.Added == 0 ? "rows changed" : $"{rows.Added:+0;-0} rows")}"));
            }
        }

        if (MigrationNumbers.Next(result.Index.Migrations.Select(static migration => migration.Number)) is { } next)
        {
            Console.WriteLine($"next: {next}");
        }

        Console.WriteLine($"{result.Path}: {(result.Written ? "written" : "unchanged")}");
        if (docs is not null)
        {
            DocsReport.Print(docs);
        }
    }

    public static object Json(IndexMigrationsResult result, DocsResult? docs) => new
    {
        result.Path,
        result.Written,
        Convention = JsonOutput.Word(result.Index.Convention),
        Next = MigrationNumbers.Next(result.Index.Migrations.Select(static migration => migration.Number)),
        Migrations = result.Index.Migrations.Select(static migration => new
        {
            migration.File,
            migration.Number,
            migration.Title,
            migration.Checksum,
            Effects = migration.Effects.Select(static effect => new { Change = JsonOutput.Word(effect.Change), effect.Kind, effect.Name, effect.On, effect.Details }),
            Rows = migration.Rows.Select(static rows => new { rows.Relation, rows.Added }),
        }),
        Warnings = result.Warnings.Select(JsonOutput.Of),
        Docs = docs is null ? null : DocsReport.Json(docs),
    };

    public static void Print(CheckMigrationsResult result)
    {
        foreach (var finding in result.Findings)
        {
            Console.WriteLine(finding);
        }

        Console.Error.WriteLine($"{Wording.Count(result.Files, "migration")}, {(result.Findings.Count == 0 ? "nothing found" : Wording.Count(result.Findings.Count, "finding"))}");
    }

    public static object Json(CheckMigrationsResult result) => new { result.Files, Findings = result.Findings.Select(JsonOutput.Of) };

    private static char Sign(EffectChange change) => change switch
    {
        EffectChange.Creates => '+',
        EffectChange.Drops => '-',
        _ => '~',
    };
}
