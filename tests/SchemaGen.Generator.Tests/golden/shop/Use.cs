// What a project would do with the generated code; the test compiles it with warnings as errors and runs it on a server.
using System;
using System.Linq;
using System.Threading.Tasks;
using App.Schema;
using Npgsql;
using SchemaGen;

/// <summary>Uses everything.</summary>
public static class Use
{
    /// <summary>Shapes: in by writers, out by readers.</summary>
    public static async Task Shapes(string connectionString)
    {
        await using var database = Open(connectionString);
        var customer = await Insert(database, new CustomerInsert { Email = "a@b", Name = "Ann", Home = new Place { Street = "Main", HouseNo = 7 } });
        Same("Ann", customer.Name);
        Same(3, customer.NameLength);
        Same(Mood.SoSo, customer.Mood);
        Same((short)3, customer.Priority);
        Same("none", customer.Note);
        Same("{}", customer.Settings);
        Same(null, customer.Nick);
        Same(new Place { Street = "Main", HouseNo = 7 }, customer.Home);

        // Present and NULL is another thing than absent.
        var other = await Insert(database, new CustomerInsert { Email = "c@d", Name = "Bob", Note = null, Mood = Mood.Empty, Settings = "{\"a\": 1}" });
        Same(null, other.Note);
        Same(Mood.Empty, other.Mood);
        Same("{\"a\": 1}", other.Settings);

        await using (var command = database.CreateCommand())
        {
            Same(true, Tables.Customers.WriteUpdate(command, customer.Id, new CustomerPatch { Note = null, Mood = Mood.Great }));
            Same(1, await command.ExecuteNonQueryAsync());
        }

        Same(customer with { Note = null, Mood = Mood.Great }, await Find(database, customer.Id));
        Same(other, await Find(database, other.Id));

        await using var empty = database.CreateCommand("SELECT 1");
        Same(false, Tables.Customers.WriteUpdate(empty, customer.Id, new CustomerPatch()));
        Same("SELECT 1", empty.CommandText);
        Same(0, empty.Parameters.Count);

        await using var counter = database.CreateCommand();
        Tables.Counters.WriteInsert(counter, new CounterInsert());
        Same(1, await counter.ExecuteScalarAsync());
    }

    /// <summary>Keys of several columns.</summary>
    public static async Task CompositeKeys(string connectionString)
    {
        await using var database = Open(connectionString);
        var customer = await Insert(database, new CustomerInsert { Email = "k@k", Name = "K" });
        await using var order = database.CreateCommand();
        Tables.Orders.WriteInsert(order, new OrderInsert { CustomerId = customer.Id, Total = 1.50m });
        var orderId = (int)(await order.ExecuteScalarAsync())!;
        await using var line = database.CreateCommand();
        Tables.OrderLines.WriteInsert(line, new OrderLineInsert { OrderId = orderId, LineNo = 1 });
        await line.ExecuteNonQueryAsync();
        await using var update = database.CreateCommand();
        Tables.OrderLines.WriteUpdate(update, (orderId, 1), new OrderLinePatch { Quantity = 5 });
        Same(1, await update.ExecuteNonQueryAsync());
        await using var select = database.CreateCommand(Tables.OrderLines.Sql.SelectByKey);
        select.Parameters.AddWithValue("OrderId", orderId);
        select.Parameters.AddWithValue("LineNo", (short)1);
        await using var reader = await select.ExecuteReaderAsync();
        Same(true, await reader.ReadAsync());
        Same(new OrderLine { OrderId = orderId, LineNo = 1, Quantity = 5 }, Tables.OrderLines.Read(reader));
        await using var view = database.CreateCommand(Views.Totals.Sql.Select + " WHERE " + Views.Totals.Quoted.CustomerId + " = " + customer.Id);
        await using var totals = await view.ExecuteReaderAsync();
        Same(true, await totals.ReadAsync());
        Same(1.50m, Views.Totals.Read(totals).TotalValue);
    }

