using SchemaGen.Model.Sql;

namespace SchemaGen.Model.Tests.Sql;

/// <summary>Conditions as PostgreSQL prints them; that it prints them so is tested on servers.</summary>
public sealed class AllowedValuesTests
{
    [Theory]
    [InlineData("(status = ANY (ARRAY['a'::text, 'b'::text]))", "status", "a", "b")]
    [InlineData("((status)::text = ANY ((ARRAY['a'::character varying, 'it''s'::character varying, ''::character varying])::text[]))", "status", "a", "it's", "")]
    [InlineData("((status)::text = ANY (ARRAY['a'::text]))", "status", "a")]
    [InlineData("(status = 'a'::text)", "status", "a")]
    [InlineData("((o = 'x'::text) OR (o = 'y'::text) OR (o = 'x'::text))", "o", "x", "y")]
    [InlineData("((nn IS NULL) OR (nn = ANY (ARRAY['a'::text, 'b'::text])))", "nn", "a", "b")]
    [InlineData("(((nn)::text = ANY ((ARRAY['a'::character varying])::text[])) OR (nn IS NULL))", "nn", "a")]
    [InlineData("(\"Odd \"\"Name\" = ANY (ARRAY['a'::text]))", "Odd \"Name", "a")]
    [InlineData("(VALUE = ANY (ARRAY['a'::text]))", null, "a")]
    [InlineData("(\"VALUE\" = ANY (ARRAY['a'::text]))", "VALUE", "a")]
    [InlineData("(c = ANY (ARRAY['a'::bpchar, 'b'::bpchar]))", "c", "a", "b")]
    [InlineData("(x = ANY (ARRAY['a\nb'::text]))", "x", "a\nb")]
    public void Texts(string expression, string? column, params string[] values) => AssertValues(expression, column, areNumbers: false, values);

    [Theory]
    [InlineData("(i = ANY (ARRAY[1, 2, '-3'::integer]))", "i", "1", "2", "-3")]
    [InlineData("(b = ANY (ARRAY[(1)::bigint, '30000000000'::bigint]))", "b", "1", "30000000000")]
    [InlineData("((VALUE)::integer = ANY (ARRAY[1]))", null, "1")]
    [InlineData("(i = 7)", "i", "7")]
    public void Numbers(string expression, string? column, params string[] values) => AssertValues(expression, column, areNumbers: true, values);

    [Theory]
    [InlineData("(x = ANY (ARRAY['a'::text, NULL::text]))")]
    [InlineData("(x = NULL::text)")]
    [InlineData("(x <> 'a'::text)")]
    [InlineData("(x <> ALL (ARRAY['a'::text]))")]
    [InlineData("(x = ANY ('{a,b}'::text[]))")]
    [InlineData("(lower(x) = ANY (ARRAY['a'::text]))")]
    [InlineData("((x COLLATE \"C\") = ANY (ARRAY['a'::text]))")]
    [InlineData("((x = ANY (ARRAY['a'::text])) IS NOT FALSE)")]
    [InlineData("((x = ANY (ARRAY['a'::text])) AND (length(x) = 1))")]
    [InlineData("((x = 'a'::text) OR (y = 'b'::text))")]
    [InlineData("((x = 'a'::text) OR (x IS NOT NULL))")]
    [InlineData("((x = 'a'::text) OR (y IS NULL))")]
    [InlineData("(x OPERATOR(public.=) ANY (ARRAY['a'::public.citext]))")]
    [InlineData("((x)::character varying(1) = 'a'::text)")]
    [InlineData("(x = ANY (ARRAY[2.5, (1)::numeric]))")]
    [InlineData("(x = ANY (ARRAY[1, 2.5]))")]
    [InlineData("(x = '2024-01-01'::date)")]
    [InlineData("(x = true)")]
    [InlineData("(x = y)")]
    [InlineData("(x IS NULL)")]
    [InlineData("(x = ANY (ARRAY[]))")]
    [InlineData("(x = ANY (ARRAY['a'::text]")]
    [InlineData("(x = 'a'::text) garbage")]
    [InlineData("x =")]
    [InlineData("(((((")]
    [InlineData("")]
    public void Everything_else_is_no_list(string expression) => Assert.Null(AllowedValues.Of(expression));

    private static void AssertValues(string expression, string? column, bool areNumbers, string[] values)
    {
        var actual = AllowedValues.Of(expression);
        Assert.NotNull(actual);
        Assert.Equal((column, areNumbers), (actual.Column, actual.AreNumbers));
        Assert.Equal(values, actual.Values);
    }
}
