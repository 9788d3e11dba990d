namespace TypedContent.Browser.Tests;

/// <summary>The browser that the tests drive: one that is installed, else the one that Playwright downloads.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Starts it, or skips the test and says why.</summary>
    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        var installed = Installed();
        if (installed is null && Microsoft.Playwright.Program.Main(["install", "chromium"]) != 0)
        {
            throw new InvalidOperationException(
                $"none of {string.Join(", ", Names)} is installed, and Playwright could not download Chromium. On Debian, \"apt-get install chromium fonts-noto-core\" installs it.");
        }

        try
        {
            return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = installed, Args = ["--disable-gpu"] });
        }
        catch (PlaywrightException e)
        {
            throw new InvalidOperationException($"{installed ?? "Playwright's Chromium"} does not start: {e.Message}", e);
        }
    }

    private static string? Installed() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         from name in Names
         let file = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
         where File.Exists(file)
         select file).FirstOrDefault();
}
