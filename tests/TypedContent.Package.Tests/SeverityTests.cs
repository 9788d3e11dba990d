namespace TypedContent.Package.Tests;

/// <summary>Severities are set as the documentation shows.</summary>
public sealed class SeverityTests(PackedPackage package)
{
    [Fact]
    public async Task The_files_of_the_documentation_set_severities()
    {
        var page = Path.Combine(PackedPackage.Repository, "generator/docs/diagnostics/README.md");
        var readme = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        var recipe = readme[(readme.IndexOf("```ini\n", StringComparison.Ordinal) + 7)..];
        recipe = recipe[..recipe.IndexOf("```", StringComparison.Ordinal)];
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "One");
        project.Write("Lost.cs", "[TypedContent.ContentCollection(\"lost\")] public partial record Loss;");
        Assert.Contains("warning TC0025", (await project.BuildAsync()).Output, StringComparison.Ordinal);

        project.Write(".globalconfig", recipe);
        var silent = await project.BuildAsync();
        silent.ShouldSucceed();
        Assert.DoesNotContain("TC0025", silent.Output, StringComparison.Ordinal);

        project.Write(".globalconfig", recipe.Replace("none", "error", StringComparison.Ordinal));
        Assert.Equal(["Lost.cs(1,2): TC0025"], (await project.BuildAsync()).Errors.Select(static error => error.ToString()));

        project.Delete(".globalconfig");
        project.WriteProject("<NoWarn>$(NoWarn);TC0025</NoWarn>");
        Assert.DoesNotContain("TC0025", (await project.BuildAsync()).Output, StringComparison.Ordinal);

        // The page says that neither of these has an effect.
        project.WriteProject();
        project.Write(".editorconfig", "[*.{md,cs}]\ndotnet_diagnostic.TC0025.severity = none\n");
        Assert.Contains("warning TC0025", (await project.BuildAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Syntax_of_another_tool_stays_a_warning_where_warnings_are_errors()
    {
        var project = new TemporaryProject(package);
        project.Write("content/articles/one.md", "---\ntitle: One\n---\n{{< figure >}} and [[one]]\n");
        project.WriteProject("<TreatWarningsAsErrors>true</TreatWarningsAsErrors><TypedContentWikiLinks>true</TypedContentWikiLinks>");
        var build = await project.BuildAsync();

        build.ShouldSucceed();
        Assert.Contains(
            "content/articles/one.md(4,1): warning TC0054: This is a shortcode, which is not run: '{{< figure >}}'",
            build.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("[[one]]", build.Output, StringComparison.Ordinal);
    }
}
