using SchemaGen.Generator.Specs;
using SchemaGen.Model.Naming;

namespace SchemaGen.Generator.Emit;

/// <summary>XML documentation.</summary>
internal static class Documentation
{
    /// <summary>The comment as summary and what is known besides as remarks; without a comment, what is known is the summary.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="comment">The comment in the database.</param>
    /// <param name="facts">Markup: a sentence.</param>
    public static void Write(SourceWriter writer, string? comment, string facts)
    {
        if (string.IsNullOrWhiteSpace(comment))
        {
            writer.Line($"/// <summary>{facts}</summary>");
            return;
        }

        writer.Line($"/// <summary>{CSharpLiteral.XmlDocumentation(comment!)}</summary>");
        writer.Line($"/// <remarks>{facts}</remarks>");
    }

    /// <summary>Text of the database as markup.</summary>
    public static string Code(string text) => $"<c>{CSharpLiteral.XmlDocumentation(text)}</c>";

    /// <summary>The column as SQL defines it, and its keys.</summary>
    public static string FactsOf(ColumnSpec column)
    {
        var notNull = column.IsNullable ? "" : " NOT NULL";
        var filledBy = column.FilledBy is null ? "" : " " + column.FilledBy;
        var facts = "Column " + Code($"{SqlIdentifier.Quote(column.Name)} {column.DatabaseType}{notNull}{filledBy}");
        if (column.Origin is { } origin)
        {
            facts += $", from {(origin.Property is null ? Code(origin.Name) : $"<see cref=\"{origin.Property}\"/>")}{KeyOf(origin.Key, "its")}";
        }
        else
        {
            facts += KeyOf(column.Key, "the");
        }

        foreach (var reference in column.References)
        {
            facts += ", references " + (reference.Row is null ? Code(reference.Name) : $"<see cref=\"{reference.Row}\"/>");
        }

        if (column.IsNullabilityChosen)
        {
            facts += $", {(column.IsNullable ? "nullable" : "not null")} by configuration";
        }
        else if (column.NullReason is { } reason)
        {
            facts += $", can be NULL: {reason}";
        }

        return facts + ".";
    }

    private static string KeyOf(KeyRole role, string whose) => role switch
    {
        KeyRole.Whole => $", {(whose == "the" ? "" : whose + " ")}primary key",
        KeyRole.Part => $", part of {whose} primary key",
        _ => "",
    };
}
