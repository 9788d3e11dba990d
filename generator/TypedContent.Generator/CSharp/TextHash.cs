using System.Globalization;

namespace TypedContent.Generator.CSharp;

/// <summary>A short text that changes with a long one.</summary>
internal static class TextHash
{
    /// <summary>FNV-1a of 64 bits over UTF-16, in hexadecimal digits.</summary>
    public static string Of(string text)
    {
        var hash = 14695981039346656037;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
