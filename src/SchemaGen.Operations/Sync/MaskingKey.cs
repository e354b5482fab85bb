using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Sync;

namespace SchemaGen.Operations.Sync;

/// <summary>The secret that masks are computed with: who has it could compute them for guessed values.</summary>
internal static class MaskingKey
{
    private const int ShortestKey = 16;

    /// <summary>The key; null where the plan needs none.</summary>
    /// <exception cref="DiagnosticException">SG0079.</exception>
    public static string? Of(SyncPlan plan, SyncConfiguration configuration)
    {
        if (!plan.NeedsMaskingKey)
        {
            return null;
        }

        var key = Environment.GetEnvironmentVariable(configuration.MaskingKey);
        return key?.Length >= ShortestKey ? key : throw Rules.SyncRuleUnusable.Error(
            $"Masks need a key, and the environment variable {configuration.MaskingKey} has none of at least {ShortestKey} characters. Set it to a long random text, and keep it: the same key gives the same masks.");
    }
}
