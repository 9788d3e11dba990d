using System.Text.RegularExpressions;
using TypedContent.Compiler.Documents.Files;

namespace TypedContent.Compiler.Documents.Markdown.WikiLinks;

/// <summary>A link that refers to a file by its name, in any folder: <c>[[folder/Note#Heading|text]]</c>.</summary>
/// <param name="Place">Its target: <c>folder/Note#Heading</c>.</param>
/// <param name="Text">The text to show; <see langword="null"/> if there is none.</param>
internal sealed record WikiLink(string Place, string? Text)
{
    private const string Open = "[[";
    private const string Close = "]]";

    // Other files that Obsidian stores with notes, and that are unknown here. ".js" is not among them, because many notes have it in their names (Node.js).
    private static readonly HashSet<string> OtherFiles = new(
        "3gp aac base bmp canvas css csv docx excalidraw flac gpx heic html m4a m4v mkv mov mp3 mp4 ogg ogv opus pdf pptx svgz tif tiff txt wav webm xlsx zip"
            .Split(' '), StringComparer.OrdinalIgnoreCase);

    // A "#" before a space, as in "C# in depth", does not introduce a heading.
    private static readonly Regex HeadingMark = new(@"#(?=[^\s#])", RegexOptions.CultureInvariant);

    /// <summary>The URL that represents it until its target is resolved.</summary>
    public string Url => Open + Place + Close;

    /// <summary>The possible targets, most likely first: a file and a heading, where a name may also contain a <c>#</c>. The
    /// file is empty for a heading in the same text.</summary>
    public IEnumerable<(string Target, string Heading)> Readings
    {
        get
        {
            for (var mark = Place.IndexOf('#'); mark >= 0; mark = Place.IndexOf('#', mark + 1))
            {
                // For nested headings, the last one.
                yield return (Place.Substring(0, mark).Trim(), Place.Substring(Math.Max(mark, Place.LastIndexOf('#')) + 1).Trim());
            }

            yield return (Place, "");
        }
    }

    /// <summary>Whether it has a target: a file, or a heading in the same text.</summary>
    public bool IsNamed => Place.Trim('#', ' ').Length > 0;

    /// <summary>The image that it refers to, even if missing; <see langword="null"/> for any other target.</summary>
    public string? Image =>
        Readings.Select(static reading => reading.Target).FirstOrDefault(static target => target.Contains('.') && ContentPath.IsImage(target));

    /// <summary>The text that is shown.</summary>
    public string ShownText
    {
        get
        {
            var parts = HeadingMark.Split(Place).Select(static part => part.Trim()).Where(static part => part.Length > 0).ToList();
            return Text ?? string.Join(" > ", parts.Where((part, index) => index == 0 || !IsParagraph(part)));
        }
    }

    /// <summary>Whether it refers to a file that is neither content nor an image.</summary>
    public bool IsOfOtherFile =>
        Readings.First().Target is var target && OtherFiles.Contains(target.Substring(target.LastIndexOf('.') + 1)) && target.Contains('.');

    /// <summary>Whether a heading is the id of a paragraph (<c>^id</c>), which only Obsidian supports.</summary>
    public static bool IsParagraph(string heading) => heading.StartsWith("^", StringComparison.Ordinal);

    /// <summary>Parses the text between the brackets.</summary>
    public static WikiLink Read(string content)
    {
        var bar = content.IndexOf('|');
        var text = bar < 0 ? "" : content.Substring(bar + 1).Trim();
        // In a table, a bar is escaped with "\", and some editors do it elsewhere too.
        var place = bar < 0 ? content : content.Substring(0, bar).TrimEnd('\\');
        return new WikiLink(place.Trim(), text.Length == 0 ? null : text);
    }

    /// <summary>The link that a URL represents; <see langword="null"/> for any other URL.</summary>
    public static WikiLink? Of(string url) =>
        url.StartsWith(Open, StringComparison.Ordinal) && url.EndsWith(Close, StringComparison.Ordinal) && url.Length > Open.Length + Close.Length
            ? Read(url.Substring(Open.Length, url.Length - Open.Length - Close.Length))
            : null;
}
