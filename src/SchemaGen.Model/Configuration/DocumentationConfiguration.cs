using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Configuration;

/// <summary>How the documents are made.</summary>
public sealed record DocumentationConfiguration
{
    /// <summary>How many tokens <c>DATABASE_CONTEXT.md</c> may have unless it is said.</summary>
    public const int DefaultContextTokens = 20_000;

    public static DocumentationConfiguration Default { get; } = new();

    /// <summary>The sections of the analysis in their order, of <see cref="DocumentSections.All"/>; empty means all of them.</summary>
    public EquatableArray<string> Sections { get; init; }

    /// <summary>Headings, labels and sentences of the documents in other words; the keys are of <see cref="DocumentWords.All"/>.</summary>
    public EquatableArray<TextEntry> Words { get; init; }

    /// <summary>How many tokens <c>DATABASE_CONTEXT.md</c> may have before it is split by area.</summary>
    public long ContextTokens { get; init; } = DefaultContextTokens;
}
