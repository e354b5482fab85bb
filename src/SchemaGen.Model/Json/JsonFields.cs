using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Json;

/// <summary>
/// Reads or writes the properties of one object. A format is written once, as a function from fields and the old value
/// to the new value: a reader ignores the old value and returns what the text says; a writer writes the old value and
/// returns it. So a property is one line, for both directions.
/// </summary>
/// <typeparam name="T">The model type.</typeparam>
/// <param name="fields">Where properties are read from or written to.</param>
/// <param name="value">The value to write; null when reading.</param>
internal delegate T JsonFormat<T>(JsonFields fields, T? value)
    where T : class;

/// <inheritdoc cref="JsonFormat{T}"/>
internal abstract class JsonFields
{
    /// <summary>A text that must be there.</summary>
    /// <param name="name">Name of the property.</param>
    /// <param name="value">The text to write.</param>
    /// <param name="problemOf">Says what is wrong with a text that is read; null for nothing.</param>
    public abstract string Text(string name, string? value, Func<string, string?>? problemOf = null);

    /// <inheritdoc cref="Text"/>
    public abstract string? OptionalText(string name, string? value, Func<string, string?>? problemOf = null);

    /// <summary>A text of several lines, as an array with an element a line, so that its diff is one too.</summary>
    public abstract string? Lines(string name, string? value);

    /// <summary><see cref="Lines"/> that must be there.</summary>
    public abstract string RequiredLines(string name, string? value);

    /// <summary>A flag that is written only where it differs from what its absence means.</summary>
    public abstract bool Flag(string name, bool value, bool absent = false);

    /// <summary>A flag whose absence says neither.</summary>
    public abstract bool? OptionalFlag(string name, bool? value);

    /// <summary>A whole number in a range, both ends included.</summary>
    public abstract long Number(string name, long value, long absent, long minimum = long.MinValue, long maximum = long.MaxValue);

    /// <summary>A word of an enum; its default value is not written.</summary>
    public abstract T Choice<T>(string name, T value)
        where T : struct, Enum;

    /// <summary>A word of an enum that is always written.</summary>
    public abstract T RequiredChoice<T>(string name, T? value)
        where T : struct, Enum;

    /// <param name="name">Name of the property.</param>
    /// <param name="value">The texts to write.</param>
    /// <param name="problemOf">Says what is wrong with a text that is read; null for nothing.</param>
    public abstract EquatableArray<string> Texts(string name, EquatableArray<string> value, Func<string, string?>? problemOf = null);

    /// <summary>An object whose keys are names and whose values are texts.</summary>
    /// <param name="name">Name of the property.</param>
    /// <param name="value">The entries to write.</param>
    /// <param name="problemOf">Says what is wrong with a key that is read; null for nothing.</param>
    public abstract EquatableArray<TextEntry> TextMap(string name, EquatableArray<TextEntry> value, Func<string, string?>? problemOf = null);

    /// <summary>Texts of which there must be one.</summary>
    public abstract EquatableArray<string> RequiredTexts(string name, EquatableArray<string> value);

    /// <summary>Patterns, where true is short for one that everything fits.</summary>
    public abstract EquatableArray<string> FlagOrTexts(string name, EquatableArray<string> value);

    /// <summary>An array of objects, one a line, or one a block.</summary>
    public abstract EquatableArray<T> Objects<T>(string name, EquatableArray<T> value, JsonFormat<T> format, JsonLayout layout = JsonLayout.Inline)
        where T : class, IEquatable<T>;

    public abstract T? Object<T>(string name, T? value, JsonFormat<T> format, JsonLayout layout = JsonLayout.Inline)
        where T : class;

    public abstract T RequiredObject<T>(string name, T? value, JsonFormat<T> format, JsonLayout layout = JsonLayout.Inline)
        where T : class;

    /// <summary>Rows of nullable texts, one a line.</summary>
    public abstract EquatableArray<ReferenceRow> Rows(string name, EquatableArray<ReferenceRow> value);

    /// <summary>An object with a property a rule, whose value says how loudly it is reported.</summary>
    public abstract EquatableArray<RuleSeverity> RuleLevels(string name, EquatableArray<RuleSeverity> value);

    /// <summary>The object's own name: two properties.</summary>
    public QualifiedName Name(QualifiedName? value) => new(Text("schema", value?.Schema), Text("name", value?.Name));

    public TypeReference Type(string name, TypeReference? value)
    {
        var text = Text(name, value?.Text);
        return value ?? new TypeReference(text);
    }

    public TypeReference? OptionalType(string name, TypeReference? value) =>
        OptionalText(name, value?.Text) is { } text ? new TypeReference(text) : null;

    /// <summary>Another object's name: one text, quoted as SQL quotes it.</summary>
    public QualifiedName Reference(string name, QualifiedName? value) =>
        SqlIdentifier.Parse(Text(name, value is { } reference ? SqlIdentifier.Quote(reference) : null), "");

    public QualifiedName? OptionalReference(string name, QualifiedName? value) =>
        OptionalText(name, value is { } reference ? SqlIdentifier.Quote(reference) : null) is { } text ? SqlIdentifier.Parse(text, "") : null;

    public EquatableArray<QualifiedName> References(string name, EquatableArray<QualifiedName> value) =>
        Texts(name, ((IEnumerable<QualifiedName>)value).Select(SqlIdentifier.Quote).ToEquatableArray())
            .Select(static text => SqlIdentifier.Parse(text, "")).ToEquatableArray();
}
