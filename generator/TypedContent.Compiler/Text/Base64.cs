namespace TypedContent.Compiler.Text;

/// <summary>Texts in base64.</summary>
internal static class Base64
{
    /// <summary>The bytes that a text encodes; <see langword="null"/> if it is not base64, for which .NET Standard 2.0 only has an exception.</summary>
    public static byte[]? Decode(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
