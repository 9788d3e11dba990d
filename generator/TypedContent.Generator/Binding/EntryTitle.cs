using TypedContent.Generator.Reading;

namespace TypedContent.Generator.Binding;

/// <summary>The title by which documentation comments name an entry.</summary>
internal static class EntryTitle
{
    public static string? Of(EntryNode entry) => Text(entry, "title") ?? Text(entry, "name");

    private static string? Text(EntryNode entry, string key) =>
        entry.Data.Find(key)?.Value is ScalarNode { Value.Kind: not ScalarKind.Null, Text: { Length: > 0 } text } ? text : null;
}
