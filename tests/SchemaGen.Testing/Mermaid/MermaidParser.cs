using System.Diagnostics;
using System.Text.Json;
using SchemaGen.Postgres.Ephemeral;
using Xunit;

namespace SchemaGen.Testing.Mermaid;

/// <summary>Mermaid's own parser, fetched with npm once and kept in the user's cache.</summary>
public static class MermaidParser
{
    private static readonly string[] Packages = ["mermaid@11.12.0", "jsdom@26.1.0"];
    private static readonly string[] Programs = ["node", "npm"];

    /// <summary>Why nothing can be parsed on this machine; null when it can. A build server is expected to be able to: there the attempt fails.</summary>
    public static string? Missing =>
        Environment.GetEnvironmentVariable("CI") is { Length: > 0 } value && value != "false" ? null
        : Array.Find(Programs, static program => SearchEnvironment.Current.FindOnPath(program) is null) is { } lacking ? $"{lacking}, which would run Mermaid's parser, is missing."
        : null;

    /// <summary>What the parser makes of each diagram.</summary>
    public static async Task<IReadOnlyList<ParsedDiagram>> ParseAsync(IEnumerable<string> diagrams)
    {
        var folder = await InstalledAsync();
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "parse.mjs")]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = folder })!;
        await JsonSerializer.SerializeAsync(node.StandardInput.BaseStream, diagrams);
        node.StandardInput.Close();
        var answers = await JsonSerializer.DeserializeAsync<List<ParsedDiagram>>(node.StandardOutput.BaseStream, JsonSerializerOptions.Web);
        await node.WaitForExitAsync();
        return answers!;
    }

    private static async Task<string> InstalledAsync()
    {
        var folder = Path.Combine(SearchEnvironment.Current.UserCache, "mermaid");
        Directory.CreateDirectory(folder);
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "mermaid")) || !Directory.Exists(Path.Combine(folder, "node_modules", "jsdom")))
        {
            var npm = SearchEnvironment.Current.FindOnPath("npm") ?? throw new InvalidOperationException("npm, which would fetch Mermaid, is missing.");
            var result = await Command.RunAsync([npm, "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--no-save", .. Packages], folder, CancellationToken.None);
            Assert.True(result.Succeeded, $"npm could not fetch Mermaid: {result.Error}");
        }

        File.Copy(Repository.PathOf("tests", "SchemaGen.Testing", "Mermaid", "parse.mjs"), Path.Combine(folder, "parse.mjs"), overwrite: true);
        return folder;
    }
}

/// <summary>What the parser says of a diagram.</summary>
/// <param name="Error">What is wrong; null for nothing.</param>
/// <param name="Entities">The names that it would draw.</param>
/// <param name="Relationships">The lines that it would draw.</param>
public sealed record ParsedDiagram(string? Error, IReadOnlyList<string>? Entities, int Relationships);
