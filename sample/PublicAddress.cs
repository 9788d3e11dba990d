using System.Text.RegularExpressions;

namespace Newspaper;

/// <summary>Where readers find the site, wherever it is served or written; needed for links that machines read, which name the whole address.</summary>
public sealed partial record PublicAddress
{
    public const string Example = "https://midad.example";

    private readonly Uri _root;

    /// <exception cref="WrongSettingException">The text is not such an address.</exception>
    public PublicAddress(string root)
    {
        if (!Uri.TryCreate(root, UriKind.Absolute, out var uri) || uri is not { Scheme: "http" or "https", Query: "", Fragment: "" })
        {
            throw new WrongSettingException($"--address is \"{root}\", and has to be a whole http or https address, such as {Example}.");
        }

        _root = uri;
    }

    /// <summary>The folder of the server that contains the site, without a slash at its end; empty if the site is at the server's root.</summary>
    public string Folder => _root.AbsolutePath.TrimEnd('/');

    /// <summary>The whole address of a path that begins with a slash.</summary>
    public string Of(string path) => _root.AbsoluteUri.TrimEnd('/') + path;

    /// <summary>The same HTML with whole addresses in its links, for readers in other applications.</summary>
    public string InLinksOf(string html) => LinkStart.Replace(html, Of(""));

    /// <summary>Where a link to a page of the site begins; all of ours begin with a slash.</summary>
    [GeneratedRegex("""(?<=\s(?:href|src)=")(?=/(?!/))""")]
    private static partial Regex LinkStart { get; }
}

/// <summary>An invalid setting; the message says which one, and what is expected.</summary>
public sealed class WrongSettingException(string message) : Exception(message);
