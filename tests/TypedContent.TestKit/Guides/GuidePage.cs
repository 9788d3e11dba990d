using System.Text.RegularExpressions;

namespace TypedContent.TestKit.Guides;

/// <summary>
/// A page of the guides, as tests run it. A line <c>`path`:</c> before a code block says which file the block shows. What only the tests need is in
/// comments, which a reader does not see: <c>&lt;!-- `path`: --&gt;</c> names the file of the next block, and with the file's text in it the comment is a file
/// that the page does not show; <c>&lt;!-- in: void Method(Article article) --&gt;</c> sets the context of the next block of C#; and
/// <c>&lt;!-- not run: reason --&gt;</c> leaves it out.
/// </summary>
public sealed partial class GuidePage
{
    private GuidePage(IReadOnlyList<GuideSection> sections) => Sections = sections;

    /// <summary>The sections; the first is what is before the first heading of the second level.</summary>
    public IReadOnlyList<GuideSection> Sections { get; }

    /// <summary>Whether the page leads through steps, whose headings are numbered: then one project grows from section to section.</summary>
    public bool HasSteps => Sections.Any(static section => section.Heading.StartsWith("1. ", StringComparison.Ordinal));

    /// <summary>A line of a build's output that is a message.</summary>
    [GeneratedRegex(@"^(?<path>[^\s(]+)\((?<place>\d+,\d+)\): (?<message>(error|warning) [A-Z]+\d+: .*)$")]
    public static partial Regex Message { get; }

    /// <summary>Reads a page.</summary>
    public static GuidePage Read(string file) => Parse(File.ReadAllText(file).ReplaceLineEndings("\n"));

    internal static GuidePage Parse(string text)
    {
        var sections = new List<GuideSection> { new("", []) };
        var next = new GuideBlock(0, "", "");
        foreach (Match part in Part.Matches(text))
        {
            var line = text.AsSpan(0, part.Index).Count('\n') + 2;
            switch (part)
            {
                case var _ when part.Groups["heading"] is { Success: true } heading:
                    sections.Add(new(heading.Value, []));
                    break;

                case var _ when part.Groups["file"] is { Success: true } file:
                    next = next with { File = file.Value };
                    break;

                case var _ when part.Groups["hidden"] is { Success: true } hidden:
                    sections[^1].Blocks.Add(new(line, Path.GetExtension(hidden.Value).TrimStart('.'), part.Groups["hiddentext"].Value) { File = hidden.Value });
                    break;

                case var _ when part.Groups["in"] is { Success: true } head:
                    next = next with { In = head.Value };
                    break;

                case var _ when part.Groups["notrun"] is { Success: true } reason:
                    next = next with { NotRun = reason.Value };
                    break;

                default:
                    next = next with { Line = line, Language = part.Groups["language"].Value, Text = part.Groups["text"].Value };
                    sections[^1].Blocks.Add(next with { OutputOf = CommandBefore(sections[^1], next) });
                    next = new(0, "", "");
                    break;
            }
        }

        return new(sections);
    }

    // A page may be requested in any form; any other command prints text.
    private static string? CommandBefore(GuideSection section, GuideBlock block) =>
        section.Blocks is [.., { Language: "sh", NotRun: null } shell]
        && block is { File: null, NotRun: null }
        && shell.Commands.LastOrDefault() is { } command
        && (block.Language == "text" || (block.Language is "html" or "xml" or "json" && command.StartsWith("curl ", StringComparison.Ordinal)))
            ? command
            : null;

    [GeneratedRegex(
        """
        ^(?<fence>`{3,})(?<language>[^`\n]*)\n(?<text>.*?)^\k<fence>$
        |^\#\#\ (?<heading>[^\n]+)$
        |^`(?<file>[^`\n]+)`:\n(?=\n```)
        |^<!--\ `(?<hidden>[^`\n]+)`:\n(?<hiddentext>.*?)^-->$
        |^<!--\ `(?<file>[^`\n]+)`:\ -->$
        |^<!--\ in:\ (?<in>.+?)\ -->$
        |^<!--\ not\ run:\ (?<notrun>.+?)\ -->$
        """,
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Part { get; }
}

/// <summary>A section of a page.</summary>
/// <param name="Heading">Its heading; empty for what is before the first one.</param>
/// <param name="Blocks">Its code blocks, in order.</param>
public sealed record GuideSection(string Heading, IList<GuideBlock> Blocks);
