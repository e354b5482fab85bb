// Reads the Elo database with Npgsql, through names and types that the compiler has checked against the schema.
// Usage: Elo <connection string>, or the variable ELO_DATABASE.

using Elo.Schema;
using Npgsql;

var connectionString = args.FirstOrDefault() ?? Environment.GetEnvironmentVariable("ELO_DATABASE");
if (connectionString is null)
{
    Console.Error.WriteLine("Give the connection string of an Elo database as argument, or in ELO_DATABASE.");
    return 2;
}

await using var database = NpgsqlDataSource.Create(connectionString);

Console.WriteLine("Open dialogs");
foreach (var dialog in await ReadOpenDialogsAsync(database))
{
    Console.WriteLine($"  {dialog.LastMessageAt:yyyy-MM-dd HH:mm}  {dialog.Client,-6} on {dialog.Channel,-9} {dialog.Operator ?? "nobody assigned"}");
}

Console.WriteLine();
Console.WriteLine("Channels");
foreach (var channel in await ReadChannelsAsync(database))
{
    Console.WriteLine($"  {(int)channel.Id} {channel.Code}: {channel.Name}");
}

// The keys are there at run time too, both ways.
Console.WriteLine();
Console.WriteLine($"What goes when a row of {Tables.Tenants.Name} is deleted");
foreach (var key in Tables.Tenants.Relation.ReferencedBy)
{
    Console.WriteLine($"  {key.From.Name} ({string.Join(", ", key.Columns.Select(pair => pair.From))}): {key.OnDelete}");
}

return 0;

static async Task<List<OpenDialog>> ReadOpenDialogsAsync(NpgsqlDataSource database)
{
    // A column that is renamed or dropped is an error in this query when it is built, not when it runs.
    const string sql = $"""
        SELECT c.{Tables.Clients.Quoted.Name}, ch.{Tables.Channels.Quoted.Name}, o.{Tables.Operators.Quoted.Name}, d.{Tables.Dialogs.Quoted.LastMessageAt}
        FROM {Tables.Dialogs.QualifiedName} d
          JOIN {Tables.Clients.QualifiedName} c ON c.{Tables.Clients.Quoted.Id} = d.{Tables.Dialogs.Quoted.ClientId}
          JOIN {Tables.Channels.QualifiedName} ch ON ch.{Tables.Channels.Quoted.Id} = d.{Tables.Dialogs.Quoted.ChannelId}
          LEFT JOIN {Tables.Operators.QualifiedName} o ON o.{Tables.Operators.Quoted.Id} = d.{Tables.Dialogs.Quoted.AssignedOperatorId}
        WHERE d.{Tables.Dialogs.Quoted.StatusId} = 1
        ORDER BY d.{Tables.Dialogs.Quoted.LastMessageAt} DESC
        """;
    var dialogs = new List<OpenDialog>();
    await using var command = database.CreateCommand(sql);
    await using var reader = await command.ExecuteReaderAsync();
    while (await reader.ReadAsync())
    {
        dialogs.Add(new OpenDialog(
            reader.IsDBNull(0) ? "-" : reader.GetString(0),
            reader.GetString(1),
            reader.IsDBNull(2) ? null : reader.GetString(2),
            reader.GetDateTime(3)));
    }

    return dialogs;
}

static async Task<List<ChannelRow>> ReadChannelsAsync(NpgsqlDataSource database)
{
    var channels = new List<ChannelRow>();
    await using var command = database.CreateCommand($"{Tables.Channels.Sql.Select} ORDER BY {Tables.Channels.Quoted.Id}");
    await using var reader = await command.ExecuteReaderAsync();
    while (await reader.ReadAsync())
    {
        channels.Add(Tables.Channels.Read(reader));
    }

    return channels;
}

internal sealed record OpenDialog(string Client, string Channel, string? Operator, DateTime LastMessageAt);
