using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Names;

/// <summary>A name that SQL has to quote for its letters or signs.</summary>
internal sealed class NameNeedsQuotes() : FindingRule(Rules.NameNeedsQuotes)
{
    public override string Why => "Whoever writes SQL by hand leaves the quotes out once, and the name is another one then.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from part in NamedPart.Of(schema)
        where part.NeedsQuotes && !part.IsKeyWord
        let plain = string.Join("_", EntityName.WordsOf(part.Name.Replace(' ', '_').Replace('-', '_').Replace('.', '_')))
        select At(
            part.Subject,
            $"{part.Words} needs quotes in SQL.",
            plain.Length > 0 && SqlIdentifier.Quote(plain) == plain ? part.RenamedTo(schema, plain) : null);
}
