using SchemaGen.Model.Collections;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;

namespace SchemaGen.Model.Configuration;

/// <summary>The layout of <c>findings</c>, <c>foreignKeys</c> and <c>checks</c> in <c>schemagen.json</c>.</summary>
internal static class FindingsFormat
{
    public static FindingsConfiguration Findings(JsonFields f, FindingsConfiguration? c) => new()
    {
        Build = f.Flag("build", c?.Build ?? false),
        Levels = f.Objects("levels", c?.Levels ?? default, Level),
        Suppress = f.Objects("suppress", c?.Suppress ?? default, Suppression),
    };

    private static FindingLevel Level(JsonFields f, FindingLevel? l) => new()
    {
        Rule = f.Text("rule", l?.Rule, ProblemOfRule),
        Object = f.OptionalText("object", l?.Object),
        Level = f.RequiredChoice("level", l?.Level),
    };

    private static FindingSuppression Suppression(JsonFields f, FindingSuppression? s) => new()
    {
        Rule = f.Text("rule", s?.Rule, ProblemOfRule),
        Object = f.Text("object", s?.Object),
        Because = f.Text("because", s?.Because, static text => string.IsNullOrWhiteSpace(text) ? "'because' is empty; say why it is meant to be so" : null),
    };

    public static LogicalForeignKeyRule ForeignKey(JsonFields f, LogicalForeignKeyRule? k) => new()
    {
        Relation = f.Text("relation", k?.Relation),
        Columns = f.RequiredTexts("columns", k?.Columns ?? default),
        References = f.Text("references", k?.References),
        ReferencedColumns = f.Texts("referencedColumns", k?.ReferencedColumns ?? default),
        Note = f.OptionalText("note", k?.Note),
    };

    public static DataCheck Check(JsonFields f, DataCheck? c) => new()
    {
        Name = f.Text("name", c?.Name),
        Sql = f.Text("sql", c?.Sql),
        Expect = f.OptionalText("expect", c?.Expect.Text, DataExpectation.ProblemOf) is { } text ? new DataExpectation(text.Trim()) : DataExpectation.NoRows,
        Why = f.OptionalText("why", c?.Why),
        Fix = f.OptionalText("fix", c?.Fix),
        Timeout = f.Number("timeout", c?.Timeout ?? 0, DataCheck.DefaultTimeout, minimum: 1, maximum: 3600),
    };

    /// <summary>A check is known by its name.</summary>
    public static void RefuseDuplicates(EquatableArray<DataCheck> checks, JsonValue root)
    {
        for (var i = 1; i < checks.Count; i++)
        {
            if (checks.Take(i).Any(check => check.Name == checks[i].Name))
            {
                throw new JsonException($"two checks are called '{checks[i].Name}'", JsonPath.Find(root, ["checks", JsonPath.Element(i), "name"]).Offset);
            }
        }
    }

    private static string? ProblemOfRule(string pattern) => Rules.All.Any(rule => Rules.IsFinding(rule.Id) && NamePattern.Matches(pattern, rule.Id))
        ? null
        : $"'{pattern}' fits no rule about schemas; those are SG2001 to SG2999, as docs/diagnostics lists them";
}
