namespace TypedContent.Package.Tests;

/// <summary>The recipe of the documentation for severities is one.</summary>
public sealed class SeverityTests(PackedPackage package)
{
    [Fact]
    public async Task Severities_are_set_as_the_documentation_shows()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(PackedPackage.Repository, "generator/docs/diagnostics/README.md"), TestContext.Current.CancellationToken);
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

        // As the page says, neither of these has an effect.
        project.WriteProject();
        project.Write(".editorconfig", "[*.{md,cs}]\ndotnet_diagnostic.TC0025.severity = none\n");
        Assert.Contains("warning TC0025", (await project.BuildAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_tool_would_read_stays_a_warning_where_warnings_are_errors()
    {
        var project = new TemporaryProject(package);
        project.Write("content/articles/one.md", "---\ntitle: One\n---\n{{< figure >}} and [[one]]\n");
        project.WriteProject("<TreatWarningsAsErrors>true</TreatWarningsAsErrors><TypedContentWikiLinks>true</TypedContentWikiLinks>");
        var build = await project.BuildAsync();

        build.ShouldSucceed();
        Assert.Contains("content/articles/one.md(4,1): warning TC0055: This is a shortcode, which is not run: '{{< figure >}}'", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("[[one]]", build.Output, StringComparison.Ordinal);
    }
}
