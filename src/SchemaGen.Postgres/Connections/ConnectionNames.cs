using System.Text.Json;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Connections;

/// <summary>
/// From the name of a connection to its string. Names, not strings, are what may pass through properties, logs and
/// command lines.
/// </summary>
public static class ConnectionNames
{
    /// <summary>The name that is used when none is given.</summary>
    public const string Default = "SCHEMAGEN_CONNECTION_STRING";

    /// <summary>The name that stands for libpq's own variables.</summary>
    public const string Libpq = "libpq";

    private const string SecretsPrefix = "ConnectionStrings:";

    /// <summary>Resolves a name; null when it is not defined.</summary>
    /// <exception cref="DiagnosticException">SG0021: what the name leads to cannot be used.</exception>
    public static string? Resolve(string name, ConnectionContext context)
    {
        if (name == Libpq)
        {
            return LibpqEnvironment.ConnectionString(context);
        }

        if (IsSetting(name))
        {
            return FromSettings(SecretsFile(context), name) ?? FromSettings(Path.Combine(context.Directory, "appsettings.Development.json"), name);
        }

        return context.Variable(name) is { Length: > 0 } value ? value : null;
    }

    /// <summary>True for a name that is looked up in user secrets and settings, false for an environment variable.</summary>
    public static bool IsSetting(string name) => name.StartsWith(SecretsPrefix, StringComparison.OrdinalIgnoreCase);

    private static string? SecretsFile(ConnectionContext context)
    {
        if (string.IsNullOrEmpty(context.UserSecretsId))
        {
            return null;
        }

        var root = context.Variable("APPDATA") is { Length: > 0 } appData
            ? Path.Combine(appData, "Microsoft", "UserSecrets")
            : Path.Combine(context.Variable("HOME") ?? "", ".microsoft", "usersecrets");
        return Path.Combine(root, context.UserSecretsId, "secrets.json");
    }

    /// <summary>Settings come nested, or flat with colons, as <c>dotnet user-secrets</c> writes them.</summary>
    private static string? FromSettings(string? path, string name)
    {
        if (path is null || !File.Exists(path))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Find(document.RootElement, name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Rules.ConnectionStringInvalid.Error($"The settings file that should have the connection string cannot be read: {e.Message}", new SourceLocation(path));
        }
        catch (JsonException)
        {
            throw Rules.ConnectionStringInvalid.Error("The settings file that should have the connection string is not well-formed JSON. Correct it.", new SourceLocation(path));
        }
    }

    private static string? Find(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : null;
            }

            if (name.StartsWith(property.Name + ":", StringComparison.OrdinalIgnoreCase)
                && Find(property.Value, name[(property.Name.Length + 1)..]) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
