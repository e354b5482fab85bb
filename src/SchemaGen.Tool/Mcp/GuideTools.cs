using System.ComponentModel;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using SchemaGen.Documentation.Guide;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Operations;

namespace SchemaGen.Tool.Mcp;

/// <summary>What assistants may ask, each a method of <see cref="SchemaGuide"/>.</summary>
internal static class GuideTools
{
    public static IEnumerable<McpServerTool> Of(GuideOperation guide) =>
    [
        Tool(
            "list_relations",
            "Lists tables by area, then views, each with its purpose.",
            ([Description("A pattern of names, with * and ?; leave it out for all.")] string? pattern = null) => Answer(guide, schema => schema.List(pattern))),
        Tool(
            "describe_relation",
            "Says everything about a table or view: columns with types, NULL, defaults and allowed values, keys, foreign keys, indexes, checks, triggers, what refers to it and uses it, rows of reference data, a view's query.",
            ([Description("Its name, with its schema where that is not public: users, audit.log.")] string relation) => Answer(guide, schema => schema.Describe(relation))),
        Tool(
            "search_schema",
            "Finds relations, columns, allowed values, enums and routines by words of their names and comments.",
            ([Description("One word or several; all have to be there.")] string words) => Answer(guide, schema => schema.Search(words))),
        Tool(
            "join_path",
            "Says how to join one table with another: the joins of the shortest way along foreign keys.",
            ([Description("The table to begin with.")] string from, [Description("The table to reach.")] string to) => Answer(guide, schema => schema.Path(from, to))),
        Tool(
            "list_findings",
            "Lists what is better otherwise in the schema, such as foreign keys without an index, with statements that put it right.",
            ([Description("One table or view; leave it out for all.")] string? relation = null) => Answer(guide, schema => schema.Findings(relation))),
    ];

    private static McpServerTool Tool(string name, string description, Delegate answer) => McpServerTool.Create(
        answer, new McpServerToolCreateOptions { Name = name, Description = description, ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false });

    /// <summary>What is wrong with a question is the answer to it: an assistant can ask better.</summary>
    private static string Answer(GuideOperation guide, Func<SchemaGuide, string> ask)
    {
        try
        {
            return guide.Answer(ask);
        }
        catch (DiagnosticException e)
        {
            throw new McpException(e.Diagnostic.Message, e);
        }
    }
}
