using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Json;

/// <summary>Reads properties; what is missing or of the wrong kind is a <see cref="JsonException"/> at its place.</summary>
internal sealed class JsonFieldReader : JsonFields
{
    private readonly JsonValue _container;

    /// <summary>The properties that the format asked for; kept only when others are errors.</summary>
    private readonly List<string>? _known;
    private int _hint;

    private JsonFieldReader(JsonValue container, bool strict)
    {
        _container = container;
        _known = strict ? [] : null;
    }

    /// <summary>Reads a whole object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="format">Its format.</param>
    /// <param name="strict">A property that the format doesn't know is an error: files that people write have typos.</param>
    public static T Read<T>(JsonValue value, JsonFormat<T> format, bool strict = false)
        where T : class
    {
        Require(value, JsonKind.Object, "an object");
        var reader = new JsonFieldReader(value, strict);
        var result = format(reader, null);
        reader.RefuseSurprises();
        return result;
    }

    public override string Text(string name, string? value, Func<string, string?>? problemOf = null) => OptionalText(name, value, problemOf) ?? throw Missing(name);

    public override string? OptionalText(string name, string? value, Func<string, string?>? problemOf = null)
    {
        if (Find(name) is not { } found)
        {
            return null;
        }

        var text = Require(found, JsonKind.String, $"'{name}' to be a string").GetString();
        return problemOf?.Invoke(text) is { } problem ? throw new JsonException(problem, found.Offset) : text;
    }

    public override string RequiredLines(string name, string? value) => Lines(name, value) ?? throw Missing(name);

    public override string? Lines(string name, string? value) =>
        Find(name) is { } found ? string.Join("\n", ReadTexts(name, found)) : null;

    public override bool Flag(string name, bool value, bool absent = false) => OptionalFlag(name, value) ?? absent;

    public override bool? OptionalFlag(string name, bool? value) => Find(name) switch
    {
        null => null,
        { Kind: JsonKind.True } => true,
        { Kind: JsonKind.False } => false,
        { } other => throw new JsonException($"expected '{name}' to be true or false", other.Offset),
    };

    public override long Number(string name, long value, long absent, long minimum = long.MinValue, long maximum = long.MaxValue)
    {
        if (Find(name) is not { } found)
        {
            return absent;
        }

        Require(found, JsonKind.Number, $"'{name}' to be a whole number");
        var number = found.GetInteger() ?? throw new JsonException($"expected '{name}' to be a whole number", found.Offset);
        return number >= minimum && number <= maximum
            ? number
            : throw new JsonException(FormattableString.Invariant($"expected '{name}' to be from {minimum} to {maximum}"), found.Offset);
    }

    public override T Choice<T>(string name, T value) => Find(name) is { } found ? ReadChoice<T>(name, found) : default;

    public override T RequiredChoice<T>(string name, T? value) => Find(name) is { } found ? ReadChoice<T>(name, found) : throw Missing(name);

    public override EquatableArray<string> Texts(string name, EquatableArray<string> value, Func<string, string?>? problemOf = null) =>
        Find(name) is { } found ? new EquatableArray<string>([.. ReadTexts(name, found, problemOf)]) : default;

    public override EquatableArray<TextEntry> TextMap(string name, EquatableArray<TextEntry> value, Func<string, string?>? problemOf = null)
    {
        if (Find(name) is not { } found)
        {
            return default;
        }

        var entries = new List<TextEntry>();
        foreach (var property in Require(found, JsonKind.Object, $"'{name}' to be an object").Properties())
        {
            var problem = problemOf?.Invoke(property.Name) ?? (entries.Exists(entry => entry.Key == property.Name) ? $"'{property.Name}' is there twice" : null);
            entries.Add(problem is null
                ? new TextEntry(property.Name, Require(property.Value, JsonKind.String, $"'{property.Name}' to be a string").GetString())
                : throw new JsonException(problem, property.Key.Offset) { IsUnknownProperty = true });
        }

        return new EquatableArray<TextEntry>([.. entries]);
    }

    public override EquatableArray<string> RequiredTexts(string name, EquatableArray<string> value) => Find(name) switch
    {
        null => throw Missing(name),
        { } found when ReadTexts(name, found) is { Count: > 0 } texts => [.. texts],
        { } found => throw new JsonException($"expected '{name}' to have an element", found.Offset),
    };

    public override EquatableArray<string> FlagOrTexts(string name, EquatableArray<string> value) => Find(name) switch
    {
        null or { Kind: JsonKind.False } => default,
        { Kind: JsonKind.True } => ["*"],
        { Kind: JsonKind.Array } found => [.. ReadTexts(name, found)],
        { } other => throw new JsonException($"expected '{name}' to be true, false or an array of strings", other.Offset),
    };

