using System.Xml.Linq;

namespace TypedContent.Sample.Tests;

/// <summary>An export for a folder of a server, and one into a folder that has files already.</summary>
public sealed class ExportAgainTests(PublishedSample sample) : IClassFixture<PublishedSample>
{
    [Theory]
    [InlineData("below", "https://a.example/news/today/")]
    [InlineData("beside", "https://a.example/news/today")]
    [InlineData("arabic", "https://a.example/أخبار/")]
    public async Task What_cannot_be_relative_names_the_folder_of_the_public_address(string folder, string address)
    {
        var (exitCode, _, error) = sample.Run("export", folder, "--address", address);
        Assert.Equal((0, ""), (exitCode, error));
        var root = Path.Combine(sample.Folder, folder);
        var home = new Uri(address.TrimEnd('/') + "/");

        foreach (var page in new[] { "404.html", "en/404.html" })
        {
            // The page is shown at any address of the site.
            var links = (await Html.ParseAsync(await File.ReadAllTextAsync(Path.Combine(root, page)))).Links().Where(link => !link.StartsWith('#'))
                .Select(link => new Uri(new Uri(home, "some/where/else"), link)).ToList();
            Assert.True(links.Count > 5);
            Assert.All(links, IsWritten);
        }

        XNamespace atom = "http://www.w3.org/2005/Atom";
        var texts = XDocument.Load(Path.Combine(root, "feed.xml")).Descendants(atom + "content").Select(content => content.Value).ToList();
        var own = new List<string>();
        foreach (var text in texts)
        {
            own.AddRange(
                (await Html.ParseAsync(text)).Links()
                    .Where(link => !link.StartsWith('#') && !link.StartsWith("http://khaleej.online/", StringComparison.Ordinal)));
        }

        Assert.NotEmpty(own);
        Assert.All(own, link => IsWritten(new Uri(link, UriKind.Absolute)));

        void IsWritten(Uri link)
        {
            Assert.StartsWith(home.AbsoluteUri, link.AbsoluteUri, StringComparison.Ordinal);
            var file = Path.Combine(root, link.AbsolutePath[home.AbsolutePath.Length..]);
            Assert.True(File.Exists(file) || File.Exists(Path.Combine(file, "index.html")), link.AbsoluteUri);
        }
    }

    [Fact]
    public void Files_that_are_not_part_of_the_site_are_reported_and_kept()
    {
        var root = Path.Combine(sample.Folder, "old");
        Directory.CreateDirectory(Path.Combine(root, "articles", "gone"));
        Directory.CreateDirectory(Path.Combine(root, ".git"));
        var (gone, hidden) = (Path.Combine(root, "articles", "gone", "index.html"), Path.Combine(root, ".git", "config"));
        File.WriteAllText(gone, "mine");
        File.WriteAllText(hidden, "mine");

        var (exitCode, first, error) = sample.Run("export", "old");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.EndsWith($": {Path.GetRelativePath(root, gone)}", first.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(("mine", "mine"), (File.ReadAllText(gone), File.ReadAllText(hidden)));

        for (var i = 1; i <= 11; i++)
        {
            File.WriteAllText(Path.Combine(root, $"mine-{i}.txt"), "mine");
        }

        // The second one overwrites the first.
        Assert.EndsWith(", mine-7.txt and 2 more", sample.Run("export", "old").Output.TrimEnd(), StringComparison.Ordinal);
        File.Delete(gone);
        Directory.GetFiles(root, "mine-*").ToList().ForEach(File.Delete);
        Assert.DoesNotContain("Left", sample.Run("export", "old").Output, StringComparison.Ordinal);
    }
}
