namespace TypedContent.Compiler.Text;

/// <summary>Finds lines in a text: they end with a line feed, a carriage return, or both.</summary>
internal static class TextLines
{
    /// <summary>The end of the line at an index, without its line end.</summary>
    public static int End(string text, int index)
    {
        var end = text.IndexOfAny(['\r', '\n'], index);
        return end < 0 ? text.Length : end;
    }

    /// <summary>The start of the next line.</summary>
    public static int Next(string text, int index)
    {
        var end = End(text, index);
        return end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : Math.Min(end + 1, text.Length);
    }
}