    public override EquatableArray<T> Objects<T>(string name, EquatableArray<T> value, JsonFormat<T> format, JsonLayout layout = JsonLayout.Inline)
    {
        if (Find(name) is not { } found)
        {
            return default;
        }

        Require(found, JsonKind.Array, $"'{name}' to be an array");
        var items = new List<T>();
        foreach (var element in found.Elements())
        {
            items.Add(Read(element, format, strict: _known is not null));
        }

        return new EquatableArray<T>([.. items]);
    }

    public override T? Object<T>(string name, T? value, JsonFormat<T> format, JsonLayout layout = JsonLayout.Inline)
        where T : class => Find(name) is { } found ? Read(found, format, strict: _known is not null) : null;

    public override T RequiredObject<T>(string name, T? value, JsonFormat<T> format, JsonLayout layout = JsonLayout.Inline)
        where T : class => Object(name, value, format, layout) ?? throw Missing(name);

    public override EquatableArray<ReferenceRow> Rows(string name, EquatableArray<ReferenceRow> value)
    {
        if (Find(name) is not { } found)
        {
            return default;
        }

        Require(found, JsonKind.Array, $"'{name}' to be an array");
        return found.Elements().Select(static row => new ReferenceRow(ReadRow(row))).ToEquatableArray();
    }

    public override EquatableArray<RuleSeverity> RuleLevels(string name, EquatableArray<RuleSeverity> value) =>
        Find(name) is { } found ? Require(found, JsonKind.Object, $"'{name}' to be an object").Properties().Select(ReadRuleLevel).ToEquatableArray() : default;

    private static RuleSeverity ReadRuleLevel(JsonProperty property) => Rules.Find(property.Name) switch
    {
        null => throw new JsonException($"'{property.Name}' is no rule", property.Key.Offset),
        { IsConfigurable: false } => throw new JsonException($"'{property.Name}' stops whatever it is about, and is always an error", property.Key.Offset),
        var rule => new RuleSeverity(rule.Id, ReadChoice<RuleLevel>(property.Name, property.Value)),
    };

    private static EquatableArray<ReferenceValue> ReadRow(JsonValue row)
    {
        Require(row, JsonKind.Array, "a row to be an array");
        return row.Elements().Select(static cell => new ReferenceValue(
            cell.Kind == JsonKind.Null ? null : Require(cell, JsonKind.String, "a value to be a string or null").GetString())).ToEquatableArray();
    }

    private static List<string> ReadTexts(string name, JsonValue found, Func<string, string?>? problemOf = null)
    {
        Require(found, JsonKind.Array, $"'{name}' to be an array of strings");
        var texts = new List<string>();
        foreach (var element in found.Elements())
        {
            var text = Require(element, JsonKind.String, $"'{name}' to be an array of strings").GetString();
            texts.Add(problemOf?.Invoke(text) is { } problem ? throw new JsonException(problem, element.Offset) : text);
        }

        return texts;
    }

    private static T ReadChoice<T>(string name, JsonValue found)
        where T : struct, Enum
    {
        var word = Require(found, JsonKind.String, $"'{name}' to be a string").GetString();
        return JsonWords<T>.ValueOf(word)
            ?? throw new JsonException($"'{word}' is no value of '{name}'; there are: {JsonWords<T>.All}", found.Offset);
    }

    private static JsonValue Require(JsonValue value, JsonKind kind, string expectation) =>
        value.Kind == kind ? value : throw new JsonException($"expected {expectation}", value.Offset);

    private JsonValue? Find(string name)
    {
        _known?.Add(name);
        return _container.Property(name, ref _hint);
    }

    private JsonException Missing(string name) => new($"'{name}' is missing", _container.Offset);

    /// <summary>In files that people write, a property that nobody reads and one that is there twice are mistakes.</summary>
    private void RefuseSurprises()
    {
        if (_known is null)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in _container.Properties())
        {
            if (!seen.Add(property.Name))
            {
                throw new JsonException($"'{property.Name}' is there twice", property.Key.Offset);
            }

            if (!_known.Contains(property.Name))
            {
                // $schema is for editors: nobody means it by mistake.
                var candidates = _known.Where(static name => name[0] != '$').ToList();
                var nearest = Spelling.Nearest(property.Name, candidates);
                var hint = nearest is null ? $"there are: {string.Join(", ", candidates)}" : $"did you mean '{nearest}'?";
                throw new JsonException($"'{property.Name}' is not known here; {hint}", property.Key.Offset) { IsUnknownProperty = true };
            }
        }
    }
}
