using System.Text.RegularExpressions;
using TypedContent.Compiler.Documents.Files;

namespace TypedContent.Compiler.Schema.Entries;

/// <summary>The extensions of slugs, which distinguish a value <c>collection/slug</c> from the path of another file:
/// <c>blog/assets/cover.webp</c>.</summary>
internal sealed class SlugExtensions
{
    // A number after a dot is part of a name ("v1.2"); a query or an anchor may follow a file's name.
    private static readonly Regex Extension = new(
        @"[^/]\.(?<extension>[A-Za-z][A-Za-z0-9]*)([?#][^/]*)?\z",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft);

    private readonly HashSet<(string Collection, string Extension)> _known = [];

    public SlugExtensions(IEnumerable<(string Collection, string Slug)> slugs)
    {
        foreach (var (collection, slug) in slugs)
        {
            if (Of(slug) is { } extension)
            {
                _known.Add((collection, extension));
            }
        }
    }

    /// <summary>Whether a text in the form of a reference to a collection is the path of a file that is not content,
    /// because no slug of the collection has its extension.</summary>
    public bool AreOtherThan(string collection, string text) =>
        Of(text) is { } extension && !_known.Contains((collection, extension)) && !ContentPath.HasFormat(text);

    // In lower case; null for none.
    private static string? Of(string text) => Extension.Match(text) is { Success: true } match ? match.Groups["extension"].Value.ToLowerInvariant() : null;
}
