using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaGen.Testing;

namespace SchemaGen.Tool.Tests;

/// <summary>The server as an assistant meets it: JSON-RPC over standard input and output of a process.</summary>
public sealed class McpTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Process> _processes = [];
    private int _requests;

    public void Dispose()
    {
        foreach (var process in _processes)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
        }

        _folder.Dispose();
    }

    [Fact]
    public async Task An_assistant_lists_describes_searches_and_joins()
    {
        var server = await ConnectAsync();

        var tools = (await AskAsync(server, "tools/list", new JsonObject()))["tools"]!.AsArray();
        Assert.Superset(new HashSet<string> { "list_relations", "describe_relation", "search_schema", "join_path", "list_findings" }, tools.Select(static tool => (string)tool!["name"]!).ToHashSet());
        Assert.All(tools, static tool => Assert.True((bool)tool!["annotations"]!["readOnlyHint"]!));

        Assert.Contains("Messaging:\n  elo_channels: Supported messenger channels\n", await CallAsync(server, "list_relations", new JsonObject()));
        Assert.Equal("No relation matches 'nothing*'.", await CallAsync(server, "list_relations", new JsonObject { ["pattern"] = "nothing*" }));

        var tenants = await CallAsync(server, "describe_relation", new JsonObject { ["relation"] = "elo_t_tenants" });
        Assert.Contains("plan? varchar ='free' {free|pro|enterprise} # Subscription plan", tenants);
        Assert.Contains("unique index ux_elo_t_tenants_slug (slug)", tenants);
        Assert.Contains("referenced by elo_t_ai_extractions(tenant_id), ", tenants);

        Assert.StartsWith("column elo_t_channel_accounts.session_id: Baileys/MCP session ID\n", await CallAsync(server, "search_schema", new JsonObject { ["words"] = "session baileys" }));
        Assert.Equal(
            """
            FROM public.elo_channels
            JOIN public.elo_t_dialogs ON public.elo_t_dialogs.channel_id = public.elo_channels.id
            JOIN public.elo_t_messages ON public.elo_t_messages.dialog_id = public.elo_t_dialogs.id

            """,
            await CallAsync(server, "join_path", new JsonObject { ["from"] = "elo_channels", ["to"] = "elo_t_messages" }));
    }

    [Fact]
    public async Task A_name_that_is_none_is_answered_with_the_one_that_is_meant()
    {
        var server = await ConnectAsync();
        var result = await AskAsync(server, "tools/call", new JsonObject { ["name"] = "describe_relation", ["arguments"] = new JsonObject { ["relation"] = "elo_t_tenant" } });
        Assert.True((bool)result["isError"]!);
        Assert.Contains("There is no relation 'elo_t_tenant'. Did you mean public.elo_t_tenants?", (string)result["content"]![0]!["text"]!);
    }

    [Fact]
    public async Task A_snapshot_that_changes_is_read_again()
    {
        var server = await ConnectAsync();
        Assert.DoesNotContain("Changed", await CallAsync(server, "list_relations", new JsonObject()));
        _folder.Write("schema.json", _folder.Read("schema.json").Replace("Supported messenger channels", "Changed", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(_folder.PathOf("schema.json"), DateTime.UtcNow.AddMinutes(1));
        Assert.Contains("elo_channels: Changed\n", await CallAsync(server, "list_relations", new JsonObject()));
    }

    [Fact]
    public async Task Without_a_snapshot_there_is_no_server()
    {
        var result = await ToolProcess.RunAsync(_folder.FullPath, ["mcp"], []);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("error SG0001: The snapshot schema.json does not exist.", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_when_its_input_does()
    {
        var server = await ConnectAsync();
        server.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await server.WaitForExitAsync(patience.Token);
        Assert.Equal(0, server.ExitCode);
    }

    private async Task<Process> ConnectAsync()
    {
        foreach (var file in new[] { "schema.json", "schemagen.json" })
        {
            _folder.Write(file, await File.ReadAllTextAsync(Repository.PathOf("samples", "Elo", file)));
        }

        var server = Process.Start(new ProcessStartInfo("dotnet", ["exec", ToolProcess.Path, "mcp"]) { UseShellExecute = false, WorkingDirectory = _folder.FullPath, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        _processes.Add(server);
        var greeting = await AskAsync(server, "initialize", new JsonObject
        {
            ["protocolVersion"] = "2025-06-18",
            ["capabilities"] = new JsonObject(),
            ["clientInfo"] = new JsonObject { ["name"] = "test", ["version"] = "1" },
        });
        Assert.Equal("schemagen", (string)greeting["serverInfo"]!["name"]!);
        await SendAsync(server, new JsonObject { ["jsonrpc"] = "2.0", ["method"] = "notifications/initialized" });
        return server;
    }

    private async Task<string> CallAsync(Process server, string tool, JsonObject arguments)
    {
        var result = await AskAsync(server, "tools/call", new JsonObject { ["name"] = tool, ["arguments"] = arguments });
        Assert.False((bool?)result["isError"] ?? false);
        return (string)result["content"]![0]!["text"]!;
    }

    /// <summary>Asks, and passes over whatever the server says of its own accord.</summary>
    private async Task<JsonNode> AskAsync(Process server, string method, JsonObject parameters)
    {
        var id = ++_requests;
        await SendAsync(server, new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            var message = JsonNode.Parse(line)!;
            if ((int?)message["id"] == id)
            {
                return message["result"] ?? throw new InvalidOperationException(line);
            }
        }

        throw new InvalidOperationException("The server has ended.");
    }

    private static async Task SendAsync(Process server, JsonObject message)
    {
        await server.StandardInput.WriteAsync($"{message.ToJsonString(JsonSerializerOptions.Web)}\n");
        await server.StandardInput.FlushAsync();
    }
}
