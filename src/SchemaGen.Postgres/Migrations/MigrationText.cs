using System.Text;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations;

/// <summary>Bytes of a migration as text: UTF-8 and nothing else, because a guess would end in the database.</summary>
internal static class MigrationText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(byte[] bytes, string path)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw Rules.MigrationUnreadable.Error("the migration is UTF-16; save it as UTF-8", new SourceLocation(path, 1));
        }

        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var zero = Array.IndexOf(bytes, (byte)0);
        if (zero >= 0)
        {
            throw Rules.MigrationUnreadable.Error(
                "the migration contains a NUL character, which PostgreSQL cannot take; remove it", LineOf(bytes, zero, path));
        }

        try
        {
            return Strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException exception)
        {
            throw Rules.MigrationUnreadable.Error(
                $"the migration is not valid UTF-8 (byte 0x{exception.BytesUnknown?.FirstOrDefault():X2}); save it as UTF-8",
                LineOf(bytes, start + exception.Index, path));
        }
    }

    private static SourceLocation LineOf(byte[] bytes, int offset, string path)
    {
        var before = bytes.AsSpan(0, Math.Clamp(offset, 0, bytes.Length));
        var line = 1;
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] == '\n' || (before[i] == '\r' && (i + 1 == bytes.Length || bytes[i + 1] != '\n')))
            {
                line++;
            }
        }

        return new SourceLocation(path, line);
    }
}
