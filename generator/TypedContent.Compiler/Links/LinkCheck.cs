using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Links;

/// <summary>A link to a heading or an image, which is checked against other files.</summary>
/// <param name="Problem">What is to be reported where there is none, without its arguments.</param>
/// <param name="Source">The file with the link; its path inside the content root.</param>
/// <param name="Link">The link, as the author wrote it.</param>
/// <param name="Path">The file of the entry that the link leads to; of an image, its path inside the content root.</param>
/// <param name="Index">Which item of the file it is.</param>
/// <param name="SourcePath">The file, for readers.</param>
/// <param name="Anchor">What follows <c>#</c>; <see langword="null"/> for an image.</param>
internal sealed record LinkCheck(Problem Problem, string Source, string Link, string Path, int Index, string SourcePath, string? Anchor)
{
    /// <summary>Reports the links of an entry that lead to nothing.</summary>
    public static EquatableArray<Problem> Check(EquatableArray<LinkCheck> links, LinkTargets targets, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return links.Select(link => link.Check(targets)).OfType<Problem>().ToEquatableArray();
    }

    private Problem? Check(LinkTargets targets)
    {
        if (Anchor is null)
        {
            return targets.HasImage(Path)
                ? null
                : Found(
                    targets.FindNearImage(Path) is { } image
                        ? $"did you mean '{LinkResolver.Relative(Source, image)}'?"
                        : "add the file, or write the path of one that there is");
        }

        if (targets.AnchorsOf(Path, Index) is not { } anchors || anchors.Contains(Anchor) || IsOfPage(Anchor))
        {
            return null;
        }

        var bare = WithoutBlanks(Anchor);
        var nearest = anchors.FirstOrDefault(anchor => string.Equals(anchor, Anchor, StringComparison.OrdinalIgnoreCase))
            ?? anchors.FirstOrDefault(anchor => WithoutBlanks(anchor) == bare)
            ?? Suggestion.Nearest(Anchor, anchors);
        return Found(
            SourcePath,
            MessageText.Shorten(Anchor),
            nearest is not null
                ? $"did you mean '#{nearest}'?{OddBlank(Anchor)}"
                : anchors.Count == 0 ? "it has no headings" : "its first heading is '#" + anchors.First() + "'");
    }

    // "#top" leads to the top of any page (HTML, section 7.4.6.4), whatever its case; "#tab/…" makes a tab of a heading for DocFX; "#/portal" and "#!/portal"
    // are routes of an app that runs on the page.
    private static bool IsOfPage(string anchor) =>
        string.Equals(anchor, "top", StringComparison.OrdinalIgnoreCase) || anchor.StartsWith("tab/", StringComparison.Ordinal)
        || anchor[0] == '/' || anchor.StartsWith("!/", StringComparison.Ordinal);

    // What is between words is "-" in an id, or nothing where it only looks like a blank in the heading.
    private static string WithoutBlanks(string id) => UnicodeData.ToLower(new string([.. id.Where(static c => c != '-' && !char.IsWhiteSpace(c))]));

    // One that looks like a blank.
    private static string OddBlank(string anchor) => anchor.IndexOfAny(['\u00A0', '\u202F']) >= 0 ? " (the link has a no-break space)" : "";

    private Problem Found(params string[] arguments) => BrokenLink.With(Problem, [MessageText.Shorten(Link), .. arguments]);
}
