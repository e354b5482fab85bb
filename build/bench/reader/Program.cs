// Reads every message of the Elo database in four ways, in turns, and prints for each "name milliseconds bytes" of its median run.
// Usage: App <connection string> <rounds>

using System.Diagnostics;
using System.Globalization;
using App.Schema;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Npgsql;

DefaultTypeMap.MatchNamesWithUnderscores = true;
await using var database = NpgsqlDataSource.Create(args[0]);
await using var context = new EloContext(args[0]);
(string Name, Func<long> Read)[] ways =
[
    ("generated", () => Generated(database)),
    ("npgsql", () => ByHand(database)),
    ("dapper", () => ByDapper(database)),
    ("ef", () => ByEntityFramework(context)),
];
var rounds = int.Parse(args[1], CultureInfo.InvariantCulture);
var runs = ways.Select(_ => new List<(double Milliseconds, long Bytes)>()).ToArray();
var expected = ways[0].Read();
for (var round = -1; round < rounds; round++)
{
    for (var i = 0; i < ways.Length; i++)
    {
        // Who goes first changes, so that nobody always inherits the same predecessor's garbage.
        var way = (i + round + 1) % ways.Length;
        GC.Collect();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var read = ways[way].Read();
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        if (read != expected)
        {
            Console.Error.WriteLine($"{ways[way].Name} read {read}, not {expected}.");
            return 1;
        }

        if (round >= 0)
        {
            runs[way].Add((time, bytes));
        }
    }
}

for (var i = 0; i < ways.Length; i++)
{
    var median = runs[i].Order().ElementAt(rounds / 2);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ways[i].Name} {median.Milliseconds} {median.Bytes}"));
}

return 0;

static long Generated(NpgsqlDataSource database)
{
    using var command = database.CreateCommand(Tables.Messages.Sql.Select);
    using var reader = command.ExecuteReader();
    var sum = 0L;
    while (reader.Read())
    {
        sum += Weigh(Tables.Messages.Read(reader));
    }

    return sum;
}

static long ByHand(NpgsqlDataSource database)
{
    using var command = database.CreateCommand(Tables.Messages.Sql.Select);
    using var reader = command.ExecuteReader();
    var sum = 0L;
    while (reader.Read())
    {
        sum += Weigh(new Message
        {
            Id = reader.GetGuid(0),
            TenantId = reader.GetGuid(1),
            DialogId = reader.GetGuid(2),
            ClientId = reader.IsDBNull(3) ? null : reader.GetGuid(3),
            DirectionId = reader.GetInt32(4),
            MessageTypeId = reader.IsDBNull(5) ? null : reader.GetInt32(5),
            ActorType = reader.GetString(6),
            ActorId = reader.IsDBNull(7) ? null : reader.GetGuid(7),
            Content = reader.IsDBNull(8) ? null : reader.GetString(8),
            Media = reader.IsDBNull(9) ? null : reader.GetString(9),
            ChangedGraph = reader.IsDBNull(10) ? null : reader.GetBoolean(10),
            ExternalMessageId = reader.IsDBNull(11) ? null : reader.GetString(11),
            TraceId = reader.IsDBNull(12) ? null : reader.GetString(12),
            Timestamp = reader.GetDateTime(13),
            CreatedAt = reader.IsDBNull(14) ? null : reader.GetDateTime(14),
        });
    }

    return sum;
}

static long ByDapper(NpgsqlDataSource database)
{
    using var connection = database.OpenConnection();
    return connection.Query<Message>(Tables.Messages.Sql.Select, buffered: false).Sum(Weigh);
}

static long ByEntityFramework(EloContext context) => context.Messages.AsNoTracking().AsEnumerable().Sum(Weigh);

// Something of every kind is looked at, and the same for all.
static long Weigh(Message message) =>
    message.DirectionId + (message.Content?.Length ?? 0) + (message.TraceId is null ? 1 : 0) + message.Timestamp.Second + message.DialogId.Variant;

internal sealed class EloContext(string connectionString) : DbContext
{
    public DbSet<Message> Messages => Set<Message>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseNpgsql(connectionString);

    protected override void OnModelCreating(ModelBuilder model) => model.Entity<Message>(message =>
    {
        message.ToTable(Tables.Messages.Name);
        message.HasKey(static row => row.Id);
        message.Property(static row => row.Media).HasColumnType("jsonb");
        foreach (var (property, column) in new (string, string)[]
        {
            (nameof(Message.Id), Tables.Messages.Columns.Id),
            (nameof(Message.TenantId), Tables.Messages.Columns.TenantId),
            (nameof(Message.DialogId), Tables.Messages.Columns.DialogId),
            (nameof(Message.ClientId), Tables.Messages.Columns.ClientId),
            (nameof(Message.DirectionId), Tables.Messages.Columns.DirectionId),
            (nameof(Message.MessageTypeId), Tables.Messages.Columns.MessageTypeId),
            (nameof(Message.ActorType), Tables.Messages.Columns.ActorType),
            (nameof(Message.ActorId), Tables.Messages.Columns.ActorId),
            (nameof(Message.Content), Tables.Messages.Columns.Content),
            (nameof(Message.Media), Tables.Messages.Columns.Media),
            (nameof(Message.ChangedGraph), Tables.Messages.Columns.ChangedGraph),
            (nameof(Message.ExternalMessageId), Tables.Messages.Columns.ExternalMessageId),
            (nameof(Message.TraceId), Tables.Messages.Columns.TraceId),
            (nameof(Message.Timestamp), Tables.Messages.Columns.Timestamp),
            (nameof(Message.CreatedAt), Tables.Messages.Columns.CreatedAt),
        })
        {
            message.Property(property).HasColumnName(column);
        }
    });
}
