using System.Text;

namespace TypedContent.TestKit.Tests;

public class ProjectTests
{
    private static ContentProject Empty => ContentProject.For<TitleGenerator>();

    [Fact]
    public void A_project_runs_and_its_values_are_read()
    {
        var run = Empty.With("content/Hello.md", "Title: مرحبا\n").Run();

        Assert.Equal("مرحبا", run.Value<string>("Hello.Title"));
        Assert.Equal(5, run.Value<int>("Hello.Title.Length"));
        Assert.Equal(["Hello.g.cs"], run.Sources().Keys);
        Assert.Contains("public const string Title", run.Source("Hello.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Statements_run_with_the_projects_own_code()
    {
        var run = Empty
            .With("content/Hello.md", "Title: a\n")
            .WithSource("Twice.cs", "namespace Site; internal static class Twice { internal static string Of(string text) => text + text; }")
            .Run();

        Assert.Equal("aa", run.Execute<string>("var title = Hello.Title; return Twice.Of(title);"));
    }

    [Fact]
    public void An_exception_of_the_evaluated_code_is_thrown_in_the_test()
    {
        var run = Empty.Run();

        Assert.Throws<DivideByZeroException>(() => run.Value<int>("1 / int.Parse(\"0\")"));
    }

    [Fact]
    public void A_value_with_the_wrong_type_fails()
    {
        var failure = Assert.Throws<ContentAssertException>(() => Empty.Run().Value<string>("42"));

        Assert.Contains("a System.Int32, but the test expects a System.String", failure.Message, StringComparison.Ordinal);
        Assert.Null(Empty.Run().Value<string?>("null"));
        Assert.Throws<ContentAssertException>(() => Empty.Run().Value<int>("null"));
    }

    [Fact]
    public void An_expression_that_does_not_compile_fails_with_the_compilers_message()
    {
        var failure = Assert.Throws<ContentAssertException>(() => Empty.Run().Value<string>("Hello.Title"));

        Assert.Contains("error CS0103: The name 'Hello' does not exist", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_are_decoded_as_in_the_compiler()
    {
        Assert.Equal("é", Empty.With("content/A.md", [0xEF, 0xBB, 0xBF, .. "Title: é"u8]).Run().Value<string>("A.Title"));
        Assert.Equal("\uFFFD", Empty.With("content/A.md", [.. "Title: "u8, 0xE9]).Run().Value<string>("A.Title"));
        Assert.Equal("é", Empty.With("content/A.md", [.. "Title: "u8, 0xE9], Encoding.Latin1).Run().Value<string>("A.Title"));
        Assert.Equal("é", Empty.With("content/A.md", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Title: é")]).Run().Value<string>("A.Title"));
    }

    [Fact]
    public void Other_files_are_not_content()
    {
        Assert.Empty(Empty.WithOtherFile("Notes.md", "Title: a").Run().Sources());
    }

    [Fact]
    public void Files_can_be_removed_renamed_and_reversed()
    {
        var project = Empty.With("content/A.md", "").With("content/../content/B.md", "").With("content/C.md", "");

        Assert.Equal(["A.g.cs", "C.g.cs"], project.Without("content/B.md").Run().Sources().Keys);
        Assert.Equal(["A.g.cs", "C.g.cs", "D.g.cs"], project.WithRenamed("content/B.md", "content/D.md").Run().Sources().Keys);
        Assert.Equal(
            ["C.g.cs", "B.g.cs", "A.g.cs"],
            project.InReverseOrder().Run().Result.Results.Single().GeneratedSources.Select(source => source.HintName));
        Assert.Throws<ArgumentException>(() => project.Without("content/X.md"));
    }

    [Fact]
    public void The_compiler_sees_the_properties_and_the_root_of_the_project()
    {
        var options = Empty.WithRoot("../content#1").WithProperty("RootNamespace", "Other").Options.GlobalOptions;

        Assert.True(options.TryGetValue("build_property.RootNamespace", out var name));
        Assert.Equal("Other", name);
        Assert.True(options.TryGetValue("BUILD_PROPERTY.TypedContentRootPath", out var root));
        Assert.Equal("/content#1/", Encoding.UTF8.GetString(Convert.FromBase64String(root)));
        Assert.False(Empty.WithoutProperty("RootNamespace").Options.GlobalOptions.TryGetValue("build_property.RootNamespace", out _));
    }

    [Fact]
    public void A_generator_that_throws_fails_the_test()
    {
        var failure = Assert.Throws<ContentAssertException>(() => ContentProject.For<ThrowingGenerator>().With("content/a.md", "").Run());

        Assert.Contains("not a number", failure.Message, StringComparison.Ordinal);
        Assert.IsType<FormatException>(failure.InnerException);
    }
}
