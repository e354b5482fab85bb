// Keys, lookups and checks as types: the test compiles this with warnings as errors and runs it on a server.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using App.Schema;
using Entry = App.Schema.Audit.Entry;
using EntryInsert = App.Schema.Audit.EntryInsert;
using Dapper;
using Npgsql;
using SchemaGen;

/// <summary>Uses everything.</summary>
public static class Use
{
    private static readonly TenantId Tenant = new(Guid.NewGuid());

    /// <summary>In by writers, out by readers.</summary>
    public static async Task RoundTrips(string connectionString)
    {
        await using var database = new NpgsqlDataSourceBuilder(connectionString).MapSchema().Build();
        var tenant = await Write(database, Tables.Tenants.Read, command => Tables.Tenants.WriteInsert(command, new TenantInsert { Id = Tenant, Slug = "acme", Plan = TenantPlan.OnRequest, Size = TenantSize.S }));
        Same(new Tenant { Id = Tenant, Slug = "acme", Plan = TenantPlan.OnRequest, Size = TenantSize.S, Region = null }, tenant);

        var client = await Write(database, Tables.Clients.Read, command => Tables.Clients.WriteInsert(command, new ClientInsert { TenantId = tenant.Id, Number = 1, Channel = Channel.Whatsapp }));
        Same(Channel.Whatsapp, client.Channel);
        Same((2, typeof(short)), ((int)client.Channel, Enum.GetUnderlyingType(typeof(Channel))));
        Same(-1, (int)Channel.Minus1);

        var order = await Write(database, Tables.Orders.Read, command => Tables.Orders.WriteInsert(command, new OrderInsert
        {
            TenantId = tenant.Id, Client = client.Number, Currency = Currency.Euro, State = OrderState.InProgress, Grade = Grade._2, Via = Channel.Telegram, Rank = OrderRank._1,
        }));
        Same(("EUR", OrderState.InProgress, (OrderState?)OrderState.Open, (Channel?)Channel.Telegram), (order.Currency.Value, order.State, order.Previous, order.Via));
        Same(null, order.ParentId);

        var child = await Write(database, Tables.Orders.Read, command => Tables.Orders.WriteInsert(command, new OrderInsert { TenantId = tenant.Id, ParentId = order.Id, Currency = Currency.UsDollar }));
        Same(order.Id, child.ParentId);
        Same((OrderState.Open, (Channel?)null), (child.State, child.Via));
        Same(true, order.Id.CompareTo(child.Id) < 0);

        await using (var update = database.CreateCommand())
        {
            Same(true, Tables.Orders.WriteUpdate(update, child.Id, new OrderPatch { State = OrderState.Done, ParentId = null, Via = Channel.EMail, Previous = null }));
            Same(1, await update.ExecuteNonQueryAsync());
        }

        Same(child with { State = OrderState.Done, ParentId = null, Via = Channel.EMail, Previous = null }, await Read(database, Tables.Orders.Read, Tables.Orders.Sql.Select + " WHERE id = " + child.Id));

        // A key that is a foreign key; a column that is wider than the key.
        var detail = await Write(database, Tables.OrderDetails.Read, command => Tables.OrderDetails.WriteInsert(command, new OrderDetailInsert { OrderId = order.Id }));
        Same(order.Id, detail.OrderId);
        var entry = await Write(database, App.Schema.Audit.Tables.Entries.Read, command => App.Schema.Audit.Tables.Entries.WriteInsert(command, new EntryInsert { OrderId = order.Id, AtDay = new DateOnly(2024, 2, 29) }));
        Same(((OrderId?)order.Id, 1L), (entry.OrderId, entry.Id.Value));

        var batch = await Write(database, Tables.Batches.Read, command => Tables.Batches.WriteInsert(command, new BatchInsert
        {
            Name = new("first"), OrderIds = [order.Id, child.Id], Channels = [Channel.EMail, Channel.Telegram], States = [OrderState.Done], TenantIds = null,
        }));
        Same(new BatchName("first"), batch.Name);
        Same(true, batch.OrderIds.SequenceEqual([order.Id, child.Id]) && batch.Channels!.SequenceEqual([Channel.EMail, Channel.Telegram]) && batch.States!.SequenceEqual([OrderState.Done]));
        Same(null, batch.TenantIds);
        await using (var update = database.CreateCommand())
        {
            Tables.Batches.WriteUpdate(update, batch.Name, new BatchPatch { TenantIds = new[] { tenant.Id } });
            await update.ExecuteNonQueryAsync();
        }

        Same(tenant.Id, (await Read(database, Tables.Batches.Read, Tables.Batches.Sql.Select)).TenantIds!.Single());
        var run = await Write(database, Tables.BatchRuns.Read, command => Tables.BatchRuns.WriteInsert(command, new BatchRunInsert { Batch = batch.Name, Run = 3 }));
        Same((batch.Name, (short)3), (run.Batch, run.Run));

        var occurrence = await Write(database, Tables.Events.Read, command => Tables.Events.WriteInsert(command, new EventInsert { Id = new(7), Kind = EventKind.In }));
        Same(new Events1 { Id = occurrence.Id, Kind = EventKind.In }, await Read(database, Tables.Events1.Read, Tables.Events1.Sql.Select));
        Same(tenant.Id, (await Read(database, Views.OpenOrders.Read, Views.OpenOrders.Sql.Select)).TenantId);
        Same(new Guid("00000000-0000-0000-0000-000000000001"), Role.Admin);
    }

