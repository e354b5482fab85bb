using System.Globalization;
using SchemaGen.Postgres.Catalog;

namespace SchemaGen.Postgres.Psql;

/// <summary>One line of a query's output.</summary>
internal sealed class PsqlRow(PsqlCommand command) : ICatalogRow
{
    public string?[] Values { get; set; } = [];

    public string? OptionalText(int column) => column < Values.Length ? Values[column] : throw PsqlFailure.Unreadable(command);

    public string Text(int column) => OptionalText(column) ?? throw CatalogQueryException.Vanished();

    public bool Flag(int column) => OptionalText(column) == "t";

    public long Number(int column) =>
        long.TryParse(Text(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw PsqlFailure.Unreadable(command);

    public uint Oid(int column) =>
        uint.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var oid) ? oid : throw PsqlFailure.Unreadable(command);

    public char Letter(int column) => Text(column) is [var letter, ..] ? letter : '\0';
}
