using TypedContent.TestKit.Guides;

namespace TypedContent.Generator.Tests.Guides;

/// <summary>The test of the guides fails where a page is wrong.</summary>
public class FaultyPageTests
{
    private const string Article = "`content/articles/hello.md`:\n\n```markdown\n---\ntitle: Hello\n---\n```\n\n";

    private const string Edit = "`content/articles/hello.md`:\n\n```diff\n-title: Hello\n+title: [Hello\n```\n\n";

    [Theory]
    [InlineData(
        "```csharp\nstring title = Articles.Hello.Title;   // \"Hello\"\n```\n",
        "```csharp\nstring title = Articles.Hello.Title;   // \"Hallo\"\n```\n")]
    [InlineData("```csharp\nConsole.WriteLine(Articles.Hello.Title);\n```\n", "```csharp\nConsole.WriteLine(Articles.Hello.Name);\n```\n")]
    [InlineData("<!-- in: void Example(Article article) -->\n\n```csharp\nConsole.WriteLine(article);\n```\n", "```csharp\nConsole.WriteLine(article);\n```\n")]
    [InlineData("<!-- `content/articles/second.md`:\n---\ntitle: Second\n---\n-->\n", "<!-- `content/articles/second.md`:\n---\ntitle: [Second\n---\n-->\n")]
    [InlineData("<!-- not run: it is wrong -->\n\n```csharp\nNothing();\n```\n", "```csharp\nNothing();\n```\n")]
    [InlineData("```xml\n<TypedContentMarks>true</TypedContentMarks>\n```\n", "```xml\n<TypedContentMarks>perhaps</TypedContentMarks>\n```\n")]
    public void A_section_is_checked(string right, string wrong)
    {
        Check(Article + right);
        Assert.ThrowsAny<Exception>(() => Check(Article + wrong));
    }

    [Fact]
    public void Messages_belong_to_the_preceding_edit()
    {
        Assert.ThrowsAny<Exception>(() => Check(Article + Edit));
        Assert.ThrowsAny<Exception>(() => Check(Article + Edit + "```text\ncontent/articles/hello.md(2,8): error TC0001: Another message\n```\n"));
    }

    [Fact]
    public void The_output_matches_the_program()
    {
        const string program = "`Program.cs`:\n\n```csharp\nusing MySite;\n\nConsole.WriteLine(Articles.Hello.Title);\n```\n\n```sh\ndotnet run\n```\n\n";

        Check(Article + program + "```text\nHello\n```\n");
        Assert.ThrowsAny<Exception>(() => Check(Article + program + "```text\nHallo\n```\n"));
    }

    [Theory]
    [InlineData("dotnet build -t:TypedContentReport", "dotnet build -t:TypedContentReports")]
    [InlineData("dotnet build -p:TypedContentDrafts=false", "dotnet build -p:TypedContentDraft=false")]
    [InlineData("dotnet add package TypedContent", "dotnet add package TypedContents")]
    [InlineData("dotnet run --project sample", "dotnet run --project simple")]
    [InlineData("TYPEDCONTENT_ACCEPT=1 dotnet test", "TYPEDCONTENT_EXCEPT=1 dotnet test")]
    public void Commands_name_existing_files(string right, string wrong)
    {
        Assert.Empty(GuideCommands.Faults(GuidePage.Parse($"```sh\n{right}\n```\n")));
        Assert.Single(GuideCommands.Faults(GuidePage.Parse($"```sh\n{wrong}\n```\n")));
    }

    private static void Check(string text)
    {
        var page = GuidePage.Parse(text);
        GuideSectionCheck.Run(GuideProject.Of(page), page.Sections[0], "page.md");
    }
}
