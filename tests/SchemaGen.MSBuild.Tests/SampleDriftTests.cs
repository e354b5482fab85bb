using SchemaGen.MSBuild.Tests.Consumers;

namespace SchemaGen.MSBuild.Tests;

/// <summary>The sample meets a migration that breaks it: errors where the code is, until it is mended and what is gone is accepted.</summary>
public class SampleDriftTests
{
    [Fact]
    public async Task A_migration_breaks_the_sample_where_it_uses_what_is_gone()
    {
        using var consumer = await Sample.ConsumerAsync();
        (await consumer.BuildAsync()).Succeeded();

        consumer.Write("db/migrations/015_handles.sql", "ALTER TABLE elo_t_clients RENAME name TO handle;");
        var broken = await consumer.BuildAsync("--no-restore");

        var error = Assert.Single(broken.Errors, static error => error.Code == "SG3020");
        var line = Array.FindIndex(consumer.Read("Program.cs").Split('\n'), static text => text.Contains("Tables.Clients.Quoted.Name", StringComparison.Ordinal)) + 1;
        Assert.Equal((consumer.PathOf("Program.cs"), line), (error.File, error.Line));
        Assert.Contains("renamed to handle?", error.Message, StringComparison.Ordinal);

        // In CI the checked-in snapshot says the same, and that it is behind, when the pulled one was not committed.
        var pulled = consumer.Read("schema.json");
        consumer.Write("schema.json", await File.ReadAllTextAsync(Path.Combine(Sample.Folder, "schema.json")));
        File.Delete(consumer.PathOf("schema.tombstones.json"));
        var verified = await consumer.BuildAsync("--no-restore", "-p:SchemaGenMode=Verify");
        Assert.Contains(verified.Errors, error => error.Code == "SG1018" && error.File == consumer.PathOf("schema.json") && error.Message.Contains("handle", StringComparison.Ordinal));

        consumer.Write("schema.json", pulled);
        consumer.Write("Program.cs", consumer.Read("Program.cs").Replace("Tables.Clients.Quoted.Name", "Tables.Clients.Quoted.Handle", StringComparison.Ordinal));
        (await consumer.BuildAsync("--no-restore", "-p:SchemaGenAccept=true")).Succeeded();
        (await consumer.BuildAsync("--no-restore", "-p:SchemaGenMode=Verify")).Succeeded();
    }
}
