using Newspaper;

namespace TypedContent.Sample.Tests;

/// <summary>The deployed site has its content in its assembly, and no library that reads content files.</summary>
/// <remarks><see cref="ExportTests"/> and <see cref="ProgramTests"/> run it where reading such a file would show.</remarks>
public class NoContentFileTests
{
    private static readonly string Published = Path.Combine(AppContext.BaseDirectory, "published");

    [Fact]
    public void No_content_file_is_deployed()
    {
        var files = Directory.GetFiles(Published, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Published, file)).ToList();

        Assert.Contains("Sample.dll", files);
        Assert.DoesNotContain(files, file => Path.GetExtension(file) is ".md" or ".yaml" or ".yml");
        Assert.All(files.Where(file => Path.GetExtension(file) == ".json"), file => Assert.StartsWith("Sample.", file, StringComparison.Ordinal));
    }

    [Fact]
    public void No_reader_of_content_files_is_deployed_or_referred_to()
    {
        string[] readers = ["YamlDotNet", "Tomlyn", "Markdig", "Humanizer", "TypedContent.Generator"];
        var deployed = Directory.GetFiles(Published, "*.dll", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension);
        var referred = typeof(Article).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name);

        Assert.Equal(["Sample", "System.ServiceModel.Syndication", "TypedContent"], deployed.Order(StringComparer.Ordinal));
        Assert.Empty(referred.Intersect(readers));
    }

    [Fact]
    public void The_content_is_in_the_assembly_as_values()
    {
        Assert.Equal("content/articles/marrakech-meeting.ar.md", Articles.MarrakechMeeting.SourcePath);
        Assert.False(File.Exists(Path.Combine(AppContext.BaseDirectory, Articles.MarrakechMeeting.SourcePath)));
        Assert.NotEmpty(Articles.MarrakechMeeting.Body.Html);
        Assert.Empty(typeof(Article).Assembly.GetManifestResourceNames());
    }
}
