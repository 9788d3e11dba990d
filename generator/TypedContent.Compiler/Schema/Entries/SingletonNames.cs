using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Entries;

/// <summary>Names the locales of a singleton, which have no URL.</summary>
internal static class SingletonNames
{
    /// <summary>Its only entry, with a variant for each locale; none if its file could not be read.</summary>
    public static EquatableArray<EntryName> Of(List<EntryNode> entries, string? defaultLocale)
    {
        const string property = "Value";
        return entries.Count == 0
            ? []
            :
            [
                new EntryName(
                    EntryNode.SingletonSlug,
                    property,
                    new LocaleOrder(defaultLocale).Sort(entries).Select(static entry => EntryNames.Variant(property, entry, url: "")).ToEquatableArray()),
            ];
    }
}
