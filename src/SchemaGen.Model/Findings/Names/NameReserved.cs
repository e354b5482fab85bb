using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Findings.Names;

/// <summary>A name that is a key word of SQL.</summary>
internal sealed class NameReserved() : FindingRule(Rules.NameReserved)
{
    public override string Why => "Without quotes it is a syntax error, or means something else: SELECT user is the name of the role.";

    public override IEnumerable<Finding> Find(FindingContext schema) => NamedPart.Of(schema)
        .Where(static part => part.IsKeyWord)
        .Select(part => At(part.Subject, $"{part.Words} is called like a key word of SQL."));
}
