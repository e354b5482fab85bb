using System.Text;
using System.Text.RegularExpressions;
using SchemaGen.Model.Migrations;

namespace SchemaGen.Postgres.Migrations.Conventions;

/// <summary>One file with both directions, told apart by comments on lines of their own.</summary>
internal abstract partial class SectionRules : ConventionRules
{
    /// <summary>The comment that begins the way up or down; its group <c>direction</c> says which.</summary>
    protected abstract Regex Marker { get; }

    public override bool IsSign(MigrationFile file) => Marker.Matches(file.Text).Any(static match => IsUp(match));

    protected override Migration? Parse(MigrationFile file)
    {
        var name = Name().Match(Path.GetFileName(file.Path));
        var markers = Marker.Matches(file.Text);
        return !name.Success || !markers.Any(IsUp)
            ? null
            : new Migration(Section(file, markers, up: true), name.Groups["number"].Value, Words(name.Groups["title"].Value))
            {
                Down = markers.All(IsUp) ? null : Section(file, markers, up: false),
                IsWrapped = IsWrapped(file),
                Checksum = Migration.ChecksumOf(file.Text),
            };
    }

    protected abstract bool IsWrapped(MigrationFile file);

    private static bool IsUp(Match marker) => string.Equals(marker.Groups["direction"].Value, "up", StringComparison.OrdinalIgnoreCase);

    /// <summary>One way, in its place: all else is blank but for line ends.</summary>
    private static MigrationFile Section(MigrationFile file, MatchCollection markers, bool up)
    {
        var text = new StringBuilder(file.Text.Length);
        for (var i = -1; i < markers.Count; i++)
        {
            var start = i < 0 ? 0 : markers[i].Index;
            var part = file.Text[start..(i + 1 < markers.Count ? markers[i + 1].Index : file.Text.Length)];
            text.Append(i >= 0 && IsUp(markers[i]) == up ? part : NotLineEnd().Replace(part, " "));
        }

        return file with { Text = text.ToString() };
    }

    [GeneratedRegex(@"^(?<number>[0-9]+)[-_]?(?<title>.*)\.sql$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"[^\r\n]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10000)]
    private static partial Regex NotLineEnd();
}

/// <summary>dbmate: by name, each way in a transaction unless it says otherwise.</summary>
internal sealed partial class DbmateRules : SectionRules
{
    public override MigrationConvention Convention => MigrationConvention.Dbmate;

    public override string Expectation => "dbmate takes 20240101120000_title.sql with a line '-- migrate:up'";

    protected override Regex Marker => Line();

    protected override bool IsWrapped(MigrationFile file) =>
        !Line().Matches(file.Text).Any(static match => match.Groups["direction"].Value == "up" && match.Groups["options"].Value.Contains("transaction:false", StringComparison.Ordinal));

    protected override int Compare(Migration x, Migration y) => string.CompareOrdinal(x.Name, y.Name);

    [GeneratedRegex(@"^--[ \t]*migrate:(?<direction>up|down)\b(?<options>[^\r\n]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}

/// <summary>goose: by number, each way in a transaction unless the file says otherwise. Where a statement ends PostgreSQL's own rules say, so that its marks for that are comments.</summary>
internal sealed partial class GooseRules : SectionRules
{
    public override MigrationConvention Convention => MigrationConvention.Goose;

    public override string Expectation => "goose takes 1_title.sql with a line '-- +goose Up'";

    protected override Regex Marker => Line();

    protected override bool IsWrapped(MigrationFile file) => !NoTransaction().IsMatch(file.Text);

    protected override int Compare(Migration x, Migration y)
    {
        var version = MigrationNumbers.Compare(x.Number, y.Number);
        return version != 0 ? version : base.Compare(x, y);
    }

    [GeneratedRegex(@"^--[ \t]*\+goose[ \t]+(?<direction>up|down)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"^--[ \t]*\+goose[ \t]+NO[ \t]+TRANSACTION\b", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoTransaction();
}
