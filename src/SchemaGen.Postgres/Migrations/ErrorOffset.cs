using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using SchemaGen.Model.Sql;

namespace SchemaGen.Postgres.Migrations;

/// <summary>Where in a statement an error is, as far as the server tells.</summary>
internal static partial class ErrorOffset
{
    /// <summary>Offset of the error in the statement's text; 0 when the server doesn't say.</summary>
    public static int In(SqlStatement statement, PostgresException error)
    {
        if (error.Position > 0)
        {
            return OffsetOfCharacter(statement.Text, error.Position);
        }

        return statement.BeginsWith("do") && error.Where is { } context ? OffsetInBlock(statement, context) : 0;
    }

    /// <summary>The server counts characters from 1; one beyond the basic plane is two units of a .NET string.</summary>
    private static int OffsetOfCharacter(string text, int number)
    {
        var offset = 0;
        for (var i = 1; i < number && offset < text.Length; i++)
        {
            offset += char.IsSurrogatePair(text, offset) ? 2 : 1;
        }

        return offset;
    }

    /// <summary>A DO block that fails while it runs has no position, but its context names the line of the block.</summary>
    private static int OffsetInBlock(SqlStatement statement, string context)
    {
        // The outermost block comes last, and is the one that stands in this file.
        var match = BlockLine().Matches(context).LastOrDefault();
        var body = statement.Tokens.FirstOrDefault(static token => token.Kind is SqlTokenKind.DollarQuoted or SqlTokenKind.String);
        if (match is null || body.Length == 0 || !int.TryParse(match.Groups["line"].Value, CultureInfo.InvariantCulture, out var line))
        {
            return 0;
        }

        var offset = body.Start;
        for (var i = 1; i < line; i++)
        {
            var lineEnd = statement.Text.IndexOf('\n', offset);
            if (lineEnd < 0 || lineEnd >= body.End)
            {
                return 0;
            }

            offset = lineEnd + 1;
        }

        while (offset < body.End && statement.Text[offset] is ' ' or '\t')
        {
            offset++;
        }

        return offset;
    }

    [GeneratedRegex(@"\binline_code_block line (?<line>[0-9]+) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlockLine();
}
