using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Tables;

/// <summary>The character between the cells of a table's row.</summary>
internal static class CsvSeparator
{
    /// <summary>The property that sets it for <c>.csv</c> files.</summary>
    public const string Property = "TypedContentCsvSeparator";

    /// <summary>The separator without the property.</summary>
    public const char Default = ',';

    private const string Tab = "tab";

    // Common separators, which a header that has no other shows.
    private static readonly char[] Common = [',', ';', '\t', '|'];

    /// <summary>Reads the property; an invalid value is reported by <see cref="Problems"/>.</summary>
    public static char Read(ProjectProperties options) => Set(options) is { } text ? Of(text) ?? Default : Default;

    /// <summary>The value of the property, if it is invalid.</summary>
    public static IEnumerable<InvalidProperty> Problems(ProjectProperties options)
    {
        if (Set(options) is { } text && Of(text) is null)
        {
            yield return new InvalidProperty(
                Property,
                text,
                $"is not a separator; write a sign of ASCII that is no quotation mark, such as ';', or '{Tab}'");
        }
    }

    /// <summary>The name of a separator in messages.</summary>
    public static string Describe(char separator) => separator == '\t' ? "a tab" : $"'{separator}'";

    /// <summary>The line for the project file that sets a separator.</summary>
    public static string LineOf(char separator) => $"<{Property}>{(separator == '\t' ? Tab : separator.ToString())}</{Property}>";

    /// <summary>Another separator that a text has; <see langword="null"/> for none.</summary>
    public static char? OtherIn(string text, char separator) =>
        text.IndexOfAny(Common) is var index and >= 0 && text[index] != separator ? text[index] : null;

    // Base64-encoded by the targets, because a generated .editorconfig cuts a value at ';'.
    private static string? Set(ProjectProperties options) => options.Decoded("TypedContentCsvCharacter")?.Trim() is { Length: > 0 } text ? text : null;

    private static char? Of(string text) =>
        string.Equals(text, Tab, StringComparison.OrdinalIgnoreCase) ? '\t'
        : text.Length == 1 && text[0] is > ' ' and <= '~' and not ('"' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'))
            ? text[0]
            : null;
}
