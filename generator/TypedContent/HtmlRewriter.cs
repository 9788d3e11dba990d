using System.Buffers;
using System.Text;

namespace TypedContent;

/// <summary>Changes the elements of HTML, such as that of a body, an excerpt or a part, while it is copied.</summary>
/// <remarks>It reads tags only, in one pass, and copies everything that is not changed as it is.</remarks>
public static class HtmlRewriter
{
    /// <summary>Changes the elements of HTML.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="change">Called for each element, in the order of their start tags; the element is valid only during the call.</param>
    /// <returns>The changed HTML.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static string Rewrite(string html, Action<RewrittenElement> change)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(change);
        var text = new StringBuilder(html.Length + (html.Length / 8));
        new HtmlRewriting(html, change, piece => text.Append(piece)).Run();
        return text.ToString();
    }

    /// <summary>Writes changed HTML as UTF-8.</summary>
    internal static void Rewrite(string html, Action<RewrittenElement> change, IBufferWriter<byte> writer) =>
        new HtmlRewriting(html, change, piece => Encoding.UTF8.GetBytes(piece, writer)).Run();
}
