namespace Newspaper;

/// <summary>Where readers find the site, wherever it is served or written; needed for links that machines read, which name the whole address.</summary>
public sealed record PublicAddress
{
    public const string Example = "https://midad.example";

    private readonly string _root;

    /// <exception cref="WrongSettingException">The text is not such an address.</exception>
    public PublicAddress(string root)
    {
        if (!Uri.TryCreate(root, UriKind.Absolute, out var uri) || uri is not { Scheme: "http" or "https", Query: "", Fragment: "" })
        {
            throw new WrongSettingException($"--address is \"{root}\", and has to be a whole http or https address, such as {Example}.");
        }

        _root = root.TrimEnd('/');
    }

    /// <summary>The whole address of a path that begins with a slash.</summary>
    public string Of(string path) => _root + path;
}

/// <summary>A setting that the site cannot work with; the message says which, and what it has to be.</summary>
public sealed class WrongSettingException(string message) : Exception(message);
