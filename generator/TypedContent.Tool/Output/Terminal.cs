using System.Text;

namespace TypedContent.Tool.Output;

/// <summary>The output of a command.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">What is wrong with the command or the project, and progress.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error)
{
    /// <summary>Whether results are shown in a terminal.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Whether errors and progress are shown in a terminal.</summary>
    public bool IsErrorInteractive { get; init; }

    /// <summary>Whether a terminal shows colours, if there is one.</summary>
    public bool AllowsColors { get; init; } = true;

    /// <summary>Whether results have colours.</summary>
    public bool HasColors => IsInteractive && AllowsColors;

    /// <summary>The terminal of the process. Its output is UTF-8, whatever the locale of the machine.</summary>
    public static Terminal OfProcess()
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected))
        {
            Console.OutputEncoding = encoding;
        }

        return new Terminal(
            new StreamWriter(Console.OpenStandardOutput(), encoding) { AutoFlush = true },
            new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true })
        {
            IsInteractive = !Console.IsOutputRedirected,
            IsErrorInteractive = !Console.IsErrorRedirected,
            AllowsColors = IsColorAllowed(Environment.GetEnvironmentVariable),
        };
    }

    /// <summary>Whether the environment allows colours (see no-color.org).</summary>
    /// <param name="variable">The value of an environment variable; <see langword="null"/> if it is not set.</param>
    public static bool IsColorAllowed(Func<string, string?> variable) =>
        string.IsNullOrEmpty(variable("NO_COLOR"))
        && variable("TERM") != "dumb"
        // The old console of Windows shows the codes themselves.
        && (!OperatingSystem.IsWindows() || variable("WT_SESSION") is not null || variable("TERM") is not null);

    /// <summary>A text in a colour, where there are colours.</summary>
    public string Colored(string text, TextColor color) => HasColors ? $"\e[{(int)color}m{text}\e[0m" : text;

    /// <summary>A part of a line, isolated in a terminal if it is written from right to left, so that the columns beside it keep their places.</summary>
    public string Isolated(string text) => IsInteractive && TextWidth.HasRightToLeft(text) ? $"\u2068{text}\u2069" : text;

    /// <summary>Shows what the command is doing, in a terminal only; an empty text removes it.</summary>
    public void ShowProgress(string text)
    {
        if (IsErrorInteractive)
        {
            // To the start of the line, whose rest is erased.
            Error.Write($"\r\e[K{text}");
        }
    }
}

/// <summary>Colours, by the numbers of their codes.</summary>
internal enum TextColor
{
    Bold = 1,
    Dim = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Cyan = 36,
}
