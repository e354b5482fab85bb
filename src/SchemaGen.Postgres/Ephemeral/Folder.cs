namespace SchemaGen.Postgres.Ephemeral;

/// <summary>Removal of what this process made and nobody needs any more.</summary>
internal static class Folder
{
    /// <summary>Removes a folder with all that is in it; what cannot be removed now is left to a later run, which looks for it.</summary>
    public static void Remove(string directory)
    {
        try
        {
            Directory.Delete(directory, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
