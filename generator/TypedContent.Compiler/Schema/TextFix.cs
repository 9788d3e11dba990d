using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;

namespace TypedContent.Compiler.Schema;

/// <summary>The fix for values that are meant as text but read as another type: in a table, quotation marks change no type.</summary>
internal static class TextFix
{
    /// <summary>The fix, as a part of a sentence.</summary>
    /// <param name="entry">The entry with the value.</param>
    /// <param name="what">What has to be quoted.</param>
    public static string Of(EntryNode entry, string what) => entry.Path.Format.IsTable()
        ? "declare the member as a string in a record of the collection"
        : $"put {what} in quotation marks";
}
