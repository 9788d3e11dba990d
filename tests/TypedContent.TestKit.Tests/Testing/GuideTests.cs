using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace TypedContent.TestKit.Tests.Testing;

/// <summary>The guide to testing: its code compiles, and it shows the lines that are printed.</summary>
public sealed partial class GuideTests
{
    private static readonly string s_guide = File.ReadAllText(Path.Combine(Repository(), "generator/docs/testing.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_code_of_the_guide_compiles()
    {
        var blocks = CSharpBlock().Matches(s_guide).Select(match => match.Groups["code"].Value).ToList();

        // The others are members of the first one's class.
        var members = string.Join('\n', blocks.Skip(1));
        var code = $"using TypedContent;\n{blocks[0].TrimEnd()[..^1]}\n{members}\n}}";
        Assert.True(blocks.Count >= 3);
        ContentProject.Empty
            .WithReference(typeof(FactAttribute).Assembly)
            .WithReference(typeof(Assert).Assembly)
            .WithReference(typeof(ContentRun).Assembly)
            .WithReference(typeof(Microsoft.CodeAnalysis.Diagnostic).Assembly)
            .WithSource("GlobalUsings.cs", "global using Xunit;")
            .WithSource("ContentTests.cs", code)
            .Run()
            .ShouldReport();
    }

    [Fact]
    public void The_lines_of_the_guide_are_those_that_are_printed()
    {
        var site = ContentProject.Empty
            .WithProperty("RootNamespace", "MySite")
            .With("content/articles/hello.md", "---\ntitle: Hello\ndate: 2022-05-13\n---\nText.\n")
            .With("content/articles/second.md", "---\ntitle: Second\ndate: 2022-05-14\n---\nText.\n");
        var run = site.Run();
        var asText = site
            .With("content/articles/hello.md", "---\ntitle: Hello\ndate: '2022-05-13'\n---\nText.\n")
            .With("content/articles/second.md", "---\ntitle: Second\ndate: '2022-05-14'\n---\nText.\n")
            .Run();
        var wrong = site.With("content/articles/wrong.md", "---\ntitle: Wrong\ndate: 2022-02-30\n---\n").Run();

        Assert.Contains(DiffLine('-'), run.Source("Article.g.cs"), StringComparison.Ordinal);
        Assert.Contains(DiffLine('+'), asText.Source("Article.g.cs"), StringComparison.Ordinal);
        Assert.Equal(["Article.g.cs", "Articles.g.cs"], run.Sources().Keys.Where(file => file.Split('.').Length == 3));
        Assert.Contains($"\"{wrong.BuildLines.Single()}\"", s_guide, StringComparison.Ordinal);
    }

    private static string DiffLine(char sign) => s_guide.Split("```diff\n")[1].Split('\n').First(line => line.StartsWith(sign))[1..];

    private static string Repository([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "../../../.."));

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
