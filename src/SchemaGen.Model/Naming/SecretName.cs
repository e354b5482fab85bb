namespace SchemaGen.Model.Naming;

/// <summary>Which names say that a value is a secret. Better one too many: nobody misses a value that a person can still ask for.</summary>
public static class SecretName
{
    private static readonly string[] Words =
        ["password", "passwd", "passphrase", "passcode", "secret", "token", "credential", "access_key", "private_key", "api_key", "apikey", "accesskey", "privatekey"];

    /// <summary>What is one as a whole word: the hash of a password is one, a hashtag is none.</summary>
    private static readonly string[] WholeWords = ["pwd", "hash", "salt", "otp", "totp", "mfa", "pin", "cvc", "cvv", "nonce", "pepper"];

    /// <summary>An option of a foreign object.</summary>
    public static bool IsOption(string name) => Array.Exists(Words, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>A column.</summary>
    public static bool IsColumn(string name) => IsOption(name) || Array.Exists(WholeWords, word => HasWord(name, word));

    /// <summary>Words end where a letter does not follow, or where a capital follows a small one: <c>pin_code</c>, <c>userPin</c>.</summary>
    private static bool HasWord(string name, string word)
    {
        for (var start = name.IndexOf(word, StringComparison.OrdinalIgnoreCase); start >= 0; start = name.IndexOf(word, start + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = start + word.Length;
            if ((start == 0 || IsBoundary(name[start - 1], name[start])) && (end == name.Length || IsBoundary(name[end - 1], name[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBoundary(char left, char right) =>
        !char.IsLetter(left) || !char.IsLetter(right) || (char.IsLower(left) && char.IsUpper(right));
}
