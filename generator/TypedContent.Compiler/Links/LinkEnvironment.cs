using System.Globalization;
using System.Text;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Links;

/// <summary>What decides where the links of a text lead.</summary>
internal static class LinkEnvironment
{
    /// <summary>The hash of all of it: where two are the same, every link leads to the same place.</summary>
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
                    variant.IsOfList ? "item" : "");
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
    /// The collections of which a declared record would decide more than its own members, where all records are inferred: entries that it would keep, and
    /// whom their typed blocks name.
    /// </summary>
    /// <param name="schema">The schema, with inferred records alone.</param>
    /// <param name="others">The collections whose bodies name speakers by slugs alone, and those with entries that are held back by their places.</param>
    public static EquatableArray<string> Undecided(ContentSchema schema, IEnumerable<string> others) => schema.Collections
        .Where(static collection => collection.WithoutData.Count > 0 || collection.Unnamed.Count > 0)
        .Select(static collection => collection.Name)
        .Concat(schema.UnnamedCollections)
        .Concat(others)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(static name => name, StringComparer.Ordinal)
        .ToEquatableArray();
}
