using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Naming;

/// <summary>A key or a name without its case style: <c>publishDate</c>, <c>publish-date</c> and <c>publish date</c> are the same.</summary>
internal static class PlainKey
{
    /// <summary>The key in upper case, without separators between its words.</summary>
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
