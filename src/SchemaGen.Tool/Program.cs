using System.CommandLine;
using SchemaGen.Tool;
using SchemaGen.Tool.Commands;
using SchemaGen.Tool.Output;

Terminal.Prepare();
var root = new RootCommand("SchemaGen: your PostgreSQL schema as a checked-in snapshot, typed C# and Markdown.")
{
    PullCommand.Create(),
    VerifyCommand.Create(),
    AcceptCommand.Create(),
    DocsCommand.Create(),
    FindingsCommand.Create(),
    InferCommand.Create(),
    ListCommand.Create(),
    SyncCommand.Create(),
    ParityCommand.Create(),
    MigrationsCommand.Create(),
    McpCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    return ExitCode.ReportUsage(parsed);
}

// Null: System.CommandLine's own handling of signals fails when a second one comes.
using var interruption = new Interruption();
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }, interruption.Token);
