using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Findings.Names;

/// <summary>A word of letters of two alphabets, of which some look alike; or a space at an end.</summary>
internal sealed class NameMixesAlphabets() : FindingRule(Rules.NameMixesAlphabets)
{
    public override string Why => "It looks like another name, and nobody who types it finds it.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from part in NamedPart.Of(schema)
        let trimmed = part.Name.Trim()
        where trimmed.Length != part.Name.Length || trimmed.Any(static c => char.IsControl(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format) || Alphabets(part.Name) > 1
        select At(
            part.Subject,
            $"{part.Words} has letters of several alphabets, or signs that nobody sees.",
            trimmed.Length > 0 && trimmed.Length != part.Name.Length ? part.RenamedTo(schema, trimmed) : null);

    private static int Alphabets(string name) =>
        new[] { ('A', '\u024F'), ('\u0370', '\u03FF'), ('\u0400', '\u052F') }.Count(range => name.Any(c => char.IsLetter(c) && c >= range.Item1 && c <= range.Item2));
}
