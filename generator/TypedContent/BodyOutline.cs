using System.Collections.Immutable;
using System.Globalization;

namespace TypedContent;

/// <summary>The contents of a body, parsed from the text that generated code provides: <see cref="BodyContent.Outline"/>.</summary>
internal sealed class BodyOutline
{
    private readonly List<(string Name, int Before, int Inner, int After)> _parts = [];

    public BodyOutline(string text)
    {
        var headings = new List<string[]>();
        var links = ImmutableArray.CreateBuilder<BodyLink>();
        var images = ImmutableArray.CreateBuilder<BodyImage>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = line.Split('\t');
            switch (fields[0])
            {
                case OutlineKind.Counts:
                    (WordCount, ReadingSeconds, ExcerptLength) = (Number(fields[1]), Number(fields[2]), Number(fields[3]));
                    break;
                case OutlineKind.Heading:
                    headings.Add(fields);
                    break;
                case OutlineKind.Link:
                    links.Add(
                        new BodyLink(
                            TabSeparatedField.Read(fields[1]),
                            TabSeparatedField.Read(fields[2]),
                            fields.Length > 3 ? TabSeparatedField.Read(fields[3]) : null));
                    break;
                case OutlineKind.Image:
                    images.Add(
                        new BodyImage(
                            TabSeparatedField.Read(fields[1]),
                            TabSeparatedField.Read(fields[2]),
                            fields.Length > 3 ? TabSeparatedField.Read(fields[3]) : null));
                    break;
                case OutlineKind.Html:
                    _parts.Add(("", 0, Number(fields[1]), 0));
                    break;
                case OutlineKind.Block:
                    _parts.Add((TabSeparatedField.Read(fields[1]), Number(fields[2]), Number(fields[3]), Number(fields[4])));
                    break;
            }
        }

        var index = 0;
        Headings = Below(0, headings, ref index);
        Links = links.ToImmutable();
        Images = images.ToImmutable();
    }

    /// <summary>The Markdown in an outline; <see langword="null"/> if the project does not keep it. It is not kept here, because it is seldom read.</summary>
    public static string? MarkdownIn(string text)
    {
        const string Start = OutlineKind.Markdown + "\t";
        // In a table, the last line has a line end too.
        var lines = text.EndsWith('\n') ? text[..^1] : text;
        var last = lines.LastIndexOf('\n') + 1;
        return string.CompareOrdinal(lines, last, Start, 0, Start.Length) == 0 ? TabSeparatedField.Read(lines[(last + Start.Length)..]) : null;
    }

    public int WordCount { get; }

    public int ReadingSeconds { get; }

    /// <summary>The length of the excerpt in the HTML.</summary>
    public int ExcerptLength { get; }

    public ImmutableArray<BodyHeading> Headings { get; }

    public ImmutableArray<BodyLink> Links { get; }

    public ImmutableArray<BodyImage> Images { get; }

    /// <summary>Splits the HTML into its parts.</summary>
    public ImmutableArray<BodyPart> Cut(string html, IReadOnlyList<object> blocks)
    {
        if (_parts.Count == 0)
        {
            return html.Length == 0 ? [] : [new HtmlPart(html)];
        }

        var parts = ImmutableArray.CreateBuilder<BodyPart>(_parts.Count);
        var (position, block) = (0, 0);
        foreach (var (name, before, inner, after) in _parts)
        {
            var part = html.Substring(position, before + inner + after);
            position += part.Length;
            parts.Add(name.Length == 0 ? new HtmlPart(part) : new BlockPart(name, blocks[block++], part));
        }

        return parts.MoveToImmutable();
    }

    // Each heading contains the headings of deeper levels that follow it, up to the next one of its own level.
    private static ImmutableArray<BodyHeading> Below(int level, List<string[]> headings, ref int index)
    {
        var children = ImmutableArray.CreateBuilder<BodyHeading>();
        while (index < headings.Count && Number(headings[index][1]) is var own && own > level)
        {
            var fields = headings[index++];
            children.Add(new BodyHeading(own, TabSeparatedField.Read(fields[3]), TabSeparatedField.Read(fields[2]), Below(own, headings, ref index)));
        }

        return children.ToImmutable();
    }

    /// <summary>Parses a number in the form that generated code uses.</summary>
    public static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);
}
