using System.CommandLine;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SchemaGen.Operations;
using SchemaGen.Tool.Mcp;

namespace SchemaGen.Tool.Commands;

/// <summary><c>schemagen mcp</c>.</summary>
internal static class McpCommand
{
    private const string Instructions =
        "Answers about a PostgreSQL schema from a checked-in snapshot: no database is asked and nothing is changed. Begin with list_relations or search_schema, then describe_relation.";

    public static Command Create()
    {
        var command = new Command("mcp", "Answers assistants about the snapshot: a Model Context Protocol server over standard input and output. Asks no database, writes nothing.");
        var arguments = new SourceArguments();
        arguments.AddFilesTo(command);
        command.SetAction((parsed, cancellationToken) => ExitCode.OfAsync(token => RunAsync(arguments, parsed, token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(SourceArguments arguments, ParseResult parsed, CancellationToken cancellationToken)
    {
        var guide = new GuideOperation(new GuideRequest(arguments.Snapshot(parsed), arguments.Configuration(parsed)));

        // A snapshot that cannot be read ends the process with its diagnostic, not the first question with an error.
        guide.Answer(static _ => "");
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "schemagen", Version = typeof(McpCommand).Assembly.GetName().Version!.ToString(3) },
            ServerInstructions = Instructions,
            ToolCollection = [.. GuideTools.Of(guide)],
        };
        await using var transport = new StdioServerTransport("schemagen");
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(cancellationToken);
        return ExitCode.Done;
    }
}
