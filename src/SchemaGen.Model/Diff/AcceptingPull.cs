using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Diff;

/// <summary>A pull that takes over what the database says, as people type it where the difference was found.</summary>
public sealed class AcceptingPull
{
    private readonly string _command;
    private readonly string _table;

    private AcceptingPull(string command, string table)
    {
        _command = command;
        _table = table;
    }

    /// <summary>In a build.</summary>
    public static AcceptingPull InBuild { get; } = new("dotnet build -t:SchemaGenPull", "-p:SchemaGenTable=");

    /// <summary>On a command line.</summary>
    /// <param name="options">Options that name source and files, as they were given.</param>
    public static AcceptingPull OnCommandLine(IEnumerable<string> options) => new($"schemagen pull {string.Join(" ", options)}".TrimEnd(), "--table ");

    /// <summary>For all differences.</summary>
    public override string ToString() => _command;

    /// <summary>For one difference, and what else its relation has. A relation under two names is two relations.</summary>
    public string For(Drift drift) => drift is { Subject.Relation: { } relation } and not { Change: DriftChange.Renamed, Subject.Member: null }
        ? $"{_command} {_table}{Word(SqlIdentifier.Quote(relation))}"
        : _command;

    /// <summary>One word of a command line.</summary>
    public static string Word(string text) =>
        text.Length > 0 && text.All(static c => char.IsLetterOrDigit(c) || c is '_' or '.' or '-' or '/' or ':' or '\\') ? text : $"'{text.Replace("'", "'\\''")}'";
}
