namespace Newspaper;

/// <summary>Where readers find the site, wherever it is served or written; needed for links that machines read, which name the whole address.</summary>
public sealed record PublicAddress(string Root)
{
    public const string Example = "https://midad.example";

    /// <summary>The whole address of a path that begins with a slash.</summary>
    public string Of(string path) => Root + path;
}
