using TypedContent.Testing;

namespace Content._1.Tests;

public class ContentTests
{
    // The folder of the project with the content, from that of this file.
    private static readonly ContentProject Library = ContentProject.FromFolder("../Content.1")
        .WithProperty("RootNamespace", "Content._1");

    [Fact]
    public void The_content_has_no_mistakes() => Library.Run().ShouldReport();

    // After a change of the model: TYPEDCONTENT_ACCEPT=1 dotnet test
    [Fact]
    public void The_model_is_the_reviewed_one() =>
        Library.Run().ShouldMatchSnapshot(static file => file.Split('.').Length == 3);
}
