using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Names;

/// <summary>A table in the singular where most are in the plural, or the other way round.</summary>
internal sealed class NameInflection() : FindingRule(Rules.NameInflection)
{
    private const int EnoughToTell = 5;

    public override string Why => "Nobody can guess what a table is called.";

    public override bool IsOptIn => true;

    public override IEnumerable<Finding> Find(FindingContext schema)
    {
        var tables = schema.Tables.Select(table => (table, isPlural: IsPlural(table.Name.Name))).Where(static pair => pair.isPlural is not null).ToList();
        var plurals = tables.Count(static pair => pair.isPlural == true);
        if (tables.Count < EnoughToTell || plurals * 2 == tables.Count)
        {
            return [];
        }

        var (usual, other) = plurals * 2 > tables.Count ? ("plural", "singular") : ("singular", "plural");
        return tables.Where(pair => pair.isPlural != (usual == "plural"))
            .Select(pair => At(FindingSubject.Of(pair.table), $"The table {SqlIdentifier.Quote(pair.table.Name)} is in the {other}, and most are in the {usual}."));
    }

    /// <summary>Null for words that are both.</summary>
    private static bool? IsPlural(string name)
    {
        var words = EntityName.WordsOf(name);
        if (words.Count == 0)
        {
            return null;
        }

        var word = words[words.Count - 1];
        return EnglishNoun.Singular(word) != word ? true : EnglishNoun.IsCountable(word) ? false : null;
    }
}
