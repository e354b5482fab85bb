using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog;

/// <summary>
/// What the letters in one column of the catalog mean. A letter that is none of them, as a later PostgreSQL may have, is
/// recorded as unmodelled, and counts as the first.
/// </summary>
/// <param name="column">The catalog's column, such as <c>attidentity</c>.</param>
/// <param name="letters">The letters; NUL stands for the empty one.</param>
/// <param name="values">Their meanings, in the same order.</param>
internal sealed class LetterMap<T>(string column, string letters, params T[] values)
{
    /// <summary>What a letter means that the query itself has chosen.</summary>
    public T Of(char letter) => values[letters.IndexOf(letter)];

    /// <param name="letter">What the catalog says.</param>
    /// <param name="catalog">Takes what is not known.</param>
    /// <param name="kind">What has the letter, in PostgreSQL's words: <c>column</c>.</param>
    /// <param name="owner">What has the letter, or the relation or type that it is part of.</param>
    /// <param name="part">The name of the part.</param>
    public T Read(char letter, CatalogBuilder catalog, string kind, QualifiedName owner, string? part = null)
    {
        var index = letters.IndexOf(letter);
        if (index >= 0)
        {
            return values[index];
        }

        var name = SqlIdentifier.Quote(owner) + (part is null ? "" : $".{SqlIdentifier.Quote(part)}");
        catalog.AddUnmodelled(kind, name, $"{column} {SqlLiteral.Quote(letter.ToString())}", owner.Schema);
        return values[0];
    }
}
