using System.Text.RegularExpressions;
using TypedContent.Compiler.Documents.Files;

namespace TypedContent.Compiler.Documents.Markdown.WikiLinks;

/// <summary>A link that names a file by its name, wherever it is: <c>[[folder/Note#Heading|text]]</c>.</summary>
/// <param name="Place">What it names: <c>folder/Note#Heading</c>.</param>
/// <param name="Text">The text to show; <see langword="null"/> where the author wrote none.</param>
internal sealed record WikiLink(string Place, string? Text)
{
    private const string Open = "[[";
    private const string Close = "]]";

    // What Obsidian keeps beside notes, and nothing here is known of. Not ".js", which is in the names of many notes (Node.js).
    private static readonly HashSet<string> OtherFiles = new(
        "3gp aac base bmp canvas css csv docx excalidraw flac gpx heic html m4a m4v mkv mov mp3 mp4 ogg ogv opus pdf pptx svgz tif tiff txt wav webm xlsx zip"
            .Split(' '), StringComparer.OrdinalIgnoreCase);

    // Of a "#" with a blank after it, as in "C# in depth", no heading is meant.
    private static readonly Regex HeadingMark = new(@"#(?=[^\s#])", RegexOptions.CultureInvariant);

    /// <summary>The URL that stands for it until it is known where it leads.</summary>
    public string Url => Open + Place + Close;

    /// <summary>What it may name, the likeliest first: a file and a heading, where a name may hold a <c>#</c> too. The
    /// file is empty for a place in the same text.</summary>
    public IEnumerable<(string Target, string Heading)> Readings
    {
        get
        {
            for (var mark = Place.IndexOf('#'); mark >= 0; mark = Place.IndexOf('#', mark + 1))
            {
                // Of headings in headings the last one.
                yield return (Place.Substring(0, mark).Trim(), Place.Substring(Math.Max(mark, Place.LastIndexOf('#')) + 1).Trim());
            }

            yield return (Place, "");
        }
    }

    /// <summary>Whether it names something: a file, or a place in the same text.</summary>
    public bool IsNamed => Place.Trim('#', ' ').Length > 0;

    /// <summary>The image that it names, or would; <see langword="null"/> for what is none.</summary>
    public string? Image =>
        Readings.Select(static reading => reading.Target).FirstOrDefault(static target => target.Contains('.') && ContentPath.IsImage(target));

    /// <summary>What is shown.</summary>
    public string ShownText
    {
        get
        {
            var parts = HeadingMark.Split(Place).Select(static part => part.Trim()).Where(static part => part.Length > 0).ToList();
            return Text ?? string.Join(" > ", parts.Where((part, index) => index == 0 || !IsParagraph(part)));
        }
    }

    /// <summary>Whether it names a file that is neither content nor an image.</summary>
    public bool IsOfOtherFile =>
        Readings.First().Target is var target && OtherFiles.Contains(target.Substring(target.LastIndexOf('.') + 1)) && target.Contains('.');

    /// <summary>Whether a heading is the id of a paragraph (<c>^id</c>), which is only Obsidian's.</summary>
    public static bool IsParagraph(string heading) => heading.StartsWith("^", StringComparison.Ordinal);

    /// <summary>Reads what stands between the brackets.</summary>
    public static WikiLink Read(string content)
    {
        var bar = content.IndexOf('|');
        var text = bar < 0 ? "" : content.Substring(bar + 1).Trim();
        // A bar has a "\" before it in a table, and some editors write it elsewhere too.
        var place = bar < 0 ? content : content.Substring(0, bar).TrimEnd('\\');
        return new WikiLink(place.Trim(), text.Length == 0 ? null : text);
    }

    /// <summary>The link that a URL stands for; <see langword="null"/> for any other URL.</summary>
    public static WikiLink? Of(string url) =>
        url.StartsWith(Open, StringComparison.Ordinal) && url.EndsWith(Close, StringComparison.Ordinal) && url.Length > Open.Length + Close.Length
            ? Read(url.Substring(Open.Length, url.Length - Open.Length - Close.Length))
            : null;
}
