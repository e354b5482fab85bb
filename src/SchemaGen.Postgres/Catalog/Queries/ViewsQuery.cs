using System.Globalization;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary>
/// <c>pg_rewrite</c>: the rules that views are made of, and what can be written through them. Triggers INSTEAD OF do not
/// count: what they make of a row only they know.
/// </summary>
internal sealed class ViewsQuery : CatalogQuery
{
    private const int Update = 1 << 2;
    private const int Insert = 1 << 3;
    private const int Delete = 1 << 4;

    // pg_relation_is_updatable calls the wrapper of a foreign table, which may be anything or not be there: what reads from
    // one is not asked. pg_column_is_updatable wants UPDATE and DELETE: without these there is nothing to say of columns.
    public override string Sql(int version) =>
        $"""
        WITH RECURSIVE foreign_data AS (
          SELECT ftrelid AS oid FROM pg_foreign_table
          UNION
          SELECT r.ev_class FROM foreign_data f JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = f.oid AND d.classid = 'pg_rewrite'::regclass
            JOIN pg_rewrite r ON r.oid = d.objid)
        SELECT c.oid, r.ev_action::text, u.events::int8,
          CASE WHEN u.events & {Update | Delete} = {Update | Delete} THEN (
            SELECT string_agg(a.attnum::text, ' ') FROM pg_attribute a
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT pg_column_is_updatable(c.oid, a.attnum, false)) END
        FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class,
          LATERAL (SELECT CASE WHEN c.relkind = 'v' AND c.oid NOT IN (SELECT oid FROM foreign_data) THEN pg_relation_is_updatable(c.oid, false) ELSE 0 END OFFSET 0) u(events)
        WHERE r.rulename = '_RETURN' AND r.oid >= 16384 AND c.relpersistence <> 't' AND c.relnamespace IN {UserSchemas}
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        var view = catalog.Relations[row.Oid(0)];
        var events = row.Number(2);
        catalog.ViewQueries.Add(row.Oid(0), row.Text(1));
        view.Head = view.Head with { Insertable = (events & Insert) != 0, Updatable = (events & Update) != 0, Deletable = (events & Delete) != 0 };
        if (row.OptionalText(3) is { } numbers)
        {
            var readOnly = numbers.Split(' ').Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).ToHashSet();
            view.ChangeColumns((number, column) => column with { ReadOnly = readOnly.Contains(number) });
        }
    }
}
