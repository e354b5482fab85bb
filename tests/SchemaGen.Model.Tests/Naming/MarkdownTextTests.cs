using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Tests.Naming;

public class MarkdownTextTests
{
    [Theory]
    [InlineData("elo_t_tenants", "elo_t_tenants")]
    [InlineData("Companies/organizations (multi-tenant), 1 & 2", "Companies/organizations (multi-tenant), 1 & 2")]
    [InlineData("text[]", "text[]")]
    [InlineData("_a_", "\\_a\\_")]
    [InlineData("a*b", "a\\*b")]
    [InlineData("a|b", "a\\|b")]
    [InlineData("a\\", "a\\\\")]
    [InlineData("<b>&amp;", "&lt;b>&amp;amp;")]
    [InlineData("[x](y)", "\\[x\\](y)")]
    [InlineData("[](y)", "\\[\\](y)")]
    [InlineData("# 1", "\\# 1")]
    [InlineData("1. first", "1\\. first")]
    [InlineData("- item", "\\- item")]
    [InlineData(" a ", "&#32;a&#32;")]
    [InlineData("a\u202eb", "a&#8238;b")]
    public void Text_is_escaped_where_it_must_be(string text, string expected)
    {
        Assert.Equal(expected, MarkdownText.Inline(text));
        Assert.Equal(expected, MarkdownText.Cell(text));
    }

    [Fact]
    public void Line_breaks_become_a_space_or_a_tag()
    {
        Assert.Equal("a b c d", MarkdownText.Inline("a\nb\r\nc\rd"));
        Assert.Equal("a<br>b<br>c<br>d", MarkdownText.Cell("a\nb\r\nc\rd"));
    }

    [Theory]
    [InlineData("Transactional tables (elo_t_*)", "Transactional tables (elo_t_*)")]
    [InlineData("*a*", "\\*a\\*")]
    [InlineData("* a", "\\* a")]
    [InlineData("_a_", "\\_a\\_")]
    [InlineData("a #", "a \\#")]
    public void A_sign_without_a_partner_stays_in_a_heading(string text, string expected)
    {
        Assert.Equal(expected, MarkdownText.Heading(text));
    }

    [Theory]
    [InlineData("now()", "`now()`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`a``b", "``` `a``b ```")]
    [InlineData(" a ", "`  a  `")]
    [InlineData("a\nb", "`a b`")]
    [InlineData("", "<code></code>")]
    public void Code_is_fenced_by_more_ticks_than_it_holds(string text, string expected)
    {
        Assert.Equal(expected, MarkdownText.Code(text));
    }

    [Theory]
    [InlineData("a|b", "<code>a\\|b</code>")]
    [InlineData("a\nb", "<code>a<br>b</code>")]
    [InlineData("a\\", "<code>a\\\\</code>")]
    [InlineData("now()", "`now()`")]
    public void Code_in_a_cell_is_a_tag_where_ticks_would_not_do(string text, string expected)
    {
        Assert.Equal(expected, MarkdownText.CodeCell(text));
    }

    [Fact]
    public void A_fence_is_longer_than_any_inside()
    {
        Assert.Equal("````sql\nSELECT '```';\n````", MarkdownText.Fence("SELECT '```';  \r\n", "sql"));
    }

    [Fact]
    public void A_link_target_is_encoded()
    {
        Assert.Equal("[x](../tables/%3D63on.%D1%8F~1.md)", MarkdownText.Link("x", "../tables/=63on.я~1.md"));
    }
}
