#!/usr/bin/env dotnet
// Rebuilds real schemas from their snapshots and compares them with the originals: `dotnet run build/rebuild.cs [name…]`.
// The schemas come from Debian's packages, so this runs on Debian and its kin; PostgreSQL is the one of this machine.

#:project rebuild/SchemaGen.Rebuild.csproj
#:property PublishAot=false

using System.Runtime.CompilerServices;
using SchemaGen.Rebuild;

var packages = Path.GetFullPath(Path.Combine(ThisFolder(), "..", "artifacts", "rebuild"));
var chosen = DebianSchema.All.Where(schema => args.Length == 0 || args.Contains(schema.Name, StringComparer.Ordinal)).ToList();
if (chosen.Count == 0)
{
    Console.Error.WriteLine($"Usage: dotnet run build/rebuild.cs [{string.Join(' ', DebianSchema.All.Select(static schema => schema.Name))}]");
    return 2;
}

Console.WriteLine("| schema | objects | statements | snapshot | catalogs | pg_dump | second pull and docs |");
Console.WriteLine("|---|---:|---:|---|---|---|---|");
var failures = 0;
foreach (var schema in chosen)
{
    var trial = await RebuildTrial.RunAsync(schema, packages);
    Console.WriteLine(trial.Row);
    Console.Error.Write(trial.Details);
    failures += trial.Passed ? 0 : 1;
}

return failures == 0 ? 0 : 1;

static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
