using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Configuration;

/// <summary>The parts of a configuration that match nothing, most often for a slip in a name.</summary>
public sealed class UnmatchedScope
{
    private UnmatchedScope(IReadOnlyList<string> selecting, IReadOnlyList<string> describing)
    {
        Selecting = selecting;
        Parts = [.. selecting, .. describing];
    }

    /// <summary>Schemas and relations that were to be in scope: where nothing is, this is why. In words: <c>schema 'nosuch'</c>.</summary>
    public IReadOnlyList<string> Selecting { get; }

    /// <summary>These, patterns of routines and categories.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Compares a configuration with all that it selected.</summary>
    public static UnmatchedScope Of(SchemaGenConfiguration configuration, SchemaSnapshot snapshot)
    {
        var schemas = configuration.Schemas
            .Where(pattern => !snapshot.Schemas.Any(schema => NamePattern.Matches(pattern, schema.Name)))
            .Select(static pattern => $"schema '{pattern}'");
        var relations = configuration.Relations.Include
            .Where(pattern => !snapshot.Relations.Any(relation => NamePattern.Matches(pattern, relation.Name)))
            .Select(static pattern => $"relation '{pattern}'");
        var routines = configuration.Routines.Include
            .Where(pattern => !snapshot.Routines.Any(routine => NamePattern.Matches(pattern, routine.Name)))
            .Select(static pattern => $"routine '{pattern}'");
        var categories = configuration.Categories
            .Where(category => new CategoryMap([category]) is var map && !snapshot.Relations.Any(relation => map.Of(relation.Name) is not null))
            .Select(static category => $"category '{category.Prefix}'");
        return new UnmatchedScope([.. schemas, .. relations], [.. routines, .. categories]);
    }
}
