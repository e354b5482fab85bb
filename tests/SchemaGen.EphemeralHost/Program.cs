using System.Diagnostics;
using SchemaGen.Postgres.Ephemeral;

// Usage: SchemaGen.EphemeralHost TEMPORARY_DIRECTORY
// Prints the folder of the server when it is ready, then waits to be killed.
var options = new EphemeralServerOptions { TemporaryDirectory = args[0] };
await using var server = await EphemeralServer.StartAsync(await PostgresBinaries.LocateAsync(), options);

// A child that outlives its parent must not hold the server's lifeline.
using var survivor = Process.Start(new ProcessStartInfo("sleep", "5") { UseShellExecute = false, RedirectStandardOutput = true });

Console.WriteLine(server.FullPath);
await Task.Delay(Timeout.Infinite);
