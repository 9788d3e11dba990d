using System.Text;
using Microsoft.CodeAnalysis;
using TypedContent.Generator.Tests.Prepared;
using TypedContent.Tool.Commands;
using TypedContent.Tool.Prepare;
using TypedContent.Tool.Projects;

namespace TypedContent.Generator.Tests.CommandLine;

/// <summary>The command <c>check</c> gives the diagnostics of the generator: the same ids, places, severities and messages, in the same order.</summary>
public class CheckParityTests
{
    private static readonly string Pages = RepositoryFolder.PathOf("generator", "docs", "diagnostics");

    // Two diagnostics are about Razor components, which the tool does not read.
    public static TheoryData<string> PageIds =>
        new(Directory.GetFiles(Pages, "TC*.md").Select(static file => Path.GetFileNameWithoutExtension(file)).Except(["TC0057", "TC0058"])
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(PageIds))]
    public void The_example_of_a_diagnostic(string id)
    {
        var example = DiagnosticPage.Read(Path.Combine(Pages, id + ".md")).Example;

        ShouldBeTheSame(example.WithoutSteps());
    }

    [Fact]
    public void The_content_of_the_repository()
    {
        var root = RepositoryFolder.PathOf("content");
        var project = Directory.GetFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Aggregate(
            Site.Project.WithProperty("TypedContentDefaultLocale", "ar"),
            (project, file) => project.With(
                "content/" + Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file)));

        ShouldBeTheSame(project);
    }

    [Fact]
    public void Data_of_all_kinds() => ShouldBeTheSame(WithFiles(Site.Project, BothWaysTests.Cases("Values", "Reading"), "yaml"));

    [Fact]
    public void Texts_of_all_kinds() => ShouldBeTheSame(WithFiles(
        Site.Project.With("content/people.yaml", "- slug: amina\n  name: Amina\n"), BothWaysTests.Cases("Markdown", "Reading"), "md"));

    [Fact]
    public void Files_that_are_not_text() => ShouldBeTheSame(Site.Project
        .With("content/articles/latin.md", Encoding.Latin1.GetBytes("---\ntitle: Café\n---\nÀ\n"))
        .With("content/articles/wide.md", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("---\ntitle: Wide\ndate: 2022-02-30\n---\n")])
        .With("content/articles/wide-be.md", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("---\ntitle: Wide\n---\n")])
        .With("content/articles/mark.md", [.. Encoding.UTF8.Preamble, .. "---\ntitle: Mark\ndate: 2022-02-30\n---\n"u8])
        .With("content/articles/replaced.md", "---\ntitle: \uFFFD\n---\n"));

    private static ContentProject WithFiles(ContentProject project, IEnumerable<string> texts, string extension) =>
        texts.Select(static (text, index) => (text, index)).Aggregate(
            project.WithoutSteps(), (project, one) => project.With($"content/items{one.index % 9}/c{one.index}.{extension}", one.text));

    private static void ShouldBeTheSame(ContentProject project)
    {
        using var site = new PreparedSite(project);
        var run = ContentRun.Start(site.Project);
        var declared = DeclaredIn(site, run);
        if (declared is null)
        {
            return;
        }

        var evaluated = new EvaluatedProject(
            Path.Combine(Path.GetDirectoryName(site.Output)!, "Site.csproj"), "", "", PrepareRequest.Read(site.Request(site.Project).Split('\n')),
            DiagnosticSettings.Default, []);
        var content = ProjectContent.Compile(evaluated.Request, declared.Claims, new DocumentCache(), CancellationToken.None);

        Assert.Equal(Lines(run.Result.Diagnostics), content.Problems.Select(problem => Line(Finding.Of(problem, evaluated.Severities.Of(problem)!.Value, ""))));
    }

    // What a build left in the assembly; null if the C# has errors, so that there is none.
    private static DeclaredCollections? DeclaredIn(PreparedSite site, ContentRun run)
    {
        if (!run.Compilation.SyntaxTrees.Any(static tree => tree.ToString().Contains("[ContentCollection(", StringComparison.Ordinal)))
        {
            return DeclaredCollections.None;
        }

        var (assembly, errors) = site.Emit(run, isPrepared: false);
        if (errors.Count > 0)
        {
            return null;
        }

        var file = Path.Combine(site.Output, "Site.dll");
        File.WriteAllBytes(file, assembly);
        return DeclaredCollections.Read(file);
    }

    // What the generator says of C# itself is left to the build.
    private static IEnumerable<string> Lines(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Where(static diagnostic => diagnostic.Location.GetLineSpan().Path?.EndsWith(".cs", StringComparison.Ordinal) != true).Select(static diagnostic =>
        $"{(diagnostic.Location == Location.None ? "" : diagnostic.Location.GetLineSpan().ToString())}: {diagnostic.Severity} {diagnostic.Id}: "
        + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    private static string Line(Finding finding) =>
        $"{(finding.Place is var (start, end) ? $"{finding.Path}: ({start.Line},{start.Character})-({end.Line},{end.Character})" : "")}: "
        + $"{finding.Severity} {finding.Id}: {finding.Message}";
}
