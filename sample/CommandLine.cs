namespace Newspaper;

/// <summary>The arguments after <c>dotnet run --project sample --</c>.</summary>
internal static class CommandLine
{
    public const string DefaultAddress = "http://localhost:5080";

    public const string Usage = $"""
        Usage:
          dotnet run --project sample                      serve the site at {DefaultAddress}
          dotnet run --project sample -- --urls ADDRESS    serve it at another address, such as http://localhost:8080
          dotnet run --project sample -- export DIR        write the site to a folder as static files

        With --address URL, either names the public address of the site, for feeds, the sitemap and other links for machines.
        Any other setting of ASP.NET Core can be given as --Section:Key VALUE.
        """;

    private static readonly string[] Settings = ["address", "urls", "http_ports", "https_ports", "environment", "contentRoot", "applicationName"];

    public static bool IsFolder(string text) => !string.IsNullOrWhiteSpace(text) && !text.StartsWith('-');

    /// <summary>Whether the arguments are settings that ASP.NET Core knows, as <c>--key value</c> or <c>--key=value</c>.</summary>
    public static bool AreSettings(ReadOnlySpan<string> args) => args switch
    {
        [] => true,
        [var setting, .. var rest] when setting.Split('=', 2) is [var key, _] => IsSetting(key) && AreSettings(rest),
        [var key, _, .. var rest] => IsSetting(key) && AreSettings(rest),
        _ => false,
    };

    private static bool IsSetting(string key) =>
        key.StartsWith("--", StringComparison.Ordinal)
        && (key.Contains(':', StringComparison.Ordinal) || Settings.Contains(key[2..], StringComparer.OrdinalIgnoreCase));
}
