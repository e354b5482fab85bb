using Spectre.Console;

namespace SchemaGen.Tool.Output;

/// <summary>
/// Standard output and standard error as consoles. Escape codes reach a terminal only, and none when <c>NO_COLOR</c> is
/// set or <c>TERM</c> is <c>dumb</c>.
/// </summary>
internal static class Terminal
{
    private static readonly bool IsPlain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";

    /// <summary>
    /// To be called before anything touches the console: .NET itself greets a terminal with escape codes, unless it takes
    /// it for one that has none.
    /// </summary>
    public static void Prepare()
    {
        if (IsPlain)
        {
            Environment.SetEnvironmentVariable("TERM", "dumb");
        }
    }

    /// <summary>True when people read standard output, and not a program.</summary>
    public static bool HasReader => !Console.IsOutputRedirected;

    /// <summary>Standard output.</summary>
    public static IAnsiConsole Output => Create(Console.Out, Console.IsOutputRedirected);

    /// <summary>Runs something that takes a while; what it is doing is for people, so it is on standard error.</summary>
    public static Task<T> WithProgressAsync<T>(Func<IProgress<string>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return work(new Silence());
        }

        if (IsPlain)
        {
            return work(new Lines());
        }

        var console = Create(Console.Error, Console.IsErrorRedirected);
        return console.Status().Spinner(Spinner.Known.Line).StartAsync("starting", context => work(new Status(context)));
    }

    private static IAnsiConsole Create(TextWriter writer, bool isRedirected)
    {
        var isPlain = IsPlain || isRedirected;
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
        });
    }

    /// <summary>Nobody watches: logs have no use for it.</summary>
    private sealed class Silence : IProgress<string>
    {
        public void Report(string value)
        {
            // Deliberately nothing.
        }
    }

    /// <summary>A line a step.</summary>
    private sealed class Lines : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }

    /// <summary>One line that changes.</summary>
    private sealed class Status(StatusContext context) : IProgress<string>
    {
        public void Report(string value) => context.Status = Markup.Escape(value);
    }
}
