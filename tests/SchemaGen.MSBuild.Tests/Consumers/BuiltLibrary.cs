namespace SchemaGen.MSBuild.Tests.Consumers;

/// <summary>A project with the library's snapshot, built once for a class: what is reported later is about the database.</summary>
public sealed class BuiltLibrary : IAsyncLifetime
{
    internal Consumer Consumer { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Consumer = await Library.ConsumerAsync();
        (await Consumer.BuildAsync()).Succeeded();
    }

    public Task DisposeAsync()
    {
        Consumer.Dispose();
        return Task.CompletedTask;
    }
}
