using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit;

namespace SchemaGen.Testing;

/// <summary>
/// Compares generated text with a file that is checked in. <c>SCHEMAGEN_ACCEPT=1</c> rewrites the files instead;
/// the review of the change is then git's diff.
/// </summary>
public static class Golden
{
    /// <summary>True when what is generated is to be checked in.</summary>
    public static bool IsAccepting => Environment.GetEnvironmentVariable("SCHEMAGEN_ACCEPT") == "1";

    /// <summary>Compares one text with one file.</summary>
    public static void Match(string path, string actual)
    {
        if (IsAccepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"{path} does not exist. Run the tests once with SCHEMAGEN_ACCEPT=1 and review it.");
        var expected = File.ReadAllText(path);
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
        {
            Assert.Fail($"{path} differs (- expected, + actual). SCHEMAGEN_ACCEPT=1 accepts.\n{Difference(expected, actual)}");
        }
    }

    /// <summary>Compares a set of files with a folder: a file too many is as wrong as a file that differs.</summary>
    public static void MatchFolder(string folder, IReadOnlyDictionary<string, string> actual)
    {
        if (IsAccepting && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var (name, text) in actual.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            Match(Path.Combine(folder, name), text);
        }

        var surplus = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(name => !actual.ContainsKey(name));
        Assert.Empty(surplus);
    }

    /// <summary>Compares two texts that must be the same, and shows the lines that are not.</summary>
    public static void Same(string expected, string actual)
    {
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
        {
            Assert.Fail($"The texts differ (- expected, + actual).\n{Difference(expected, actual)}");
        }
    }

    private static string Difference(string expected, string actual)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual).Lines;
        var changed = lines
            .Select(static (line, number) => (line, number))
            .Where(static pair => pair.line.Type is not ChangeType.Unchanged)
            .Take(60)
            .Select(static pair => $"{pair.number + 1,5} {(pair.line.Type == ChangeType.Inserted ? '+' : '-')} {pair.line.Text}");
        return string.Join('\n', changed);
    }
}
