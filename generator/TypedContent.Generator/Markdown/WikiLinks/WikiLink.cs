namespace TypedContent.Generator.Markdown.WikiLinks;

/// <summary>A link that names a file by its name, wherever it is: <c>[[folder/Note#Heading|text]]</c>.</summary>
/// <param name="Target">The name, perhaps with folders before it; empty for a place in the same text.</param>
/// <param name="Heading">The text of a heading; empty for none.</param>
/// <param name="Text">The text to show; <see langword="null"/> where the author wrote none.</param>
internal sealed record WikiLink(string Target, string Heading, string? Text)
{
    private const string Open = "[[";
    private const string Close = "]]";

    // What Obsidian keeps beside notes, and nothing here is known of.
    private static readonly HashSet<string> OtherFiles = new(
        "3gp aac base canvas css csv docx excalidraw flac gpx html js m4a m4v mkv mov mp3 mp4 ogg ogv opus pdf pptx svgz txt wav webm xlsx zip".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>The URL that stands for it until it is known where it leads.</summary>
    public string Url => Open + Target + (Heading.Length > 0 ? "#" + Heading : "") + Close;

    /// <summary>What is shown.</summary>
    public string ShownText => Text ?? (Target.Length > 0 && Heading.Length > 0 ? Target + " > " + Heading : Target + Heading);

    /// <summary>Whether it names a file that is neither content nor an image.</summary>
    public bool IsOfOtherFile => OtherFiles.Contains(Target.Substring(Target.LastIndexOf('.') + 1)) && Target.Contains('.');

    /// <summary>Reads what stands between the brackets.</summary>
    public static WikiLink Read(string content)
    {
        var bar = content.IndexOf('|');
        var (place, text) = bar < 0 ? (content, null) : (content.Substring(0, bar), content.Substring(bar + 1).Trim());
        var mark = place.IndexOf('#');
        var target = (mark < 0 ? place : place.Substring(0, mark)).Trim();
        // Of headings in headings the last one; the id of a paragraph ("^id") is only Obsidian's.
        var heading = mark < 0 ? "" : place.Substring(place.LastIndexOf('#') + 1).Trim();
        return new WikiLink(target, heading.StartsWith("^", StringComparison.Ordinal) ? "" : heading, string.IsNullOrEmpty(text) ? null : text);
    }

    /// <summary>The link that a URL stands for; <see langword="null"/> for any other URL.</summary>
    public static WikiLink? Of(string url) =>
        url.StartsWith(Open, StringComparison.Ordinal) && url.EndsWith(Close, StringComparison.Ordinal) && url.Length > Open.Length + Close.Length
            ? Read(url.Substring(Open.Length, url.Length - Open.Length - Close.Length))
            : null;
}
