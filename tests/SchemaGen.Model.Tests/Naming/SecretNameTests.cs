using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Tests.Naming;

public sealed class SecretNameTests
{
    [Theory]
    [InlineData("password")]
    [InlineData("PASSWORD_HASH")]
    [InlineData("passwordHash")]
    [InlineData("refreshtoken")]
    [InlineData("api_key")]
    [InlineData("client_secret")]
    [InlineData("salt")]
    [InlineData("user_pin")]
    [InlineData("userPin")]
    [InlineData("pin2")]
    [InlineData("otp-code")]
    public void Of_a_secret(string column) => Assert.True(SecretName.IsColumn(column));

    [Theory]
    [InlineData("name")]
    [InlineData("hashtag")]
    [InlineData("salty")]
    [InlineData("spinning")]
    [InlineData("pinned_at")]
    [InlineData("key")]
    [InlineData("")]
    public void Of_none(string column) => Assert.False(SecretName.IsColumn(column));
}
