namespace SchemaGen.Postgres.Migrations.Effects;

/// <summary>Something that the catalog has, or a part of it.</summary>
/// <param name="Key">Tells it from all others for as long as it is there: its catalog and identifiers.</param>
/// <param name="Owner">Key of what it is a part of or belongs to; null for what stands alone.</param>
/// <param name="Kind">What it is, in PostgreSQL's words.</param>
/// <param name="Name">Its name in SQL; with its schema where it has one, a part's without.</param>
/// <param name="Shown">What there is to say of a part: a column's type; empty for nothing.</param>
/// <param name="Print">Equal for as long as it is the same.</param>
/// <param name="IsImplied">Made by PostgreSQL with something else: an array type, the index of a constraint, a member of an extension.</param>
internal sealed record CatalogObject(string Key, string? Owner, string Kind, string Name, string Shown, string Print, bool IsImplied);
