namespace TypedContent.Compiler.Schema;

/// <summary>The text of a reference: <c>collection/slug</c>.</summary>
internal static class ReferenceText
{
    public static (string Collection, string Slug)? Split(string text)
    {
        var slash = text.IndexOf('/');
        return slash > 0 && slash < text.Length - 1 ? (text.Substring(0, slash), text.Substring(slash + 1)) : null;
    }

    /// <summary>Whether a text looks like a reference, whether or not the collection exists: two names separated by a slash, without spaces.</summary>
    public static bool IsReference(string text) => (Split(text) is not null || ReferencePath.Is(text)) && !text.Any(char.IsWhiteSpace) && !text.Contains(':');
}