    /// <summary>Keys as texts.</summary>
    public static Task Texts(string connectionString)
    {
        var id = new OrderId(-1234);
        Same("-1234", id.ToString());
        Same("-1234", $"{id}");
        Same("-001,234", id.ToString("#,000000", CultureInfo.InvariantCulture));
        Same(id, OrderId.Parse("-1234"));
        Same((true, id), (OrderId.TryParse("-1234", null, out var parsed), parsed));
        Same((false, default(OrderId)), (OrderId.TryParse("x", null, out parsed), parsed));
        Same((Tenant, (TenantId)Tenant.Value, Tenant.Value), (TenantId.Parse(Tenant.ToString()), Tenant, (Guid)Tenant));
        Same((new BatchName("a"), true, ""), (BatchName.Parse("a"), BatchName.TryParse("", null, out var empty), empty.ToString()));
        Same((false, ""), (BatchName.TryParse(null, null, out empty), empty.ToString()));
        Same("<>", string.Create(CultureInfo.InvariantCulture, $"<{default(BatchName)}>"));
        Same("<a>", string.Create(CultureInfo.InvariantCulture, $"<{new BatchName("a")}>"));
        Same("open", OrderState.Open.ToLabel());
        Same(TenantPlan.Empty, TenantPlanLabels.Parse(""));
        try
        {
            OrderStateLabels.Parse("gone");
            throw new InvalidOperationException("There is no such state.");
        }
        catch (ArgumentException)
        {
            return Task.CompletedTask;
        }
    }

    /// <summary>Keys and shapes as JSON.</summary>
    public static Task Json(string connectionString)
    {
        var ids = new Dictionary<TenantId, OrderId[]> { [Tenant] = [new(1), new(2)] };
        Same($"{{\"{Tenant.Value}\":[1,2]}}", JsonSerializer.Serialize(ids));
        Same(2, JsonSerializer.Deserialize<Dictionary<TenantId, OrderId[]>>(JsonSerializer.Serialize(ids))![Tenant][1].Value);
        Same("{\"7\":\"a\"}", JsonSerializer.Serialize(new Dictionary<OrderId, BatchName?> { [new(7)] = new BatchName("a") }));
        Same((true, new OrderId(8)), (JsonSerializer.Deserialize<Dictionary<OrderId, BatchName?>>("{\"8\": null}")!.TryGetValue(new(8), out var none) && none is null, JsonSerializer.Deserialize<OrderId>("8")));
        Throws<JsonException>(() => JsonSerializer.Deserialize<BatchName>("null"));
        Throws<JsonException>(() => JsonSerializer.Deserialize<TenantId>("\"x\""));
        Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<OrderId, int>>("{\"x\": 1}"));

