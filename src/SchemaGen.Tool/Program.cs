using System.CommandLine;
using SchemaGen.Tool;
using SchemaGen.Tool.Commands;
using SchemaGen.Tool.Output;

Terminal.Prepare();
var root = new RootCommand("SchemaGen: your PostgreSQL schema as a checked-in snapshot, typed C# and Markdown.")
{
    PullCommand.Create(),
    VerifyCommand.Create(),
    DocsCommand.Create(),
    ListCommand.Create(),
};
var parsed = root.Parse(args);
return parsed.Errors.Count > 0 ? ExitCode.ReportUsage(parsed) : await parsed.InvokeAsync();
