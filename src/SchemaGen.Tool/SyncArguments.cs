using System.CommandLine;
using SchemaGen.Operations.Sources;

namespace SchemaGen.Tool;

/// <summary>The options that <c>sync</c> and <c>parity</c> share.</summary>
internal sealed class SyncArguments
{
    private readonly Option<string> _from = new Option<string>("--from") { Description = "The source: name of a connection (an environment variable, ConnectionStrings:Name, or libpq), or a connection string or URI itself. It is only read.", Required = true }.NotEmpty();

    private readonly Option<string> _to = new Option<string>("--to") { Description = "The target, in the same way.", Required = true }.NotEmpty();

    private readonly Option<string[]> _tables = new Option<string[]>("--table") { Description = "A table; may be repeated. All in scope without it." }.NotEmpty();

    private readonly Option<string?> _configuration = new Option<string?>("--config") { Description = "The configuration; schemagen.json here, if it exists." }.NotEmpty();

    private readonly Option<string?> _report = new Option<string?>("--report") { Description = "Write what both sides hold into this Markdown file." }.NotEmpty();

    private readonly Option<bool> _json = new("--json") { Description = "Print the result as JSON." };

    public void AddTo(Command command)
    {
        Option[] options = [_from, _to, _tables, _configuration, _report, _json];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    public SourceOptions From(ParseResult parsed) => Database(parsed.GetValue(_from)!);

    public SourceOptions To(ParseResult parsed) => Database(parsed.GetValue(_to)!);

    public IReadOnlyList<string> Tables(ParseResult parsed) => parsed.GetValue(_tables) ?? [];

    public string? Configuration(ParseResult parsed) => SourceArguments.ConfigurationAt(parsed.GetValue(_configuration));

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>The file of the report, if one is asked for.</summary>
    public string? Report(ParseResult parsed) => parsed.GetValue(_report);

    private static SourceOptions Database(string connection)
    {
        var options = SourceOptions.OfCommandLine(Directory.GetCurrentDirectory(), connection, psqlCommand: null, migrations: null);
        foreach (var warning in VisiblePasswords.OnCommandLine(options))
        {
            Console.Error.WriteLine(warning);
        }

        return options;
    }
}
