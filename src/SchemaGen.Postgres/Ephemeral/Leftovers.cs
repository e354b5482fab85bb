namespace SchemaGen.Postgres.Ephemeral;

/// <summary>Folders of servers whose owners are dead: power was lost, or the guard of the server was killed too.</summary>
internal static class Leftovers
{
    /// <summary>A folder this young may be about to be owned.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>The leftovers beside a folder that this process owns.</summary>
    public static IReadOnlyList<string> Beside(PrivateDirectory own)
    {
        // Where locks do not work, as on some network file systems, nothing can be told to be dead.
        if (!PrivateDirectory.IsOwned(own.FullPath))
        {
            return [];
        }

        return
        [
            .. Directory.EnumerateDirectories(own.Parent, PrivateDirectory.Prefix + "*")
                .Where(static directory => DateTime.UtcNow - Directory.GetLastWriteTimeUtc(directory) > Grace && !PrivateDirectory.IsOwned(directory)),
        ];
    }
}
