using System.Globalization;
using System.Text.RegularExpressions;

namespace SchemaGen.MSBuild.Tests.Consumers;

/// <summary>An error or warning as a console shows it: the form that editors and CI systems recognise.</summary>
internal sealed record Reported(string Severity, string Code, string File, int Line, int Column, string Message);

/// <summary>What a build said and did.</summary>
internal sealed partial class BuildResult
{
    private readonly Lazy<BuildLog> _log;

    public BuildResult(CommandResult command, string logFile)
    {
        ExitCode = command.ExitCode;
        Output = command.Output;
        Reported = [.. Lines.Select(Parse).OfType<Reported>().Distinct()];
        _log = new Lazy<BuildLog>(() => BuildLog.Read(logFile));
    }

    public int ExitCode { get; }

    public string Output { get; }

    public IEnumerable<string> Lines => Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<Reported> Reported { get; }

    public IReadOnlyList<Reported> Errors => [.. Reported.Where(static reported => reported.Severity == "error")];

    public IReadOnlyList<Reported> Warnings => [.. Reported.Where(static reported => reported.Severity == "warning")];

    /// <summary>What the package says about itself, apart from errors and warnings.</summary>
    public IEnumerable<string> Messages => Lines.Where(static line => line.StartsWith("SchemaGen:", StringComparison.Ordinal));

    /// <summary>The binary log.</summary>
    public BuildLog Log => _log.Value;

    public BuildResult Succeeded()
    {
        Assert.True(ExitCode == 0, End);
        return this;
    }

    /// <summary>The one error that made the build fail.</summary>
    public Reported FailedWith(string code)
    {
        Assert.True(ExitCode != 0 && Errors is [var only] && only.Code == code, $"Expected one error, {code}.\n{End}");
        return Errors[0];
    }

    /// <summary>As much as a person wants to read.</summary>
    private string End => Output.Length < 4000 ? Output : Output[^4000..];

    private static Reported? Parse(string line)
    {
        var match = Canonical().Match(line);
        return match.Success
            ? new Reported(match.Groups["severity"].Value, match.Groups["code"].Value, match.Groups["file"].Value, Number(match.Groups["line"]), Number(match.Groups["column"]), match.Groups["message"].Value)
            : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<file>(\w:)?[^:(]*[^:( ])(\((?<line>\d+)(,(?<column>\d+))?\))? ?: (?<severity>error|warning) (?<code>\w+): (?<message>.*?)( \[[^\]]*proj[^\]]*\])?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Canonical();
}
