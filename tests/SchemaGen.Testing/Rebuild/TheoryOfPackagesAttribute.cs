using Xunit;

namespace SchemaGen.Testing.Rebuild;

/// <summary>Skipped, and says why, where Debian's packages cannot be fetched and loaded.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryOfPackagesAttribute : TheoryAttribute
{
    public TheoryOfPackagesAttribute() => Skip = DebianSchema.Missing!;
}