        // Absent, null, and a value.
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        var patch = JsonSerializer.Deserialize<OrderPatch>("""{ "parentId": null, "client": 5, "currency": "USD", "state": 2 }""", options)!;
        Same((false, true, (OrderId?)null), (patch.TenantId.HasValue, patch.ParentId.HasValue, patch.ParentId.Value));
        Same(((long?)5, Currency.UsDollar, OrderState.Done), (patch.Client.Value, patch.Currency.Value, patch.State.Value));
        Same(new OrderPatch(), JsonSerializer.Deserialize<OrderPatch>("{}"));
        Same("""{"client":5,"parentId":null,"currency":"USD","state":2}""", JsonSerializer.Serialize(patch, options));
        Same("{}", JsonSerializer.Serialize(new TenantPatch()));
        Throws<JsonException>(() => JsonSerializer.Deserialize<TenantPatch>("""{ "Slug": null }"""));
        Throws<JsonException>(() => JsonSerializer.Deserialize<OrderPatch>("""{ "TenantId": null }"""));
        Throws<JsonException>(() => JsonSerializer.Deserialize<OrderPatch>("""{ "Client": "x" }"""));
        Same((Optional<string?>)"eu", JsonSerializer.Deserialize<OtherShape>("""{ "Note": "eu" }""")!.Note);
        return Task.CompletedTask;
    }

    /// <summary>The same tables by Dapper.</summary>
    public static async Task ByDapper(string connectionString)
    {
        Database.AddDapperTypeHandlers();
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        await using var database = new NpgsqlDataSourceBuilder(connectionString).MapSchema().Build();
        await using var connection = await database.OpenConnectionAsync();
        var other = new TenantId(Guid.NewGuid());
        await connection.ExecuteAsync("INSERT INTO m_tenants (id, slug) VALUES (@Id, @Slug)", new { Id = other, Slug = "other" });
        Same(other, await connection.ExecuteScalarAsync<TenantId>("SELECT id FROM m_tenants WHERE slug = @Slug", new { Slug = "other" }));
        Same(null, await connection.QuerySingleAsync<TenantId?>("SELECT NULL::uuid"));
        Same(1, (await connection.QueryAsync<TenantId>("SELECT id FROM m_tenants WHERE id = ANY(@Ids)", new { Ids = new[] { other } })).Count());

        // Lookups are numbers to Dapper, as they are to the database.
        await connection.ExecuteAsync(Tables.Clients.Sql.Insert, new ClientInsert { TenantId = other, Number = 9, Channel = Channel.EMail });
        var client = await connection.QuerySingleAsync<Client>(Tables.Clients.Sql.SelectByKey, new { TenantId = other, Number = 9L });
        Same(new Client { TenantId = other, Number = 9, Channel = Channel.EMail }, client);
        var batch = new BatchInsert { Name = new("dapper"), OrderIds = [new(1)], Channels = [Channel.Telegram], States = [OrderState.Open], TenantIds = [other] };
        var name = await connection.QuerySingleAsync<Batch>(Tables.Batches.Sql.Insert.Replace("@States", "@States::text[]", StringComparison.Ordinal), batch);
        Same((batch.Name, other, Channel.Telegram, OrderState.Open), (name.Name, name.TenantIds!.Single(), name.Channels!.Single(), name.States!.Single()));

        // A column that is wider than the key; dates and times.
        var (day, time) = (new DateOnly(2024, 2, 29), new TimeOnly(12, 30));
        await connection.ExecuteAsync("INSERT INTO m_orders (tenant_id, currency) VALUES (@Tenant, @Currency)", new { Tenant = other, Currency = Currency.Euro });
        var orderId = await connection.ExecuteScalarAsync<OrderId>("SELECT max(id) FROM m_orders");
        await connection.ExecuteAsync("INSERT INTO audit.entries (order_id, at_day, at_time) VALUES (@OrderId, @Day, @Time)", new { OrderId = orderId, Day = day, Time = time });
        var entry = await connection.QuerySingleAsync<Entry>("SELECT id, order_id, at_day, at_time FROM audit.entries WHERE order_id = @OrderId", new { OrderId = orderId });
        Same(((OrderId?)orderId, (DateOnly?)day, (TimeOnly?)time), (entry.OrderId, entry.AtDay, entry.AtTime));
    }

    private static async Task<T> Write<T>(NpgsqlDataSource database, Func<NpgsqlDataReader, int, T> read, Action<NpgsqlCommand> write)
    {
        await using var command = database.CreateCommand();
        write(command);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return read(reader, 0);
    }

    private static Task<T> Read<T>(NpgsqlDataSource database, Func<NpgsqlDataReader, int, T> read, string sql) => Write(database, read, command => command.CommandText = sql);

    private static void Throws<T>(Action action)
        where T : Exception
    {
        try
        {
            action();
        }
        catch (T)
        {
            return;
        }

        throw new InvalidOperationException($"No {typeof(T)} was thrown.");
    }

    private static void Same(object? expected, object? actual)
    {
        if (!Equals(expected, actual))
        {
            throw new InvalidOperationException($"Expected {expected ?? "null"}, but it is {actual ?? "null"}.");
        }
    }

    /// <summary>A shape that nobody generated.</summary>
    public sealed class OtherShape
    {
        /// <summary>Absent, null, or a text.</summary>
        [System.Text.Json.Serialization.JsonConverter(typeof(Database.OptionalJsonConverter<string?>))]
        public Optional<string?> Note { get; init; }
    }
}
