using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Names;

/// <summary>A name that is a reserved key word of SQL; others are fit for columns, such as timestamp.</summary>
internal sealed class NameReserved() : FindingRule(Rules.NameReserved)
{
    public override string Why => "Without quotes it is a syntax error, or means something else: SELECT user is the name of the role.";

    public override IEnumerable<Finding> Find(FindingContext schema) => NamedPart.Of(schema)
        .Where(static part => SqlKeywords.IsReserved(part.Name))
        .Select(part => At(part.Subject, $"{part.Words} is called like a key word of SQL."));
}
