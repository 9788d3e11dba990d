namespace TypedContent.Browser.Tests;

/// <summary>The browser that the tests drive: one that is installed, else the one that Playwright downloads.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Starts it, or reports why there is none.</summary>
    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        var reason = $"none of {string.Join(", ", Names)} is installed";
        if (Installed() is { } installed)
        {
            try
            {
                return await StartAsync(installed);
            }
            catch (PlaywrightException e)
            {
                reason = $"{installed} does not start ({e.Message})";
            }
        }

        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) != 0)
        {
            throw new InvalidOperationException(
                $"{reason}, and Playwright could not download Chromium. On Debian, \"apt-get install chromium fonts-noto-core\" installs it.");
        }

        try
        {
            return await StartAsync(null);
        }
        catch (PlaywrightException e)
        {
            throw new InvalidOperationException($"{reason}, and Playwright's Chromium does not start: {e.Message}", e);
        }

        Task<IBrowser> StartAsync(string? program) => playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--disable-gpu"] });
    }

    private static string? Installed() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         from name in Names
         let file = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
         where File.Exists(file)
         select file).FirstOrDefault();
}
