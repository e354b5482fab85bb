using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Generator.Input;
using SchemaGen.Generator.Specs;
using SchemaGen.Generator.Specs.Types;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Tombstones;

namespace SchemaGen.Generator.HandWritten;

/// <summary>The snapshot, as far as types that people wrote are compared with it.</summary>
internal sealed class RelationSchema
{
    /// <summary>Roslyn keeps what these make as long as the file's text is the same: a key pressed in C# parses nothing.</summary>
    private static readonly SourceTextValueProvider<SchemaSnapshot?> Snapshots = new(static text => Parse(() => SnapshotJson.Read(text.ToString(), "")));

    private static readonly SourceTextValueProvider<SchemaGenConfiguration?> Configurations = new(static text => Parse(() => ConfigurationJson.Read(text.ToString(), "")));

    private static readonly SourceTextValueProvider<TombstoneSet?> Tombstones = new(static text => Parse(() => TombstoneJson.Read(text.ToString(), "")));

    private readonly EquatableArray<MemberTombstone<Column>> _gone;
    private readonly Dictionary<QualifiedName, Relation> _relations;
    private readonly ColumnNullability _nullability;
    private readonly ColumnRules _rules;
    private readonly TypeMap _types;
    private readonly HashSet<QualifiedName> _enums;
    private readonly HashSet<QualifiedName> _composites;

    private RelationSchema(SchemaSnapshot snapshot, TombstoneSet tombstones, SchemaGenConfiguration configuration, References references)
    {
        Rules = configuration.Diagnostics;
        _gone = tombstones.Columns;
        _relations = snapshot.Relations.ToDictionary(static relation => relation.Name);
        _nullability = ColumnNullability.Of(snapshot);
        _rules = new ColumnRules(configuration.CSharp.Columns);
        _enums = [.. snapshot.Enums.Select(static type => type.Name)];
        _composites = [.. snapshot.Composites.Select(static type => type.Name), .. _relations.Keys];
        _types = new TypeMap(snapshot, configuration.CSharp, references, []);
    }

    /// <summary>The column that a relation has no longer and that a property was for; null when there is none.</summary>
    public MemberTombstone<Column>? FindGone(Relation relation, string name) => _gone.FirstOrDefault(item => item.Of == relation.Name && ColumnMatch.AreAlike(item.Was.Name, name));

    /// <summary>How loudly rules are reported.</summary>
    public EquatableArray<RuleSeverity> Rules { get; }

    /// <summary>The schema that a compilation has; null when it has none, or one that cannot be read, which others report.</summary>
#pragma warning disable RS1012 // It is the context that keeps what files were parsed into.
    public static RelationSchema? Of(CompilationStartAnalysisContext context, CancellationToken cancellationToken)
#pragma warning restore RS1012
    {
        SchemaSnapshot? snapshot = null;
        SchemaGenConfiguration? configuration = null;
        TombstoneSet? tombstones = null;
        foreach (var text in context.Options.AdditionalFiles)
        {
            if (InputFile.Classify(text, context.Options.AnalyzerConfigOptionsProvider) is { } file && text.GetText(cancellationToken) is { } content)
            {
                _ = file.Kind switch
                {
                    InputKind.Snapshot => context.TryGetValue(content, Snapshots, out snapshot),
                    InputKind.Configuration => context.TryGetValue(content, Configurations, out configuration),
                    _ => context.TryGetValue(content, Tombstones, out tombstones),
                };
            }
        }

        return snapshot is null ? null : new RelationSchema(snapshot, tombstones ?? TombstoneSet.None, configuration ?? SchemaGenConfiguration.Default, References.Of(context.Compilation));
    }

    /// <summary>Finds the relation that a text means.</summary>
    /// <exception cref="DiagnosticException">There is none, or more than one; the message says which were near.</exception>
    public Relation Find(string name) => _relations[RelationNames.Find(name, _relations.Keys)];

    /// <summary>What is known of a column's values: of a view's, that they can be NULL may be more than is true.</summary>
    public ColumnFacts FactsOf(Relation relation, Column column)
    {
        var element = _types.BaseOf(column.Type);
        return new ColumnFacts(
            $"{SqlIdentifier.Quote(relation.Name)}.{SqlIdentifier.Quote(column.Name)}",
            column.Type.Text,
            _types.Find(relation.Name, column.Name, column.Type),
            element.IsArray || column.Type.IsArray,
            _enums.Contains(element.Name) ? ColumnKind.Enum : _composites.Contains(element.Name) ? ColumnKind.Composite : ColumnKind.Other,
            element.Name.Name,
            IsNullable: _rules.Nullable(relation.Name, column.Name) ?? (relation.IsView && column.Nullable ? null : _nullability.IsNullable(relation, column)));
    }

    private static T? Parse<T>(Func<T> parse)
        where T : class
    {
        try
        {
            return parse();
        }
        catch (DiagnosticException)
        {
            // The generator reports it, at its place.
            return null;
        }
    }
}

internal enum ColumnKind
{
    Other,
    Enum,
    Composite,
}

/// <summary>What is known of a column's values.</summary>
/// <param name="Name">The column with its relation, for messages.</param>
/// <param name="DatabaseType">Its type, for messages.</param>
/// <param name="CSharpType">The type that a generated row has; null when there is none.</param>
/// <param name="IsArray">Whether it is an array.</param>
/// <param name="Kind">What its type, or its elements', is.</param>
/// <param name="BaseType">Name of that type, taken through domains.</param>
/// <param name="IsNullable">Null when that is not known.</param>
internal sealed record ColumnFacts(string Name, string DatabaseType, string? CSharpType, bool IsArray, ColumnKind Kind, string BaseType, bool? IsNullable);
