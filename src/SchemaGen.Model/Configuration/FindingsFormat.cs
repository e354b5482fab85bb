using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;

namespace SchemaGen.Model.Configuration;

/// <summary>The layout of <c>findings</c> in <c>schemagen.json</c>.</summary>
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

    private static string? ProblemOfRule(string pattern) => Rules.All.Any(rule => Rules.IsFinding(rule.Id) && NamePattern.Matches(pattern, rule.Id))
        ? null
        : $"'{pattern}' fits no rule about schemas; those are SG2001 to SG2999, as docs/diagnostics lists them";
}