    /// <summary>Statements that are constants.</summary>
    public static async Task Statements(string connectionString)
    {
        await using var database = Open(connectionString);
        await using var insert = database.CreateCommand(Tables.Customers.Sql.Insert);
        insert.Parameters.AddWithValue("Email", "s@s");
        insert.Parameters.AddWithValue("Name", "Sue");
        insert.Parameters.AddWithValue("Nick", DBNull.Value);
        insert.Parameters.AddWithValue("Home", DBNull.Value);
        insert.Parameters.AddWithValue("BestOrderId", DBNull.Value);
        long id;
        await using (var reader = await insert.ExecuteReaderAsync())
        {
            await reader.ReadAsync();
            id = Tables.Customers.Read(reader).Id;
        }

        await using var update = database.CreateCommand(Tables.Customers.Sql.UpdateByKey);
        update.Parameters.AddWithValue("Id", id);
        update.Parameters.AddWithValue("Email", "t@t");
        update.Parameters.AddWithValue("Name", "Tim");
        update.Parameters.AddWithValue("Nick", "Timmy");
        update.Parameters.AddWithValue("Mood", Mood.Great);
        update.Parameters.AddWithValue("Home", new Place());
        update.Parameters.AddWithValue("Settings", "[]");
        update.Parameters.AddWithValue("Priority", (short)1);
        update.Parameters.AddWithValue("Note", "");
        update.Parameters.AddWithValue("CreatedAt", DateTime.UnixEpoch);
        update.Parameters.AddWithValue("BestOrderId", DBNull.Value);
        Same(1, await update.ExecuteNonQueryAsync());
        Same("[]", (await Find(database, id)).Settings);
        await using var delete = database.CreateCommand(Tables.Customers.Sql.DeleteByKey);
        delete.Parameters.AddWithValue("Id", id);
        Same(1, await delete.ExecuteNonQueryAsync());
    }

