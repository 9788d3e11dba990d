namespace TypedContent.Compiler.Text;

/// <summary>Texts in base64.</summary>
internal static class Base64
{
    /// <summary>The bytes that a text stands for; <see langword="null"/> where it is no base64, for which .NET Standard has an exception alone.</summary>
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
