using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tests.Sync;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("email", "text", true)]
    [InlineData("contactEmail", "text", true)]
    [InlineData("First Name", "text", true)]
    [InlineData("birthday", "date", true)]
    [InlineData("password_hash", "text", true)]
    [InlineData("pin", "integer", true)]
    [InlineData("email_verified", "boolean", false)]
    [InlineData("email_verified_at", "timestamp with time zone", false)]
    [InlineData("token_id", "bigint", false)]
    [InlineData("name", "text", false)]
    [InlineData("hashtag", "text", false)]
    public void Columns_about_people_or_with_credentials(string name, string type, bool expected) =>
        Assert.Equal(expected, PersonName.IsColumn(new Column { Name = name, Type = new TypeReference(type) }));
}
