using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>A reference by the path of an entry's file instead of <c>collection/slug</c>: <c>../people/amina.md</c>, <c>/people/amina.md</c>.</summary>
internal static class ReferencePath
{
    /// <summary>Whether a text has the form of such a path, even if the file does not exist.</summary>
    public static bool Is(string text) => text.IndexOf('/') >= 0 && text.IndexOf(':') < 0 && ContentPath.HasFormat(text);

    /// <summary>The paths in the content that a text may mean, most likely first.</summary>
    public static IEnumerable<string> Candidates(EntryNode entry, string text)
    {
        var places = entry.File.Options.Layout.Places;
        if (text[0] == '/')
        {
            return places.OfRoot(text.Substring(1));
        }

        var beside = ContentPath.Combine(entry.Path.Value, text);
        return IsRelative(text) ? [beside] : places.OfRoot(text).Prepend(beside);
    }

    /// <summary>The meaning of a path that leads into a collection.</summary>
    public static ContentPath? Into(EntryNode entry, string text, Func<string, bool> isCollection) => Candidates(entry, text)
        .Select(path => ContentPath.Parse(entry.File.Options.Layout, path))
        .FirstOrDefault(path => path is { IsDirectlyUnderRoot: false } && isCollection(path.Collection));

    /// <summary>Whether a text is the path of a file that would be in a collection.</summary>
    public static bool LeadsInto(string text, EntryNode entry, string collection) =>
        Is(text) && Into(entry, NormalizationFormC.Of(text), name => name == collection) is not null;

    /// <summary>The path of a file in the same notation as another path by the author.</summary>
    public static string Like(string text, EntryNode entry, string path)
    {
        var inRoot = entry.File.Options.Layout.Places.InRoot(path);
        if (!IsRelative(text))
        {
            return text[0] == '/' ? "/" + inRoot : inRoot;
        }

        var relative = ContentPath.Relative(entry.Path.Value, path);
        return relative[0] == '.' ? relative : "./" + relative;
    }

    /// <summary>A value of one file in the form that another file needs: relative paths are adjusted.</summary>
    public static ContentNode Moved(ContentNode value, ContentPath from, ContentPath to)
    {
        if (ContentPath.FolderOf(from.Value) == ContentPath.FolderOf(to.Value))
        {
            return value;
        }

        return value switch
        {
            ScalarNode { Value.Kind: ScalarKind.PlainString or ScalarKind.QuotedString } text when IsRelative(text.Text) && Is(text.Text) =>
                text with { Text = ContentPath.Relative(to.Value, ContentPath.Combine(from.Value, text.Text)) is var path && path[0] == '.'
                    ? path
                    : "./" + path },
            SequenceNode list => list with { Items = list.Items.Select(item => Moved(item, from, to)).ToEquatableArray() },
            _ => value,
        };
    }

    private static bool IsRelative(string text) => text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal);
}
