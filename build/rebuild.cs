#!/usr/bin/env dotnet
// Rebuilds real schemas from their snapshots and compares them with the originals: `dotnet run build/rebuild.cs [name…]`.
// The schemas come from Debian's packages, so this runs on Debian and its kin; PostgreSQL is the one of this machine.
// Tests do the same; this shows it as a table.

#:project ../tests/SchemaGen.Testing/SchemaGen.Testing.csproj
#:property PublishAot=false

using System.Globalization;
using SchemaGen.Testing.Rebuild;

var chosen = DebianSchema.All.Where(schema => args.Length == 0 || args.Contains(schema.Name, StringComparer.Ordinal)).ToList();
if (chosen.Count == 0)
{
    Console.Error.WriteLine($"Usage: dotnet run build/rebuild.cs [{string.Join(' ', DebianSchema.All.Select(static schema => schema.Name))}]");
    return 2;
}

if (DebianSchema.Missing is { } missing)
{
    Console.Error.WriteLine(missing);
    return 2;
}

Console.WriteLine("| schema | objects | statements | snapshot | catalogs | pg_dump | second pull and docs |");
Console.WriteLine("|---|---:|---:|---|---|---|---|");
var failures = 0;
foreach (var schema in chosen)
{
    try
    {
        var trial = await RebuildTrial.RunAsync(schema);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {schema.Name} | {trial.Objects} | {trial.Statements} | {string.Join(" | ", trial.Oracles.Select(Verdict))} |"));
        foreach (var (oracle, difference) in trial.Oracles.SelectMany(static oracle => oracle.Differences, static (oracle, difference) => (oracle, difference)))
        {
            Console.Error.WriteLine($"{schema.Name}, {oracle.Name}: {difference}");
        }

        failures += trial.Passed ? 0 : 1;
    }
    catch (InvalidOperationException e)
    {
        Console.Error.WriteLine($"{schema.Name}: {e.Message}");
        failures++;
    }
}

return failures == 0 ? 0 : 1;

static string Verdict(OracleResult oracle) => oracle.NotAsked ?? (oracle.Differences.Count == 0 ? "same" : "**differs**");
