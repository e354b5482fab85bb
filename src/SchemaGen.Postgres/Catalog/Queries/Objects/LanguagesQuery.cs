using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_language</c>.</summary>
internal sealed class LanguagesQuery() : ObjectQuery(ObjectKind.Language, SystemCatalog.Language)
{
    public override string Sql(int version) =>
        $"""
        SELECT l.oid, NULL, l.lanname, NULL,
          concat('CREATE ', CASE WHEN l.lanpltrusted THEN 'TRUSTED ' END, 'LANGUAGE ', quote_ident(l.lanname),
            ' HANDLER ' || {Printed.Routine("l.lanplcallfoid")}, ' INLINE ' || {Printed.Routine("l.laninline")}, ' VALIDATOR ' || {Printed.Routine("l.lanvalidator")}, ';'),
          NULL
        FROM pg_language l
        WHERE l.oid {UserMade} AND l.lanispl
        """;
}
