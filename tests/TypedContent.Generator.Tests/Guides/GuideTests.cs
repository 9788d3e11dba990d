using TypedContent.TestKit.Guides;

namespace TypedContent.Generator.Tests.Guides;

/// <summary>
/// The guides are correct: their C# compiles with their content, a build prints what they show, and their commands name existing files.
/// The pages of diagnostics, the guide for sites of other tools and the guide to testing have tests of their own.
/// </summary>
public class GuideTests
{
    public static TheoryData<string> Pages => new(PagesOf(static page => !HasOwnTest(page)));

    public static TheoryData<string> AllPages => new(PagesOf(static _ => true));

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_code_of_a_page_compiles_and_prints_what_the_page_shows(string path)
    {
        var page = Read(path);
        var project = GuideProject.Of(page);
        foreach (var section in page.Sections)
        {
            var after = GuideSectionCheck.Run(project, section, path);
            // The part before the first section applies to each of them.
            project = page.HasSteps || section.Heading.Length == 0 ? after : project;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_content_of_a_page_is_in_files_that_it_names(string path) => ShouldBeEmpty(BlocksOf(path)
        .Where(static block => block is { File: null, Language: "markdown" or "yaml" })
        .Select(static block => $"The block on line {block.Line} needs a line `path`: before it, or a comment <!-- `path`: -->"));

    [Theory]
    [MemberData(nameof(AllPages))]
    public void The_commands_of_a_page_name_existing_files(string path) => ShouldBeEmpty(GuideCommands.Faults(Read(path)));

    [Theory]
    [MemberData(nameof(AllPages))]
    public void The_project_file_lines_of_a_page_name_existing_properties(string path)
    {
        var settings = File.ReadAllText(RepositoryFolder.PathOf("generator", "docs", "msbuild.md"));

        Assert.All(
            BlocksOf(path).Where(static block => block is { Language: "xml", OutputOf: null }).SelectMany(static block => ProjectLines.Parse(block.Text).Names),
            name => Assert.True(!name.StartsWith("TypedContent", StringComparison.Ordinal) || settings.Contains($"`{name}`", StringComparison.Ordinal), name));
    }

    private static void ShouldBeEmpty(IEnumerable<string> faults) => Assert.Equal("", string.Join('\n', faults));

    private static IEnumerable<string> PagesOf(Func<string, bool> isWanted) =>
        Directory.GetFiles(RepositoryFolder.PathOf("generator", "docs"), "*.md", SearchOption.AllDirectories)
            .Append(RepositoryFolder.PathOf("README.md"))
            .Select(static file => Path.GetRelativePath(RepositoryFolder.PathOf(), file).Replace('\\', '/'))
            .Where(isWanted)
            .Order(StringComparer.Ordinal);

    private static bool HasOwnTest(string page) =>
        page.StartsWith("generator/docs/diagnostics/TC", StringComparison.Ordinal)
        || page.StartsWith("generator/docs/migration/", StringComparison.Ordinal)
        || page is "generator/docs/coming-from.md" or "generator/docs/gallery.md" or "generator/docs/testing.md";

    private static IEnumerable<GuideBlock> BlocksOf(string path) =>
        Read(path).Sections.SelectMany(static section => section.Blocks).Where(static block => block.NotRun is null);

    private static GuidePage Read(string path) => GuidePage.Read(RepositoryFolder.PathOf(path));
}
