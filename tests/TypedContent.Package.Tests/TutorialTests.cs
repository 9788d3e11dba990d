using TypedContent.TestKit.Guides;

namespace TypedContent.Package.Tests;

/// <summary>The tutorials, done as a reader does them: with the packed package, in an empty folder.</summary>
public sealed class TutorialTests(PackedPackage package)
{
    private static readonly string s_docs = Path.Combine(PackedPackage.Repository, "generator", "docs");

    public static TheoryData<string> Pages => new(Directory.GetFiles(Path.Combine(s_docs, "tutorials"), "*.md")
        .Append(Path.Combine(s_docs, "getting-started.md"))
        .Append(Path.Combine(s_docs, "file-based-apps.md"))
        .Select(static file => Path.GetRelativePath(s_docs, file).Replace('\\', '/'))
        .Except(["tutorials/README.md"])
        .Order(StringComparer.Ordinal));

    [Theory(Explicit = true)]
    [MemberData(nameof(Pages))]
    public async Task The_commands_of_a_page_print_what_it_shows(string page)
    {
        await using var reader = new TutorialReader(package);
        foreach (var section in GuidePage.Read(Path.Combine(s_docs, page)).Sections)
        {
            await reader.ReadAsync(section);
        }
    }
}
