using System.Text.RegularExpressions;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Psql;

/// <summary>A command that runs psql, here or elsewhere, and what may be shown of it.</summary>
public sealed partial class PsqlCommand
{
    private const string Masked = "***";

    private readonly List<string> _secrets;

    private PsqlCommand(IReadOnlyList<string> words)
    {
        Words = words;
        _secrets = [.. words.SelectMany(static word => Secrets().Matches(word).Select(static match => match.Groups["secret"].Value))];
        if (words.Count > 2 && Path.GetFileNameWithoutExtension(words[0]) == "sshpass" && words[1].StartsWith("-p", StringComparison.Ordinal))
        {
            _secrets.Add(words[1].Length > 2 ? words[1][2..] : words[2]);
        }

        _secrets.RemoveAll(static secret => secret.Length == 0);
    }

    /// <summary>The program and its arguments.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>True when a password is in it, where process lists show it.</summary>
    public bool HasPassword => _secrets.Count > 0;

    /// <summary>Splits the command as a POSIX shell does, without a shell.</summary>
    /// <exception cref="DiagnosticException">SG0013.</exception>
    public static PsqlCommand Parse(string text)
    {
        try
        {
            var words = ShellWords.Split(text);
            return words.Count > 0 ? new PsqlCommand(words) : throw new FormatException("is empty");
        }
        catch (FormatException e)
        {
            throw Rules.ConfigurationInvalid.Error(
                $"The psql command {e.Message}. SchemaGen runs no shell: quote what is meant as it stands, or write sh -c '…' around a command that needs one.");
        }
    }

    /// <summary>A text, such as what the command says, without the command's passwords.</summary>
    public string Mask(string text) => _secrets.Aggregate(text, static (shown, secret) => shown.Replace(secret, Masked, StringComparison.Ordinal));

    /// <summary>The command without passwords.</summary>
    public override string ToString() => Mask(string.Join(' ', Words));

    /// <summary>Passwords in variables, in libpq's key=value form, and in URIs.</summary>
    [GeneratedRegex(
        """password\s*=\s*('(?<secret>(\\.|[^'\\])*)'|"(?<secret>[^"]*)"|(?<secret>[^\s'"]+))|://[^:/@\s]*:(?<secret>\S*)@""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secrets();
}
