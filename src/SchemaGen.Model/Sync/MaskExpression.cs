using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Sync;

/// <summary>
/// A mask as SQL, computed by the source, so that the value itself never leaves it. The key is a setting of the session and
/// no part of the statement's text, which logs and statistics keep.
/// </summary>
internal static class MaskExpression
{
    private const int LongestHash = 32;
    private const int ShortestHash = 12;
    private const string MailDomain = "@example.invalid";
    private const string Key = $"current_setting('{MaskingKeySetting}')";

    /// <summary>The setting that holds the key.</summary>
    public const string MaskingKeySetting = "schemagen.masking_key";

    private static readonly string[] FirstNames = ["Ada", "Alan", "Barbara", "Claude", "Dana", "Edgar", "Edsger", "Emmy", "Frances", "Grace", "Hedy", "Ivan", "John", "Karen", "Lynn", "Niklaus"];
    private static readonly string[] LastNames = ["Adler", "Bauer", "Cerny", "Dvorak", "Eriksen", "Fischer", "Garcia", "Hansen", "Ito", "Jansen", "Kovacs", "Lindgren", "Moreau", "Novak", "Olsen", "Petrov"];

    /// <summary>The expression; what is wrong, where there can be none.</summary>
    /// <param name="kind">What the value becomes.</param>
    /// <param name="column">The column of the target that takes it.</param>
    /// <param name="baseType">Its type below all domains.</param>
    /// <param name="room">How many characters all columns have that hold the same value; null for any number.</param>
    /// <param name="isUnique">Different values must stay different.</param>
    public static (string? Sql, string? Problem) Of(MaskKind kind, Column column, TypeReference baseType, int? room, bool isUnique)
    {
        var isText = !baseType.IsArray && baseType.Name.Name is "text" or "character varying" or "character" or "citext";
        var name = SqlIdentifier.Quote(column.Name);
        var limit = room ?? int.MaxValue;
        return kind switch
        {
            MaskKind.Null => column.Nullable ? Typed("NULL") : Refused("it is NOT NULL"),
            MaskKind.Hash when baseType is { IsArray: false, Name.Name: "uuid" } => Typed(Part(name, 1, LongestHash)),
            MaskKind.Hash when baseType is { IsArray: false, Name.Name: "bytea" } => Typed($"decode({Hash(name)}, 'hex')"),
            _ when !isText => Refused($"'{column.Type}' is no text"),
            MaskKind.Redact when isUnique => Refused("its values must differ"),
            MaskKind.Redact => Fits(3, $"CASE WHEN {name} IS NOT NULL THEN '***' END"),
            MaskKind.Hash => Fits(ShortestHash, Part(name, 1, Math.Min(LongestHash, limit))),
            MaskKind.Email => Fits(1 + ShortestHash + MailDomain.Length, $"'u' || {Part(name, 1, Math.Min(20, limit - 1 - MailDomain.Length))} || '{MailDomain}'"),
            MaskKind.Phone => Fits(15, $"'+999' || lpad(({Number(name, 1, 14)} % 100000000000)::text, 11, '0')"),
            _ => Fits(isUnique ? 34 : 17, $"{OneOf(FirstNames, name, 1)} || ' ' || {OneOf(LastNames, name, 8)}{(isUnique ? $" || ' ' || {Part(name, 17, 16)}" : "")}"),
        };

        (string?, string?) Typed(string sql) => ($"({sql})::{column.Type.Text}", null);
        (string?, string?) Refused(string reason) => (null, reason);
        (string?, string?) Fits(int needed, string sql) => limit >= needed ? Typed(sql) : Refused(FormattableString.Invariant($"it takes {needed} characters, and there is room for {limit}"));
    }

    /// <summary>Of a value: 64 hexadecimal digits. Hashed twice, so that nobody can go on from one hash to that of a longer text.</summary>
    private static string Hash(string name) => Keyed(Keyed($"({name})::text"));

    private static string Keyed(string text) => $"encode(sha256(convert_to({Key} || {text}, 'UTF8')), 'hex')";

    private static string Part(string name, int start, int length) => FormattableString.Invariant($"substr({Hash(name)}, {start}, {length})");

    private static string Number(string name, int start, int digits) => FormattableString.Invariant($"('x' || {Part(name, start, digits)})::bit({digits * 4})::bigint");

    private static string OneOf(string[] words, string name, int start) =>
        FormattableString.Invariant($"(ARRAY[{string.Join(", ", words.Select(SqlLiteral.Quote))}])[1 + ({Number(name, start, 6)} % {words.Length})]");
}
