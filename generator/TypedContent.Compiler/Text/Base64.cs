namespace TypedContent.Compiler.Text;

/// <summary>Texts in base64.</summary>
internal static class Base64
{
    /// <summary>The bytes that a text encodes; <see langword="null"/> where it is no base64: .NET Standard 2.0 can only throw then.</summary>
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
