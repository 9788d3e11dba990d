namespace TypedContent.TestKit.Guides;

/// <summary>A code block of a page, or a file in a comment of the page.</summary>
/// <param name="Line">The line of the page that its text begins on.</param>
/// <param name="Language">The word after the fence: <c>csharp</c>.</param>
/// <param name="Text">The text.</param>
public sealed record GuideBlock(int Line, string Language, string Text)
{
    /// <summary>The file that the block shows, from a line <c>`path`:</c> before it; null if it is not a file.</summary>
    public string? File { get; init; }

    /// <summary>The context of C# code from a comment <c>&lt;!-- in: … --&gt;</c>: the head of a method or of a type.</summary>
    public string? In { get; init; }

    /// <summary>Why the block is not run, from a comment <c>&lt;!-- not run: … --&gt;</c>; null if it is.</summary>
    public string? NotRun { get; init; }

    /// <summary>The command whose output the block shows, which is the last one of the shell block before it; null if it shows none.</summary>
    public string? OutputOf { get; init; }

    /// <summary>The lines of a shell block, without comments.</summary>
    public IEnumerable<string> Commands =>
        Text.Split('\n').Select(static line => line.Split(" #")[0].Trim()).Where(static line => line is not ("" or ['#', ..]));

    /// <summary>The lines of a build's output that are messages: <c>content/articles/hello.md(2,7): error TC0008: …</c>.</summary>
    public IReadOnlyList<string> Messages => Language == "text" ? [.. Text.Split('\n').Where(static line => GuidePage.Message.IsMatch(line))] : [];

    /// <summary>A file's text after the edit that a block <c>diff</c> shows: its lines with <c>-</c> are replaced by those with <c>+</c>.</summary>
    /// <exception cref="InvalidOperationException">The text does not have these lines, or has them twice.</exception>
    public string Edit(string text)
    {
        var (removed, added) = (Lines('-'), Lines('+'));
        return text.Split(removed).Length == 2
            ? text.Replace(removed, added, StringComparison.Ordinal)
            : throw new InvalidOperationException($"{File} has these lines not once:\n{removed}");
    }

    private string Lines(char mark) => string.Concat(Text.Split('\n').Where(line => line.StartsWith(mark)).Select(static line => line[1..] + "\n"));
}
