using System.Text;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Operations.Files;

/// <summary>Files that change together: all of them, or none.</summary>
internal static class FileSet
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Replaces the files in their order. What can fail is done before the first is replaced; if a later one fails all the same, the earlier ones are put back.</summary>
    /// <param name="files">Paths, and what is to be there; null for no file.</param>
    /// <exception cref="DiagnosticException">SG0050; the files are as they were.</exception>
    public static void Replace(IReadOnlyList<(string Path, string? Content)> files)
    {
        var staged = new List<StagedFile?>();
        var old = new List<string?>();
        var done = 0;
        try
        {
            foreach (var (path, content) in files)
            {
                old.Add(AtomicFile.ReadIfExists(path));
                staged.Add(content is null ? null : StagedFile.Write(path, Utf8.GetBytes(content)));
            }

            for (; done < files.Count; done++)
            {
                Put(files[done].Path, staged[done]);
            }
        }
        catch (DiagnosticException)
        {
            while (done-- > 0)
            {
                PutBack(files[done].Path, old[done]);
            }

            throw;
        }
        finally
        {
            staged.ForEach(static file => file?.Dispose());
        }
    }

    private static void Put(string path, StagedFile? file)
    {
        if (file is null)
        {
            AtomicFile.Delete(path);
        }
        else
        {
            file.MoveIntoPlace();
        }
    }

    private static void PutBack(string path, string? content)
    {
        try
        {
            using var file = content is null ? null : StagedFile.Write(path, Utf8.GetBytes(content));
            Put(path, file);
        }
        catch (DiagnosticException)
        {
            // What failed first is what is reported.
        }
    }
}
