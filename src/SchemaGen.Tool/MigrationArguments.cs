using System.CommandLine;

namespace SchemaGen.Tool;

/// <summary>The options of the commands about migration files.</summary>
internal sealed class MigrationArguments
{
    private readonly Option<string> _migrations = new("--migrations") { Description = "Patterns of .sql files.", Required = true };

    /// <summary>Snapshot, configuration, and how to print.</summary>
    public SourceArguments Shared { get; } = new();

    public void AddTo(Command command)
    {
        Shared.AddTo(command, asksSource: false, asksTable: false);
        command.Options.Add(_migrations);
    }

    public string Migrations(ParseResult parsed) => parsed.GetValue(_migrations)!;
}
