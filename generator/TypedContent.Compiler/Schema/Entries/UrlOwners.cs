using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Entries;

/// <summary>An address of an entry.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Url">The address, percent-encoded.</param>
/// <param name="Span">The location for problems with it.</param>
/// <param name="Key">The key that sets it, for messages; <see langword="null"/> for a URL by a pattern.</param>
/// <param name="IsAlias">Whether it is an alias.</param>
internal sealed record UrlOwner(EntryNode Entry, string Url, TextSpan Span, string? Key, bool IsAlias)
{
    /// <summary>Whether other entries may have the same address, because this one's is not certain.</summary>
    public bool IsUncertain => Key is null && !Entry.IsSlugKnown;

    /// <summary>Its location, for messages.</summary>
    public string Place => $"{Entry.Path.SourcePath}({Entry.File.LineOf(Span)})";
}

/// <summary>Reports addresses that two entries have: at both of them, and once for each.</summary>
/// <param name="defaultLocale">The default locale; <see langword="null"/> if none is set.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class UrlOwners(string? defaultLocale, ProjectProblemBag problems)
{
    private readonly Dictionary<string, UrlOwner> _owners = new(StringComparer.Ordinal);
    private readonly HashSet<UrlOwner> _reported = new(ReferenceComparer<UrlOwner>.Instance);

    /// <summary>Adds an address.</summary>
    public void Add(UrlOwner owner)
    {
        // Servers treat a '/' at the end of a path as the same address.
        var bare = owner.Url.Length > 1 ? owner.Url.TrimEnd('/') : owner.Url;
        if (!_owners.TryGetValue(bare, out var first))
        {
            _owners.Add(bare, owner);
        }
        else if (!first.IsUncertain && !owner.IsUncertain)
        {
            var fix = Fix(owner, first);
            Report(owner, first, fix);
            if (_reported.Add(first))
            {
                Report(first, owner, fix);
            }
        }
    }

    private void Report(UrlOwner owner, UrlOwner other, string fix) => problems.Report(
        owner.Entry.File,
        ProblemId.DuplicateUrl,
        owner.Span,
        $"The {(owner.IsAlias ? "alias" : "URL")} '{MessageText.Shorten(owner.Url)}'",
        (owner.IsAlias, other.IsAlias) switch
        {
            (_, true) => "an alias of " + other.Place,
            (true, false) => "the URL of " + other.Place,
            _ => "that of " + other.Place,
        },
        fix);

    private string Fix(UrlOwner owner, UrlOwner first) => (owner.IsAlias, first.IsAlias, owner.Key ?? first.Key) switch
    {
        (true, true, _) => "remove one of the two",
        (true, _, _) or (_, true, _) => "remove the alias",
        (_, _, { } key) => $"write another path as '{MessageText.Shorten(key)}' in one of the two",
        _ => Fix(owner.Entry, first.Entry),
    };

    private string Fix(EntryNode entry, EntryNode first) => (entry.Collection == first.Collection, entry.Slug == first.Slug) switch
    {
        (true, true) when defaultLocale is not null && (entry.Locale is null || first.Locale is null) =>
            $"'{defaultLocale}' is the default locale, so keep one of the two files",
        (true, true) => "add '{locale}' to the pattern of TypedContentUrl",
        (true, false) => "give one of the two another 'slug:'",
        _ =>
            $"add '{{collection}}' to the pattern of TypedContentUrl, or a pattern for the collection, such as "
            + $"<TypedContentUrl>$(TypedContentUrl);{entry.Collection}=/{entry.Collection}/{{slug}}</TypedContentUrl>",
    };
}
