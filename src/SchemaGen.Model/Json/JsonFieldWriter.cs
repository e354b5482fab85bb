using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Json;

/// <summary>Writes properties, leaving out what is absent, empty or default.</summary>
internal sealed class JsonFieldWriter(JsonWriter writer) : JsonFields
{
    /// <summary>A part of a long array: some milliseconds' work, next to which a thread costs nothing.</summary>
    private const int ElementsAPart = 500;

    /// <summary>What a table of a dozen columns takes, with its keys and indexes.</summary>
    internal const int CharactersAnElement = 3000;

    public override string Text(string name, string? value, Func<string, string?>? problemOf = null)
    {
        var text = value ?? throw new ArgumentNullException(nameof(value), $"'{name}' is required.");
        writer.Name(name);
        writer.Quote(text);
        return text;
    }

    public override string? OptionalText(string name, string? value, Func<string, string?>? problemOf = null) => value is null ? null : Text(name, value);

    public override string RequiredLines(string name, string? value) => Lines(name, value)!;

    public override string? Lines(string name, string? value)
    {
        if (value is null)
        {
            return null;
        }

        writer.Name(name);
        writer.OpenArray(JsonLayout.Block);
        foreach (var line in value.Split('\n'))
        {
            writer.Element();
            writer.Quote(line);
        }

        writer.Close();
        return value;
    }

    public override bool Flag(string name, bool value, bool absent = false)
    {
        OptionalFlag(name, value == absent ? null : value);
        return value;
    }

    public override bool? OptionalFlag(string name, bool? value)
    {
        if (value is { } flag)
        {
            writer.Name(name);
            writer.Flag(flag);
        }

        return value;
    }

    public override long Number(string name, long value, long absent, long minimum = long.MinValue, long maximum = long.MaxValue)
    {
        if (value != absent)
        {
            writer.Name(name);
            writer.Number(value);
        }

        return value;
    }

    public override T Choice<T>(string name, T value)
    {
        if (!EqualityComparer<T>.Default.Equals(value, default))
        {
            Text(name, JsonWords<T>.WordOf(value));
        }

        return value;
    }

    public override T RequiredChoice<T>(string name, T? value)
    {
        Text(name, JsonWords<T>.WordOf(value!.Value));
        return value.Value;
    }

    public override EquatableArray<string> Texts(string name, EquatableArray<string> value, Func<string, string?>? problemOf = null)
    {
        if (!value.IsEmpty)
        {
            writer.Name(name);
            writer.OpenArray(JsonLayout.Inline);
            foreach (var text in value)
            {
                writer.Element();
                writer.Quote(text);
            }

            writer.Close();
        }

        return value;
    }

    public override EquatableArray<string> RequiredTexts(string name, EquatableArray<string> value) => Texts(name, value);

    public override EquatableArray<TextEntry> TextMap(string name, EquatableArray<TextEntry> value, Func<string, string?>? problemOf = null)
    {
        if (!value.IsEmpty)
        {
            writer.Name(name);
            writer.OpenObject(JsonLayout.Block);
            foreach (var entry in value)
            {
                Text(entry.Key, entry.Text);
            }

            writer.Close();
        }

        return value;
    }

    public override EquatableArray<string> FlagOrTexts(string name, EquatableArray<string> value) => Texts(name, value);

    public override EquatableArray<T> Objects<T>(string name, EquatableArray<T> value, JsonFormat<T> format, JsonLayout layout = JsonLayout.Inline)
    {
        if (!value.IsEmpty)
        {
            writer.Name(name);
            writer.OpenArray(JsonLayout.Block);
            if (layout == JsonLayout.Block && value.Count > ElementsAPart)
            {
                WriteParts(value, format);
            }
            else
            {
                Write(value.AsSpan(), format, layout);
            }

            writer.Close();
        }

        return value;
    }

    public override T? Object<T>(string name, T? value, JsonFormat<T> format, JsonLayout layout = JsonLayout.Inline)
        where T : class
    {
        if (value is not null)
        {
            writer.Name(name);
            Write(value, format, layout);
        }

        return value;
    }

    public override T RequiredObject<T>(string name, T? value, JsonFormat<T> format, JsonLayout layout = JsonLayout.Inline)
        where T : class => Object(name, value, format, layout)!;

    public override EquatableArray<ReferenceRow> Rows(string name, EquatableArray<ReferenceRow> value)
    {
        writer.Name(name);
        writer.OpenArray(JsonLayout.Block);
        foreach (var row in value)
        {
            writer.Element();
            writer.OpenArray(JsonLayout.Inline);
            foreach (var cell in row.Values)
            {
                writer.Element();
                if (cell.Text is null)
                {
                    writer.Null();
                }
                else
                {
                    writer.Quote(cell.Text);
                }
            }

            writer.Close();
        }

        writer.Close();
        return value;
    }

    public override EquatableArray<RuleSeverity> RuleLevels(string name, EquatableArray<RuleSeverity> value)
    {
        if (!value.IsEmpty)
        {
            writer.Name(name);
            writer.OpenObject(JsonLayout.Block);
            foreach (var rule in value)
            {
                RequiredChoice<RuleLevel>(rule.Rule, rule.Level);
            }

            writer.Close();
        }

        return value;
    }

    /// <summary>Writes a long array on all processors.</summary>
    private void WriteParts<T>(EquatableArray<T> items, JsonFormat<T> format)
        where T : class, IEquatable<T>
    {
        var parts = new JsonWriter[(items.Count + ElementsAPart - 1) / ElementsAPart];
        Parallel.For(0, parts.Length, part =>
        {
            parts[part] = writer.Inside(ElementsAPart * CharactersAnElement);
            new JsonFieldWriter(parts[part]).Write(items.AsSpan().Slice(part * ElementsAPart, Math.Min(ElementsAPart, items.Count - (part * ElementsAPart))), format, JsonLayout.Block);
        });
        foreach (var part in parts)
        {
            writer.Join(part);
        }
    }

    private void Write<T>(ReadOnlySpan<T> items, JsonFormat<T> format, JsonLayout layout)
        where T : class
    {
        foreach (var item in items)
        {
            writer.Element();
            Write(item, format, layout);
        }
    }

    private void Write<T>(T item, JsonFormat<T> format, JsonLayout layout)
        where T : class
    {
        writer.OpenObject(layout);
        format(this, item);
        writer.Close();
    }
}
