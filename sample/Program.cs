using System.Net.Sockets;
using Newspaper;

try
{
    return await RunAsync(args);
}
catch (WrongSettingException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}

static async Task<int> RunAsync(string[] args)
{
    switch (args)
    {
        case ["export", var folder, .. var settings] when CommandLine.IsFolder(folder) && CommandLine.AreSettings(settings):
            return await Export.RunAsync(folder, settings);

        case ["--help" or "-h"]:
            Console.WriteLine(CommandLine.Usage);
            return 0;

        case var settings when CommandLine.AreSettings(settings):
            return await ServeAsync(settings);

        default:
            await Console.Error.WriteLineAsync(CommandLine.Usage);
            return 2;
    }
}

static async Task<int> ServeAsync(string[] settings)
{
    WebApplication? site = null;
    try
    {
        site = Site.Build(settings);
        await site.StartAsync();
    }
    catch (Exception e) when (e is IOException or SocketException or ArgumentOutOfRangeException or InvalidOperationException or FormatException)
    {
        var reason = e.Message.ReplaceLineEndings("\n").Split('\n')[0].TrimEnd('.');
        await Console.Error.WriteLineAsync(
            $"The site cannot be served at {site?.Configuration["urls"] ?? "its address"} ({reason}); another address is set with --urls.");
        return 1;
    }

    foreach (var (edition, url) in from url in site.Urls from edition in Editions.All select (edition, url))
    {
        Console.WriteLine($"{edition.Language}: {url}{edition.Root}");
    }

    await site.WaitForShutdownAsync();
    return 0;
}
