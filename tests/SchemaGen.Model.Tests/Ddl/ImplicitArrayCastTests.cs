using SchemaGen.Model.Ddl;

namespace SchemaGen.Model.Tests.Ddl;

public sealed class ImplicitArrayCastTests
{
    [Theory]
    [InlineData(
        "((a)::text = ANY ((ARRAY['x'::character varying, 'it''s'::character varying])::text[]))",
        "((a)::text = ANY (ARRAY['x'::character varying, 'it''s'::character varying]))")]
    [InlineData(
        "(((a)::text <> ALL ((ARRAY['x'::character varying])::text[])) AND ((b)::text = ANY ((ARRAY['y'::character varying])::text[])))",
        "(((a)::text <> ALL (ARRAY['x'::character varying])) AND ((b)::text = ANY (ARRAY['y'::character varying])))")]
    public void A_cast_that_nobody_wrote_is_taken_back(string printed, string expected) => Assert.Equal(expected, ImplicitArrayCast.Undo(printed));

    [Theory]
    [InlineData("(a = ANY (ARRAY[('x'::character varying)::text, ('y'::character varying)::text]))")]
    [InlineData("((a)::text = ANY ((ARRAY['x'::character varying, b])::text[]))")]
    [InlineData("((a)::text = ANY ((ARRAY[1, 2])::text[]))")]
    [InlineData("(a = 'ANY ((ARRAY[''x''::character varying])::text[])'::text)")]
    [InlineData("((a)::text = ANY ((ARRAY['x'::character varying])::text[]")]
    [InlineData("])::text[])")]
    public void All_else_stays_as_it_is(string sql) => Assert.Equal(sql, ImplicitArrayCast.Undo(sql));
}
