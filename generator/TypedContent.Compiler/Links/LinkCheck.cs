using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Links;

/// <summary>A link to a heading or an image, which is checked against other files.</summary>
/// <param name="Problem">The problem to report if the target does not exist, without its arguments.</param>
/// <param name="Source">The file with the link; its path inside the content root.</param>
/// <param name="Link">The link, as written by the author.</param>
/// <param name="Path">The file of the entry that the link refers to; for an image, its path inside the content root.</param>
/// <param name="Index">The index of the entry's item in the file.</param>
/// <param name="SourcePath">The path of the file, for display.</param>
/// <param name="Anchor">The fragment after <c>#</c>; <see langword="null"/> for an image.</param>
internal sealed record LinkCheck(Problem Problem, string Source, string Link, string Path, int Index, string SourcePath, string? Anchor)
{
    /// <summary>Reports the broken links of an entry.</summary>
    public static EquatableArray<Problem> Check(EquatableArray<LinkCheck> links, LinkTargets targets, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return links.Select(link => link.Check(targets)).OfType<Problem>().ToEquatableArray();
    }

    private Problem? Check(LinkTargets targets)
    {
        if (Anchor is null)
        {
            if (targets.HasImage(Path))
            {
                return null;
            }

            var meant = targets.FindNearImage(Path, out var isOnly) is { } image ? LinkResolver.Relative(Source, image) : null;
            return Found(
                LinkFix.ToProperties(meant is null ? null : meant + LinkPath.Split(Link).Tail, isOnly),
                meant is not null ? $"did you mean '{meant}'?" : "add the file, or write the path of an existing one");
        }

        if (targets.AnchorsOf(Path, Index) is not { } anchors || anchors.Contains(Anchor) || IsOfPage(Anchor))
        {
            return null;
        }

        var bare = WithoutBlanks(Anchor);
        var inOtherCase = anchors.Where(anchor => string.Equals(anchor, Anchor, StringComparison.OrdinalIgnoreCase)).ToList();
        var same = inOtherCase.Count > 0 ? inOtherCase : anchors.Where(anchor => WithoutBlanks(anchor) == bare).ToList();
        var isCertain = same.Count == 1;
        var nearest = same.Count > 0 ? same[0] : Suggestion.Nearest(Anchor, anchors, out isCertain);
        return Found(
            LinkFix.ToProperties(nearest is null ? null : Link.Substring(0, Link.IndexOf('#') + 1) + nearest, isCertain),
            SourcePath,
            MessageText.Shorten(Anchor),
            nearest is not null
                ? $"did you mean '#{nearest}'?{OddBlank(Anchor)}"
                : anchors.Count == 0 ? "it has no headings" : "its first heading is '#" + anchors.First() + "'");
    }

    // "#top" refers to the top of any page (HTML, section 7.4.6.4), in any case; "#tab/…" makes a tab from a heading in DocFX; "#/portal" and "#!/portal"
    // are routes of a client-side app.
    private static bool IsOfPage(string anchor) =>
        string.Equals(anchor, "top", StringComparison.OrdinalIgnoreCase) || anchor.StartsWith("tab/", StringComparison.Ordinal)
        || anchor[0] == '/' || anchor.StartsWith("!/", StringComparison.Ordinal);

    // In an id, words are separated by "-", or by nothing if the heading has a character that only looks like a space.
    private static string WithoutBlanks(string id) => UnicodeData.ToLower(new string([.. id.Where(static c => c != '-' && !char.IsWhiteSpace(c))]));

    // A character that looks like a space.
    private static string OddBlank(string anchor) => anchor.IndexOfAny(['\u00A0', '\u202F']) >= 0 ? " (the link has a no-break space)" : "";

    private Problem Found(EquatableArray<ProblemProperty> meant, params string[] arguments) =>
        BrokenLink.With(Problem with { Properties = meant }, [MessageText.Shorten(Link), .. arguments]);
}
