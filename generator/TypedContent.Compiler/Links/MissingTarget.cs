using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Links;

/// <summary>Links to entries that do not exist, with what to write instead.</summary>
internal static class MissingTarget
{
    /// <summary>Why a draft is no target.</summary>
    public const string Draft = "it is a draft, which this build leaves out";

    /// <summary>Why a file without data is no target.</summary>
    public const string WithoutData = "its file has no data and is left out; add some";

    /// <summary>A link to an entry that a collection does not have.</summary>
    /// <param name="url">The link, as written.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="slug">The slug.</param>
    /// <param name="schema">The schema.</param>
    public static LinkTarget Of(string url, CollectionSpec collection, string slug, ContentSchema schema)
    {
        if (collection.MayHave(slug))
        {
            return new LinkTarget(url);
        }

        var isDraft = collection.Drafts.Contains(slug);
        if (isDraft || collection.LacksData(slug))
        {
            return new LinkTarget(url, NoSlug(collection, slug) + (isDraft ? Draft : WithoutData));
        }

        var isCertain = true;
        var nearest = SchemaIndex.Of(schema).ByPath.FindInAnyCase(collection.Name + "/" + slug)
            ?? (Suggestion.Nearest(slug, collection.Entries.Select(static candidate => candidate.Slug), out isCertain) is { } near
                ? collection.Name + "/" + near
                : null);
        return nearest is null
            ? new LinkTarget(url, NoSlug(collection, slug) + "name one that exists")
            : new LinkTarget(url, NoSlug(collection, slug) + $"did you mean '{nearest}'?")
            {
                Meant = LinkFix.ToProperties(LinkFix.WithPart(url, slug, nearest.Substring(collection.Name.Length + 1)), isCertain),
            };
    }

    private static string NoSlug(CollectionSpec collection, string slug) => $"the collection '{collection.Name}' has no slug '{MessageText.Shorten(slug)}'; ";
}
