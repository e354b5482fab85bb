using System.CommandLine;
using SchemaGen.Operations.Sources;

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

    /// <summary>Options that name a database which the migrations are to agree with.</summary>
    public void AddLiveTo(Command command) => Shared.AddLiveTo(command);

    /// <summary>The database that the migrations are to agree with; null for none.</summary>
    public SourceOptions? Live(ParseResult parsed) => Shared.NamesLive(parsed) ? Shared.Source(parsed) : null;

    public string Migrations(ParseResult parsed) => parsed.GetValue(_migrations)!;
}
