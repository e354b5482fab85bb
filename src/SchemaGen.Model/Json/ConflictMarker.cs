namespace SchemaGen.Model.Json;

/// <summary>What git leaves in a file that it could not merge.</summary>
internal static class ConflictMarker
{
    private static readonly string[] Markers = ["<<<<<<< ", ">>>>>>> ", "=======\n", "=======\r"];

    /// <summary>Offset of a line that is such a marker, or null.</summary>
    public static int? Find(string text)
    {
        foreach (var marker in Markers)
        {
            for (var i = text.IndexOf(marker, StringComparison.Ordinal); i >= 0; i = text.IndexOf(marker, i + 1, StringComparison.Ordinal))
            {
                if (i == 0 || text[i - 1] == '\n')
                {
                    return i;
                }
            }
        }

        return null;
    }
}
