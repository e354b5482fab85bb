using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Analysis;

/// <summary>
/// The headings of the analysis that other places link to. Where two come to the same anchor, which of them a browser goes
/// to depends on all that stands before them: then the section is linked to.
/// </summary>
internal sealed class AnalysisAnchors
{
    private readonly SchemaIndex _schema;
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly HashSet<QualifiedName> _types;
    private readonly HashSet<QualifiedName> _composites;

    public AnalysisAnchors(SchemaIndex schema)
    {
        _schema = schema;
        var snapshot = schema.Snapshot;
        _composites = [.. snapshot.Composites.Select(static type => type.Name)];
        _types = [.. _composites, .. snapshot.Enums.Select(static type => type.Name), .. snapshot.Domains.Select(static type => type.Name), .. snapshot.Ranges.Select(static type => type.Name)];
        var headings = schema.Groups.Select(static group => group.Title)
            .Concat(AnalysisDocument.SectionHeadings.Select(word => schema.Words[word]))
            .Concat(schema.Documented.Select(static relation => relation.Name.Displayed()))
            .Concat(snapshot.Routines.Select(Heading))
            .Concat(snapshot.Composites.Select(static type => type.Name.Displayed()))
            .Concat(snapshot.Objects.SelectMany(static item => new[] { ObjectsSection.Title(item.SqlKind), item.Identity }.Distinct(StringComparer.Ordinal)))
            .Concat(schema.Areas.Select(static area => area.Name));
        foreach (var anchor in headings.Select(MarkdownText.Anchor))
        {
            _uses[anchor] = _uses.GetValueOrDefault(anchor) + 1;
        }
    }

    /// <summary>A routine's heading, not yet escaped.</summary>
    public static string Heading(Routine routine) => $"{routine.Name.Displayed()}({routine.Arguments})";

    /// <summary>Null where the analysis does not have the section.</summary>
    public string? OfRoutine(Routine routine) => Of(DocumentSections.Routines, "Functions and procedures", Heading(routine));

    /// <summary>Null for a type that the snapshot does not make, or where the analysis does not have the section.</summary>
    public string? OfType(QualifiedName type) =>
        _types.Contains(type) ? Of(DocumentSections.Types, "Types", _composites.Contains(type) ? type.Displayed() : null) : null;

    private string? Of(string section, string title, string? heading)
    {
        if (!_schema.Sections.Contains(section, StringComparer.Ordinal))
        {
            return null;
        }

        return new[] { heading, _schema.Words[title] }
            .OfType<string>()
            .Where(IsCertain)
            .Select(MarkdownText.Anchor)
            .FirstOrDefault(anchor => anchor.Length > 0 && _uses.GetValueOrDefault(anchor) == 1);
    }

    /// <summary>What is neither a letter nor an ordinary sign comes out differently from one renderer to the next.</summary>
    private static bool IsCertain(string heading) =>
        heading.Trim() == heading && !heading.Contains("  ", StringComparison.Ordinal) && heading.All(static c => char.IsLetterOrDigit(c) || " _-().,:'=%/".Contains(c, StringComparison.Ordinal));
}
