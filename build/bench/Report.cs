using System.Globalization;

namespace SchemaGen.Bench;

/// <summary>The Markdown table, a row at a time: a long run shows what it has.</summary>
public sealed class Report(TextWriter output)
{
    private bool _hasHeader;

    /// <summary>A comparison.</summary>
    /// <param name="what">What is compared, "ours against theirs".</param>
    /// <param name="ours">Our median in milliseconds.</param>
    /// <param name="peer">The peer's median in milliseconds.</param>
    /// <param name="target">The highest ratio that is acceptable; null when none was set.</param>
    /// <param name="rounds">How often each ran, warm-up not counted.</param>
    public void Compare(string what, double ours, double peer, double? target, int rounds)
    {
        var ratio = ours / peer;
        var verdict = target is null ? "" : string.Create(CultureInfo.InvariantCulture, $"≤ {target:0.00}{(ratio <= target ? "" : " **missed**")}");
        Row(what, Milliseconds(ours), Milliseconds(peer), string.Create(CultureInfo.InvariantCulture, $"{ratio:0.000}"), verdict, Count(rounds));
    }

    /// <summary>A time of our own that nobody else has.</summary>
    public void Time(string what, double milliseconds, int rounds, double? target = null) =>
        Row(what, Milliseconds(milliseconds), "", "", target is null ? "" : $"≤ {Milliseconds(target.Value)}{(milliseconds <= target ? "" : " **missed**")}", Count(rounds));

    /// <summary>A number that is no time, or the reason why there is none.</summary>
    public void Fact(string what, string value) => Row(what, value, "", "", "", "");

    private void Row(params string[] cells)
    {
        if (!_hasHeader)
        {
            _hasHeader = true;
            output.WriteLine("| what | ours | peer | ratio | target | runs |");
            output.WriteLine("|---|---:|---:|---:|---:|---:|");
        }

        output.WriteLine($"| {string.Join(" | ", cells)} |");
    }

    private static string Milliseconds(double value) =>
        string.Create(CultureInfo.InvariantCulture, $"{value.ToString(value < 10 ? "0.00" : "0", CultureInfo.InvariantCulture)} ms");

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
