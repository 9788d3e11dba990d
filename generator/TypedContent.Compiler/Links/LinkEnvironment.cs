using System.Globalization;
using System.Text;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Links;

/// <summary>Everything, besides a text itself, that determines the targets of its links.</summary>
internal static class LinkEnvironment
{
    /// <summary>The hash of this: if it does not change, every link keeps its target.</summary>
    public static string HashOf(ContentSchema schema)
    {
        var text = new StringBuilder();
        Append(schema.BasePath, schema.HasWikiLinks ? "wiki" : "");
        AppendAll(schema.Images);
        AppendAll(schema.UnnamedCollections);
        AppendAll(schema.UnnamedFiles);
        foreach (var collection in schema.Collections)
        {
            Append(collection.Name, collection.IsMissingEntries ? "missing" : "", schema.Record(collection.RecordName).Entry?.DefaultLocale);
            AppendAll(collection.Drafts);
            AppendAll(collection.Unnamed);
            AppendAll(collection.WithoutData);
            AppendAll(collection.SlugsWithoutData);
            foreach (var variant in collection.Entries.SelectMany(static entry => entry.Variants))
            {
                Append(
                    variant.Slug,
                    variant.Locale,
                    variant.Path,
                    variant.Index.ToString(CultureInfo.InvariantCulture),
                    variant.ContentPath,
                    variant.Url,
                    variant.IsFolderPage ? "page" : "",
                    variant.IsOfList ? "item" : "",
                    variant.HasPermalink ? "permalink" : "");
                AppendAll(variant.Aliases);
            }
        }

        return TextHash.Of(text.ToString());

        void Append(params string?[] values)
        {
            foreach (var value in values)
            {
                text.Append(value).Append('\0');
            }

            text.Append('\n');
        }

        void AppendAll(IReadOnlyList<string> values) => Append([.. values]);
    }

    /// <summary>
    /// The collections for which a declared record would change more than its own members, compared with inferred records: which entries are kept, and which
    /// entries their typed blocks refer to.
    /// </summary>
    /// <param name="schema">The schema, in which all records are inferred.</param>
    /// <param name="others">The collections whose bodies refer to speakers by slug only, and those with entries that are drafts because of their paths.</param>
    public static EquatableArray<string> Undecided(ContentSchema schema, IEnumerable<string> others) => schema.Collections
        .Where(static collection => collection.WithoutData.Count > 0 || collection.Unnamed.Count > 0)
        .Select(static collection => collection.Name)
        .Concat(schema.UnnamedCollections)
        .Concat(others)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(static name => name, StringComparer.Ordinal)
        .ToEquatableArray();
}
