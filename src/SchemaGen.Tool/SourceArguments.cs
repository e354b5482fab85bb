using System.CommandLine;
using SchemaGen.Model.Diff;
using SchemaGen.Operations.Sources;

namespace SchemaGen.Tool;

/// <summary>The options that several commands share. They mirror the package's properties.</summary>
internal sealed class SourceArguments
{
    private readonly Option<string?> _connection = new("--connection")
    {
        Description = "Name of the connection (an environment variable, ConnectionStrings:Name, or libpq), or a connection string or URI itself.",
    };

    private readonly Option<string?> _psql = new("--psql") { Description = "Command that runs psql against the database." };

    private readonly Option<string?> _migrations = new("--migrations") { Description = "Patterns of .sql files, applied to an ephemeral PostgreSQL." };

    private readonly Option<string> _snapshot = new Option<string>("--snapshot") { Description = "The snapshot.", DefaultValueFactory = static _ => "schema.json" }.NotEmpty();

    private readonly Option<string?> _configuration = new Option<string?>("--config") { Description = "The configuration; schemagen.json here, if it exists." }.NotEmpty();

    /// <summary>For rules about options that do not go together.</summary>
    public Option<string?> TableOption { get; } = new Option<string?>("--table") { Description = "One relation only: users, audit.log, '\"Users\"'." }.NotEmpty();

    private readonly Option<bool> _json = new("--json") { Description = "Print the result as JSON." };

    public void AddTo(Command command, bool asksSource, bool asksTable = true)
    {
        if (asksTable)
        {
            command.Options.Add(TableOption);
        }

        command.Options.Add(_json);
        AddFilesTo(command);
        if (asksSource)
        {
            AddLiveTo(command);
            command.Options.Add(_migrations);
        }
    }

    /// <summary>The snapshot and its configuration alone.</summary>
    public void AddFilesTo(Command command)
    {
        command.Options.Add(_snapshot);
        command.Options.Add(_configuration);
    }

    /// <summary>Only the sources that are databases.</summary>
    public void AddLiveTo(Command command)
    {
        command.Options.Add(_connection);
        command.Options.Add(_psql);
    }

    public string Snapshot(ParseResult parsed) => Path.GetFullPath(parsed.GetValue(_snapshot)!);

    /// <summary>The relation that was named, or null for everything.</summary>
    public string? Table(ParseResult parsed) => parsed.GetValue(TableOption);

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>True when the command line names a snapshot and no source.</summary>
    public bool NamesSnapshotOnly(ParseResult parsed) => IsGiven(parsed, _snapshot) && !NamesSource(parsed);

    public string? Configuration(ParseResult parsed) => ConfigurationAt(parsed.GetValue(_configuration));

    /// <summary>The configuration that was named, else the one that is here.</summary>
    public static string? ConfigurationAt(string? path) =>
        path is not null ? Path.GetFullPath(path) : File.Exists("schemagen.json") ? Path.GetFullPath("schemagen.json") : null;

    /// <summary>Without a source, the PG* variables serve, as they do for psql.</summary>
    public SourceOptions Source(ParseResult parsed)
    {
        var options = SourceOptions.OfCommandLine(
            Directory.GetCurrentDirectory(), parsed.GetValue(_connection), parsed.GetValue(_psql), parsed.GetValue(_migrations));
        foreach (var warning in VisiblePasswords.OnCommandLine(options))
        {
            Console.Error.WriteLine(warning);
        }

        return options;
    }

    /// <summary>The options that another command needs for the same source and files, as far as others may see them.</summary>
    public IEnumerable<string> ToRepeat(ParseResult parsed)
    {
        Option<string?>[] options = [_connection, _migrations, _snapshot!, _configuration];
        return options.Where(option => IsGiven(parsed, option))
            .Select(option => (option.Name, Value: parsed.GetValue(option)!))
            .Where(static option => option.Name != "--connection" || !SourceOptions.IsConnectionString(option.Value))
            .SelectMany(static option => new[] { option.Name, AcceptingPull.Word(option.Value) });
    }

    /// <summary>True when the command line names a database.</summary>
    public bool NamesLive(ParseResult parsed) => IsGiven(parsed, _connection) || IsGiven(parsed, _psql);

    private bool NamesSource(ParseResult parsed) => IsGiven(parsed, _connection) || IsGiven(parsed, _psql) || IsGiven(parsed, _migrations);

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };
}
