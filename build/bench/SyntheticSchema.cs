using System.Globalization;
using System.Text;

namespace SchemaGen.Bench;

/// <summary>
/// A schema of any size that is the same every time: each table has 15 columns, a primary key, 2 foreign keys, 3 more
/// indexes, a check, and comments on itself and on 5 columns.
/// </summary>
public static class SyntheticSchema
{
    public const int ColumnsPerTable = 15;

    private static readonly string[] Nouns = ["customers", "orders", "invoices", "addresses", "shipments", "categories", "messages", "devices"];

    /// <summary>The statements for one table, in the order of <paramref name="number"/>.</summary>
    public static string Table(int number)
    {
        var name = NameOf(number);

        // A chain of 50 and a star of 100, as deep and as wide as schemas get.
        var parent = NameOf(number % 50 == 0 ? number : number - 1);
        var hub = NameOf(number / 100 * 100);
        var sql = new StringBuilder();
        sql.Append(CultureInfo.InvariantCulture, $"""
            CREATE TABLE {name} (
              id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
              parent_id bigint REFERENCES {parent} (id) ON DELETE CASCADE,
              hub_id bigint NOT NULL REFERENCES {hub} (id),
              code varchar(40) NOT NULL,
              title text NOT NULL,
              amount numeric(12,2) NOT NULL DEFAULT 0 CHECK (amount >= 0),
              quantity integer NOT NULL DEFAULT 1,
              ratio double precision,
              is_active boolean NOT NULL DEFAULT true,
              tags text[] NOT NULL DEFAULT '{"{}"}',
              payload jsonb,
              token uuid DEFAULT gen_random_uuid(),
              valid_on date,
              created_at timestamptz NOT NULL DEFAULT now(),
              updated_at timestamptz
            );
            CREATE UNIQUE INDEX {name}_code ON {name} (code, hub_id);
            CREATE INDEX {name}_parent ON {name} (parent_id);
            CREATE INDEX {name}_recent ON {name} (created_at DESC) WHERE is_active;
            COMMENT ON TABLE {name} IS 'Entity number {number} of the schema that SchemaGen is measured with.';

            """);
        foreach (var column in (string[])["code", "title", "amount", "payload", "valid_on"])
        {
            sql.Append(CultureInfo.InvariantCulture, $"COMMENT ON COLUMN {name}.{column} IS 'What {column} means to entity number {number}.';\n");
        }

        return sql.ToString();
    }

    /// <summary>The name of a table.</summary>
    public static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{Nouns[number % Nouns.Length]}_{number:00000}");
}
