using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Naming;

/// <summary>What is left of a key or a name without its style: <c>publishDate</c>, <c>publish-date</c> and <c>publish date</c> are one.</summary>
internal static class PlainKey
{
    /// <summary>The key in capitals, without the signs between its words.</summary>
    public static string Of(string key)
    {
        var plain = new StringBuilder(key.Length);
        foreach (var c in NormalizationFormC.Of(key))
        {
            if (c is not ('-' or '_' or ' '))
            {
                plain.Append(UnicodeData.ToUpper(c));
            }
        }

        return plain.ToString();
    }
}
