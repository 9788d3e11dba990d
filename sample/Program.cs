using Microsoft.AspNetCore.Connections;
using Newspaper;

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

static async Task<int> ServeAsync(string[] settings)
{
    var site = Site.Build(settings);
    try
    {
        await site.StartAsync();
    }
    catch (IOException e) when (e.InnerException is AddressInUseException)
    {
        await Console.Error.WriteLineAsync($"{e.Message} Another address is set with --urls.");
        return 1;
    }

    foreach (var (edition, url) in from url in site.Urls from edition in Editions.All select (edition, url))
    {
        Console.WriteLine($"{edition.Language}: {url}{edition.Root}");
    }

    await site.WaitForShutdownAsync();
    return 0;
}
