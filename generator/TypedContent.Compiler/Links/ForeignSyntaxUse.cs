using System.Collections.Immutable;
using System.Globalization;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Markdown.Foreign;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Links;

/// <summary>The occurrences of one kind of foreign syntax in an entry's text.</summary>
/// <param name="SourcePath">The path of its file, for display.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Count">The number of occurrences.</param>
/// <param name="Text">The text of the first one.</param>
/// <param name="Problem">The problem to report at the first one, without its arguments.</param>
internal sealed record ForeignSyntaxUse(string SourcePath, ForeignKind Kind, int Count, string Text, Problem Problem)
{
    /// <summary>The foreign syntax in the texts of a file.</summary>
    public static IEnumerable<ForeignSyntaxUse> Of(Document document, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return document.Entries.SelectMany(Of);
    }

    /// <summary>The foreign syntax in an entry's text.</summary>
    public static IEnumerable<ForeignSyntaxUse> Of(EntryNode entry) => (entry.Body?.Foreign ?? default).Select(found => new ForeignSyntaxUse(
        entry.Path.SourcePath, found.Kind, found.Count, found.Text, Problem.Of(entry.File, ProblemId.ForeignSyntax, found.Span)));

    /// <summary>Reports each kind once, at its first location: there may be thousands, and one fix for all.</summary>
    public static EquatableArray<Problem> Report(ImmutableArray<ForeignSyntaxUse> uses, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return uses.GroupBy(static use => use.Kind).OrderBy(static group => group.Key).Select(static group => Report(group.Key, [.. group])).ToEquatableArray();
    }

    private static Problem Report(ForeignKind kind, List<ForeignSyntaxUse> uses)
    {
        var first = uses.OrderBy(static use => use.SourcePath, StringComparer.Ordinal).ThenBy(static use => use.Problem.Path, StringComparer.Ordinal).First();
        var count = uses.Sum(static use => use.Count);
        var counted = count == 1
            ? "This"
            : string.Format(CultureInfo.InvariantCulture, "This and {0} more in {1} {2}", count - 1, uses.Count, uses.Count == 1 ? "file" : "files");
        var (one, many, fix) = Words(kind);
        return first.Problem with { Arguments = [counted, count == 1 ? one : many, first.Text, fix] };
    }

    private static (string One, string Many, string Fix) Words(ForeignKind kind) => kind switch
    {
        ForeignKind.Shortcode =>
            ("is a shortcode, which is not run", "are shortcodes, which are not run", "write Markdown or a typed block (':::name') instead"),
        ForeignKind.Template =>
            ("is a template tag, which is not filled in", "are template tags, which are not filled in",
                "write the result, or a typed block (':::name')"),
        ForeignKind.Directive =>
            ("is a directive, which is not read", "are directives, which are not read", "write Markdown or a typed block (':::name') instead"),
        ForeignKind.Component => ("is JSX, which is not run", "are JSX, which is not run", "write Markdown or a typed block (':::name') instead"),
        ForeignKind.WikiLink =>
            ("is a wiki link, which is shown as text", "are wiki links, which are shown as text",
                "set TypedContentWikiLinks to 'true' to read such links"),
        ForeignKind.Attributes =>
            ("is an attribute list, which is shown as text", "are attribute lists, which are shown as text", "remove it, or write the element as HTML "
                + "where its class or size is needed"),
        ForeignKind.Admonition =>
            ("is an MkDocs block, which is not read", "are MkDocs blocks, which are not read", "write a callout ('> [!NOTE] Title') or a typed block "
                + "(':::note') instead"),
        ForeignKind.Icon =>
            ("is an icon name, which is shown as text", "are icon names, which are shown as text",
                "write the character or an image instead"),
        _ =>
            ("is HTML, which is shown as text", "are HTML, which is shown as text", "set TypedContentRawHtml to 'sanitize' to keep it without scripts, or to "
                + "'text' to keep it as text"),
    };
}
