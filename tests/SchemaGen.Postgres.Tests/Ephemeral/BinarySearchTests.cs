using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Ephemeral;
using static SchemaGen.Postgres.Tests.Ephemeral.FakeMachine;

namespace SchemaGen.Postgres.Tests.Ephemeral;

public class BinarySearchTests
{
    [Fact]
    public void The_variable_comes_first()
    {
        var machine = With(
            [.. Server("/mine"), .. Server("/usr/local/bin"), .. Server("/usr/lib/postgresql/17/bin")],
            path: "/usr/local/bin",
            variables: new Dictionary<string, string> { ["SCHEMAGEN_POSTGRES_BIN"] = "/mine" });

        Assert.Equal("/mine", BinarySearch.Find(machine));
    }

    [Fact]
    public void A_wrong_variable_is_an_error_even_when_a_server_is_installed()
    {
        var machine = With(
            [.. Server("/usr/local/bin"), "/mine/postgres"],
            path: "/usr/local/bin",
            variables: new Dictionary<string, string> { ["SCHEMAGEN_POSTGRES_BIN"] = "/mine" });

        var error = Assert.Throws<DiagnosticException>(() => BinarySearch.Find(machine));

        Assert.Equal("SG0030", error.Diagnostic.Id);
        Assert.Contains("SCHEMAGEN_POSTGRES_BIN", error.Message, StringComparison.Ordinal);
        Assert.Contains("'/mine'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PATH_comes_before_installation_folders()
    {
        var machine = With([.. Server("/opt/pg/bin"), .. Server("/usr/lib/postgresql/17/bin")], path: "/sbin:/opt/pg/bin/");

        Assert.Equal("/opt/pg/bin", BinarySearch.Find(machine));
    }

    [Fact]
    public void A_folder_with_half_a_server_is_passed_over()
    {
        var machine = With(["/client/postgres", .. Server("/opt/pg/bin")], path: "/client:/opt/pg/bin");

        Assert.Equal("/opt/pg/bin", BinarySearch.Find(machine));
    }

    [Fact]
    public void Relative_folders_of_PATH_are_ignored() =>
        Assert.Null(BinarySearch.Find(With(Server("bin"), path: "bin:.")));

    [Fact]
    public void Links_are_left_for_what_they_lead_to()
    {
        var machine = With(
            [.. Server("/usr/local/bin"), .. Server("/usr/lib/postgresql/15/bin")],
            path: "/usr/local/bin",
            links: new Dictionary<string, string> { ["/usr/local/bin/postgres"] = "/usr/lib/postgresql/15/bin/postgres" });

        Assert.Equal("/usr/lib/postgresql/15/bin", BinarySearch.Find(machine));
    }

    [Fact]
    public void A_link_to_a_lone_wrapper_is_kept()
    {
        var machine = With(
            [.. Server("/profile/bin"), "/store/wrapper/postgres"],
            path: "/profile/bin",
            links: new Dictionary<string, string> { ["/profile/bin/postgres"] = "/store/wrapper/postgres" });

        Assert.Equal("/profile/bin", BinarySearch.Find(machine));
    }

    [Theory]
    [InlineData("/usr/lib/postgresql/9.6/bin", "/usr/lib/postgresql/15/bin", "/usr/lib/postgresql/13/bin")]
    [InlineData("/usr/pgsql-9.6/bin", "/usr/pgsql-17/bin", "/usr/bin")]
    [InlineData("/home/linuxbrew/.linuxbrew/opt/postgresql/bin", "/home/linuxbrew/.linuxbrew/opt/postgresql@16/bin", "/home/linuxbrew/.linuxbrew/opt/postgresql@14/bin")]
    public void Of_several_installations_on_Linux_the_newest_serves(string first, string newest, string last) =>
        Assert.Equal(newest, BinarySearch.Find(With([.. Server(first), .. Server(newest), .. Server(last)])));

    [Theory]
    [InlineData("/opt/homebrew/opt/postgresql@17/bin")]
    [InlineData("/usr/local/opt/postgresql@17/bin")]
    [InlineData("/opt/homebrew/opt/postgresql/bin")]
    [InlineData("/Applications/Postgres.app/Contents/Versions/17/bin")]
    public void On_macOS_Homebrew_and_the_app_are_found(string bin) =>
        Assert.Equal(bin, BinarySearch.Find(With(Server(bin), HostSystem.MacOS)));

    [Fact]
    public void On_Windows_the_installers_folder_is_found()
    {
        var machine = With(
            [.. Server("D:/Programs/PostgreSQL/9.6/bin", ".exe"), .. Server("D:/Programs/PostgreSQL/17/bin", ".exe")],
            HostSystem.Windows,
            variables: new Dictionary<string, string> { ["ProgramFiles"] = "D:/Programs" });

        Assert.Equal("D:/Programs/PostgreSQL/17/bin", BinarySearch.Find(machine));
    }

    [Fact]
    public void Without_any_there_is_nothing() => Assert.Null(BinarySearch.Find(With([], path: "/usr/bin:/bin")));
}
