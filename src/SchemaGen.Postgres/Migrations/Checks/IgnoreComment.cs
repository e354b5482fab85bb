using System.Text.RegularExpressions;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Sql;

namespace SchemaGen.Postgres.Migrations.Checks;

/// <summary>
/// <c>-- schemagen-ignore SG4111: nobody reads the table</c> on the line before a statement, in it or behind it;
/// <c>-- schemagen-ignore-file SG4111: …</c> for a whole file.
/// </summary>
internal sealed partial class IgnoreComment
{
    private IgnoreComment(string[] rules, string reason, SourceLocation location, CheckedStatement? statement)
    {
        Rules = rules;
        HasReason = reason.Length > 0;
        Location = location;
        Statement = statement;
    }

    /// <summary>Ids of the rules.</summary>
    public IReadOnlyList<string> Rules { get; }

    public bool HasReason { get; }

    public SourceLocation Location { get; }

    /// <summary>What it is about; null for the whole file.</summary>
    public CheckedStatement? Statement { get; }

    /// <summary>The rules of it that kept something quiet.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>The comments of a file.</summary>
    public static IReadOnlyList<IgnoreComment> Of(CheckedFile file)
    {
        var text = file.Migration.File.Text;
        var lines = new LineMap(text);
        var comments = new List<IgnoreComment>();
        foreach (var token in SqlLexer.Tokenize(text).Where(static token => token.Kind is SqlTokenKind.LineComment or SqlTokenKind.BlockComment))
        {
            var match = Comment().Match(token.In(text).ToString());
            if (match.Success)
            {
                var (line, column) = lines.Locate(token.Start);
                var statement = match.Groups["file"].Success ? null : StatementAt(file, token.Start, lines, line);
                comments.Add(new IgnoreComment(
                    match.Groups["rules"].Value.Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries), match.Groups["reason"].Value.Trim(), new SourceLocation(file.Migration.File.Path, line, column), statement));
            }
        }

        return comments;
    }

    public bool Covers(Rule rule, CheckedStatement statement) => HasReason && (Statement is null || ReferenceEquals(Statement, statement)) && Rules.Contains(rule.Id, StringComparer.Ordinal);

    /// <summary>Behind a statement on its last line it is about that one, elsewhere about the next.</summary>
    private static CheckedStatement? StatementAt(CheckedFile file, int offset, LineMap lines, int line) =>
        file.Statements.LastOrDefault(statement => statement.Source.End <= offset && lines.Locate(statement.Source.End - 1).Line == line)
        ?? file.Statements.FirstOrDefault(statement => statement.Source.End > offset)
        ?? (file.Statements.Count > 0 ? file.Statements[^1] : null);

    [GeneratedRegex(@"^(--|/\*)[ \t]*schemagen-ignore(?<file>-file)?[ \t]+(?<rules>[A-Z0-9, \t]+?)[ \t]*(:(?<reason>.*?))?[ \t]*(\*/)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();
}
