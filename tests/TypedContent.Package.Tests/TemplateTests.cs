using System.Net;

namespace TypedContent.Package.Tests;

/// <summary>The templates for <c>dotnet new</c>, installed from their package and used as a reader of their page does.</summary>
public sealed class TemplateTests(PackedPackage package)
{
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(package.Folder, "templates", Guid.NewGuid().ToString("N")[..8])).FullName;

    // Templates are installed for these tests alone.
    private string Hive => Path.Combine(_folder, "hive");

    [Fact(Explicit = true)]
    public async Task Each_project_builds_runs_and_passes_its_tests()
    {
        await package.PackAsync("generator/TypedContent.Testing");
        await package.PackAsync("generator/TypedContent.Templates");
        (await RunAsync("new", "install", Path.Combine(package.Feed, $"TypedContent.Templates.{package.Version}.nupkg"), "--debug:custom-hive", Hive))
            .ShouldSucceed();

        // Names that are no C# names as they are.
        await NewAsync("typedcontent", "My-News.Data");
        (await RunAsync("build", "My-News.Data", "-warnaserror")).ShouldSucceed();
        var test = await RunAsync("test", "My-News.Data");
        test.ShouldSucceed();
        Assert.Contains("Passed:     2", test.Output, StringComparison.Ordinal);

        foreach (var ui in new[] { "minimal", "blazor" })
        {
            await ShouldShowAsync(await NewAsync("typedcontent-site", $"Paper-{ui}", "--ui", ui), "en", "A concert in the park", "culture", "Culture");
            await ShouldShowAsync(
                await NewAsync("typedcontent-site", $"جريدة.{ui}", "--ui", ui, "--locale", "ar"), "ar", "حفلة في الحديقة", "ثقافة", "ثقافة");
        }
    }

    private async Task ShouldShowAsync(string name, string locale, string newest, string tag, string tagName)
    {
        (await RunAsync("build", name, "-warnaserror")).ShouldSucceed();
        var folder = Path.Combine(_folder, name);
        string[] command = [Path.Combine(folder, "bin/Debug/net10.0", name + ".dll"), "--urls", RunningSite.AnyAddress];
        await using var site = await RunningSite.StartAsync(DotNet.StartInfo(folder, command, package.Environment));

        var home = WebUtility.HtmlDecode(await site.GetAsync("/"));
        Assert.Contains($"<html lang=\"{locale}\" dir=\"{(locale == "ar" ? "rtl" : "ltr")}\">", home, StringComparison.Ordinal);
        Assert.Contains(newest, home, StringComparison.Ordinal);
        Assert.Equal(home, WebUtility.HtmlDecode(await site.GetAsync("/page/1")));
        var page = WebUtility.HtmlDecode(await site.GetAsync("/tags/" + Uri.EscapeDataString(tag)));
        Assert.Contains($"<h1>{tagName}</h1>", page, StringComparison.Ordinal);
        Assert.Contains(newest, page, StringComparison.Ordinal);
        Assert.Contains($"<title>{newest}</title>", await site.GetAsync("/feed.xml"), StringComparison.Ordinal);
        Assert.Contains("inline-size", await site.GetAsync("/site.css"), StringComparison.Ordinal);
        Assert.DoesNotContain(newest, await site.GetAsync("/page/2"), StringComparison.Ordinal);
    }

    private async Task<string> NewAsync(string template, string name, params string[] options)
    {
        (await RunAsync(["new", template, "--name", name, .. options, "--debug:custom-hive", Hive])).ShouldSucceed();
        return name;
    }

    private Task<CommandResult> RunAsync(params string[] arguments) => DotNet.RunAsync(_folder, arguments, package.Environment);
}
