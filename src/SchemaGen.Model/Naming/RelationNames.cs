using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Naming;

/// <summary>Finds the relation that somebody means.</summary>
public static class RelationNames
{
    /// <summary>
    /// Finds a relation by its name as people type it: <c>users</c>, <c>audit.log</c>, <c>"Users"</c>, <c>audit."Log"</c>.
    /// Without a schema it is the one in <c>public</c>, else the only one of that name. Case counts, unless nothing else fits.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="relations">The relations there are.</param>
    /// <exception cref="DiagnosticException">SG0060: there is none, or more than one.</exception>
    public static QualifiedName Find(string text, IEnumerable<QualifiedName> relations)
    {
        var all = relations.ToList();
        var typed = SqlIdentifier.Parse(text.Trim(), "");
        foreach (var comparison in new[] { StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase })
        {
            var found = all.Where(name => IsMeant(typed, name, comparison)).OrderBy(static name => name).ToList();
            var preferred = found.Count == 1 ? found : found.Where(name => typed.Schema.Length == 0 && name.Schema == FileNames.DefaultSchema).ToList();
            if (preferred.Count == 1)
            {
                return preferred[0];
            }

            if (found.Count > 0)
            {
                throw Rules.RelationUnknown.Error($"'{text}' may be {string.Join(" or ", found.Select(SqlIdentifier.Quote))}. Give the whole name, in quotes where the case counts.");
            }
        }

        throw Rules.RelationUnknown.Error($"There is no relation '{text}'. {Hint(typed, all)}");
    }

    private static bool IsMeant(QualifiedName typed, QualifiedName name, StringComparison comparison) =>
        string.Equals(typed.Name, name.Name, comparison) && (typed.Schema.Length == 0 || string.Equals(typed.Schema, name.Schema, comparison));

    private static string Hint(QualifiedName typed, List<QualifiedName> relations)
    {
        var nearest = Spelling.Nearest(typed.Name, relations.Select(static name => name.Name).Distinct(StringComparer.Ordinal));
        var candidates = relations.Where(name => name.Name == nearest).OrderBy(static name => name).Select(SqlIdentifier.Quote).ToList();
        return candidates.Count > 0 ? $"Did you mean {string.Join(" or ", candidates)}?" : "'schemagen list' shows what there is.";
    }
}