    /// <summary>Views that are written through to their table, and columns that say where they come from.</summary>
    public static async Task WritableViews(string connectionString)
    {
        await using var database = Open(connectionString);
        await using var insert = database.CreateCommand();
        Views.NotedCustomers.WriteInsert(insert, new NotedCustomerInsert { Email = "v@v", Name = "Vic", Remark = "seen" });
        NotedCustomer customer;
        await using (var reader = await insert.ExecuteReaderAsync())
        {
            Same(true, await reader.ReadAsync());
            customer = Views.NotedCustomers.Read(reader);
        }

        Same("VIC", customer.Shouted);
        Same(Mood.SoSo, customer.Mood);
        await using (var update = database.CreateCommand())
        {
            Same(true, Views.NotedCustomers.WriteUpdate(update, customer.Id, new NotedCustomerPatch { Name = "Vicky" }));
            Same(1, await update.ExecuteNonQueryAsync());
        }

        Same("Vicky", (await Find(database, customer.Id)).Name);
        await using (var order = database.CreateCommand())
        {
            Tables.Orders.WriteInsert(order, new OrderInsert { CustomerId = customer.Id, Total = 3m });
            await order.ExecuteNonQueryAsync();
        }

        await using (var details = database.CreateCommand(Views.OrderDetails.Sql.Select + " WHERE " + Views.OrderDetails.Quoted.CustomerId + " = " + customer.Id))
        {
            await using var reader = await details.ExecuteReaderAsync();
            Same(true, await reader.ReadAsync());
            var detail = Views.OrderDetails.Read(reader);
            string name = detail.Customer;
            long orders = detail.Orders;
            int? best = detail.BestOrderId;
            Same("Vicky", name);
            Same(true, orders > 0 && detail.Highest >= detail.Total);
            Same(null, best);
        }

        await using (var delete = database.CreateCommand("DELETE FROM orders WHERE customer_id = " + customer.Id + ";" + Views.NotedCustomers.Sql.DeleteByKey))
        {
            delete.CommandText = delete.CommandText.Replace("@Id", customer.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Same(2, await delete.ExecuteNonQueryAsync());
        }

        var origin = Views.OrderDetails.Relation.Column(Views.OrderDetails.Columns.CustomerId).Origin!;
        Same(Tables.Customers.Relation, origin.Relation);
        Same(Tables.Customers.Relation.PrimaryKey[0], origin.Column);
        Same(null, Views.OrderDetails.Relation.Column(Views.OrderDetails.Columns.Orders).Origin);
        Same("public.orders.customer_id", Views.Totals.Relation.Columns[0].Origin!.ToString());
        Same(Tables.Customers.Relation, Views.Totals.Relation.Columns[0].Origin!.Relation.ForeignKeys[0].To);
    }

    /// <summary>Errors by what they break.</summary>
    public static async Task Constraints(string connectionString)
    {
        await using var database = Open(connectionString);
        var customer = await Insert(database, new CustomerInsert { Email = "x@x", Name = "X", Nick = "X" });
        Same("Unique customers_email_key", await Break(new CustomerInsert { Email = "x@x", Name = "Y" }));
        Same("Unique customers_nick", await Break(new CustomerInsert { Email = "z@z", Name = "Y", Nick = "x" }));
        Same("Check customers_name_check", await Break(new CustomerInsert { Email = "z@z", Name = "" }));
        Same("ForeignKey customers_best_order_id_fkey", await Break(new CustomerInsert { Email = "z@z", Name = "Y", BestOrderId = -1 }));
        Same(null, await Break(new CustomerInsert { Email = "no address", Name = "Y" }));
        await using var order = database.CreateCommand();
        Tables.Orders.WriteInsert(order, new OrderInsert { CustomerId = customer.Id });
        await order.ExecuteNonQueryAsync();
        await using var delete = database.CreateCommand("DELETE FROM customers WHERE id = " + customer.Id);
        Same("ForeignKey orders_customer_id_fkey", await Broken(delete));
        await using var isNull = database.CreateCommand("INSERT INTO orders (customer_id) VALUES (NULL)");
        try
        {
            await isNull.ExecuteNonQueryAsync();
        }
        catch (PostgresException error) when (Database.FindBroken(error) is { Kind: ConstraintKind.NotNull } constraint)
        {
            Same("customer_id", constraint.Columns.Single());
            Same(Tables.Orders.Relation, constraint.Relation);
        }

        // Names are constants: a pattern can have them.
        Same(true, Tables.Customers.Relation.Constraints.Any(static constraint => constraint is { Name: Tables.Customers.Constraints.EmailKey, Kind: ConstraintKind.Unique }));

        async Task<string?> Break(CustomerInsert row)
        {
            await using var command = database.CreateCommand();
            Tables.Customers.WriteInsert(command, row);
            return await Broken(command);
        }
    }

    /// <summary>Every type there and back; nulls, too.</summary>
    public static async Task Types(string connectionString)
    {
        await using var database = Open(connectionString);
        await using (var fill = database.CreateCommand("""
            INSERT INTO zoo VALUES (1,
              true, -32768, 2147483647, -9223372036854775808, 1.5, 'NaN', 79228162514264337593543950335, -12.34,
              'x', 'y', 'ab', 'z', 'n', '{"a":1}', '{"a": 1}', '$."a"', '<a/>',
              'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '\x0001ff', 'infinity', '23:59:59.999999', '12:00+02', '-infinity', '2024-02-29 12:00Z', '1 day 02:03:04',
              '10.0.0.1', '10.0.0.0/8', '08:00:2b:01:02:03', '08:00:2b:01:02:03:04:05', B'1', B'10101', B'011',
              '42', '7', '99', 'integer', '1 2', '3 4',
              'a:1 b:2', 'a & !b', '(1,2)', '{1,2,3}', '[(1,2),(3,4)]', '(3,4),(1,2)', '[(1,2),(3,4)]', '((1,2),(3,4),(5,6))', '<(1,2),3>',
              '16/B374D848', '(1,2)', '[1,5)', 'empty', '[2024-01-01,)', '[2024-01-01 00:00Z,2024-01-02 00:00Z)', '{[1,3),[5,7)}',
              '[1.5,2.5]', 'great!', '(s,1,"(1,2)")', '{a@b,c@d}',
              '{1,2}', '{}', '{great!,so so}', array['(s,1,)'::place], '{"\\x01"}', '{"{}"}', '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}', '{"[1,2)"}', '{abc}')
            """))
        {
            await fill.ExecuteNonQueryAsync();
        }

        var first = await ReadZoo(database, 1);
        Same(DateOnly.MaxValue, first.TDate);
        Same(DateTime.MinValue, first.TTimestamp);
        Same(Mood.Great, first.TEnum);
        Same(5, first.TBit!.Length);

        // What the reader gave, the writer takes, and PostgreSQL finds no difference.
        await Write(database, 2, first);
        await Write(database, 3, new Zoo { Id = 0 });
        await using var compare = database.CreateCommand("SELECT count(*) FROM zoo a, zoo b WHERE a.id = 1 AND b.id = 2 AND to_jsonb(a) - 'id' = to_jsonb(b) - 'id'");
        Same(1L, await compare.ExecuteScalarAsync());
        var nulls = await ReadZoo(database, 3);
        Same(new Zoo { Id = 3 }, nulls);
    }

    /// <summary>Whether the database is fit for this code. The last to run: it changes the schema.</summary>
    public static async Task Guard(string connectionString)
    {
        await using var database = Open(connectionString);
        await SchemaGuard.VerifyAsync(database);

        // What is added passes, and so does a longer text.
        await Execute("ALTER TABLE counters ADD note text; ALTER TABLE zoo ALTER t_varchar TYPE varchar(99)");
        await SchemaGuard.VerifyAsync(database);
        Same("public", await Execute("SELECT current_schema()"));

        await Execute("ALTER TABLE customers DROP COLUMN nick; ALTER TABLE orders ALTER customer_id DROP NOT NULL; ALTER TABLE order_lines RENAME TO lines; ALTER TABLE zoo ALTER t_int4 TYPE bigint");
        var problems = await SchemaGuard.FindProblemsAsync(database, Database.Relations);
        Same(
            "Column public.customers.nick should be text, and is nothing. Relation public.order_lines should be a table, and is nothing. "
            + "Column public.orders.customer_id should be bigint NOT NULL, and is nullable. Column public.zoo.t_int4 should be integer, and is bigint.",
            string.Join(" ", problems));
        Same(Tables.Customers.Relation.Column(Tables.Customers.Columns.Nick), problems[0].Column);
        await SchemaGuard.VerifyAsync(database, [Tables.Counters.Relation]);
        try
        {
            await SchemaGuard.VerifyAsync(database);
        }
        catch (SchemaMismatchException mismatch)
        {
            Same(4, mismatch.Problems.Count);
            return;
        }

        throw new InvalidOperationException("It passed.");

        async Task<object?> Execute(string sql)
        {
            await using var command = database.CreateCommand(sql);
            return await command.ExecuteScalarAsync();
        }
    }

    private static async Task Write(NpgsqlDataSource database, int id, Zoo row)
    {
        await using var command = database.CreateCommand();
        Tables.Zoo.WriteInsert(command, Copy(id, row));
        await command.ExecuteNonQueryAsync();
    }

    private static ZooInsert Copy(int id, Zoo row) => new()
    {
        Id = id,
        TBool = row.TBool,
        TInt2 = row.TInt2,
        TInt4 = row.TInt4,
        TInt8 = row.TInt8,
        TFloat4 = row.TFloat4,
        TFloat8 = row.TFloat8,
        TNumeric = row.TNumeric,
        TMoney = row.TMoney,
        TText = row.TText,
        TVarchar = row.TVarchar,
        TChar = row.TChar,
        TChar1 = row.TChar1,
        TName = row.TName,
        TJson = row.TJson,
        TJsonb = row.TJsonb,
        TJsonpath = row.TJsonpath,
        TXml = row.TXml,
        TUuid = row.TUuid,
        TBytea = row.TBytea,
        TDate = row.TDate,
        TTime = row.TTime,
        TTimetz = row.TTimetz,
        TTimestamp = row.TTimestamp,
        TTimestamptz = row.TTimestamptz,
        TInterval = row.TInterval,
        TInet = row.TInet,
        TCidr = row.TCidr,
        TMacaddr = row.TMacaddr,
        TMacaddr8 = row.TMacaddr8,
        TBit1 = row.TBit1,
        TBit = row.TBit,
        TVarbit = row.TVarbit,
        TOid = row.TOid,
        TXid = row.TXid,
        TXid8 = row.TXid8,
        TRegtype = row.TRegtype,
        TOidvector = row.TOidvector,
        TInt2vector = row.TInt2vector,
        TTsvector = row.TTsvector,
        TTsquery = row.TTsquery,
        TPoint = row.TPoint,
        TLine = row.TLine,
        TLseg = row.TLseg,
        TBox = row.TBox,
        TPath = row.TPath,
        TPolygon = row.TPolygon,
        TCircle = row.TCircle,
        TLsn = row.TLsn,
        TTid = row.TTid,
        TInt4range = row.TInt4range,
        TNumrange = row.TNumrange,
        TDaterange = row.TDaterange,
        TTstzrange = row.TTstzrange,
        TInt8multirange = row.TInt8multirange,
        TPriceRange = row.TPriceRange,
        TEnum = row.TEnum,
        TComposite = row.TComposite,
        TDomain = row.TDomain,
        AInt = row.AInt,
        AText = row.AText,
        AEnum = row.AEnum,
        AComposite = row.AComposite,
        ABytea = row.ABytea,
        AJsonb = row.AJsonb,
        AUuid = row.AUuid,
        ARange = row.ARange,
        AVarchar = row.AVarchar,
    };

    private static async Task<Zoo> ReadZoo(NpgsqlDataSource database, int id)
    {
        await using var command = database.CreateCommand(Tables.Zoo.Sql.SelectByKey);
        command.Parameters.AddWithValue("Id", id);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return Tables.Zoo.Read(reader);
    }

    private static NpgsqlDataSource Open(string connectionString) => new NpgsqlDataSourceBuilder(connectionString).MapSchema().Build();

    private static async Task<Customer> Insert(NpgsqlDataSource database, CustomerInsert row)
    {
        await using var command = database.CreateCommand();
        Tables.Customers.WriteInsert(command, row);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return Tables.Customers.Read(reader);
    }

    private static async Task<Customer> Find(NpgsqlDataSource database, long id)
    {
        await using var command = database.CreateCommand("SELECT 'first', " + Tables.Customers.Sql.Columns + " FROM " + Tables.Customers.QualifiedName + " WHERE id = " + id);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return Tables.Customers.Read(reader, 1);
    }

    private static async Task<string?> Broken(NpgsqlCommand command)
    {
        try
        {
            await command.ExecuteNonQueryAsync();
        }
        catch (PostgresException error)
        {
            return Database.FindBroken(error)?.ToString();
        }

        throw new InvalidOperationException("Nothing was broken.");
    }

    private static void Same(object? expected, object? actual)
    {
        if (!Equals(expected, actual))
        {
            throw new InvalidOperationException($"Expected {expected ?? "null"}, but it is {actual ?? "null"}.");
        }
    }
}
