using System.Text.Json;

namespace TypedContent.Generator.Tests.CommandLine;

/// <summary>What <c>list</c> and <c>stats</c> print.</summary>
public class ListTests
{
    private static readonly ContentProject Project = Site.Project
        .With("content/articles/hello.md", "---\ntitle: Hello\nauthor: people/amina\n---\nOne two [three](draft.md).\n")
        .With("content/articles/hello.ar.md", "---\ntitle: مرحبا بكم\n---\nكلمة\n")
        .With("content/articles/draft.md", "---\ntitle: Draft\ndraft: true\nauthor: people/amina\n---\n[self](draft.md)\n")
        .With("content/people.yaml", "- slug: amina\n  name: Amina\n- slug: omar\n  name: Omar\n")
        .With("content/site.yaml", "name: A singleton\n")
        .WithProperty("TypedContentDefaultLocale", "en");

    [Fact]
    public void A_table()
    {
        using var run = new ToolRun(Project);

        Assert.Equal(
            """
            ENTRY           LOCALE  TITLE      DRAFT  WORDS  FILE
            articles/draft  en      Draft      draft      1  content/articles/draft.md
            articles/hello  ar      مرحبا بكم             1  content/articles/hello.ar.md
            articles/hello  en      Hello                 3  content/articles/hello.md

            """.ReplaceLineEndings("\n"),
            run.Run("list", "articles").Output);
    }

    [Fact]
    public void Texts_from_right_to_left_are_isolated_only_in_a_terminal()
    {
        using var run = new ToolRun(Project) { IsTerminal = true };

        Assert.Contains("ar      \u2068مرحبا بكم\u2069             1", run.Run("list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json()
    {
        using var run = new ToolRun(Project);
        using var json = JsonDocument.Parse(run.Run("list", "--format", "json").Output);

        Assert.Equal(
            ["articles/draft", "articles/hello", "articles/hello", "people/amina", "people/omar"],
            json.RootElement.EnumerateArray().Select(static entry => $"{entry.GetProperty("collection")}/{entry.GetProperty("slug")}"));
        Assert.Equal(
            """{"collection":"articles","slug":"hello","locale":"ar","title":"مرحبا بكم","draft":"""
            + """false,"words":1,"url":"/articles/hello","file":"content/articles/hello.ar.md"}""",
            System.Text.RegularExpressions.Regex.Unescape(JsonSerializer.Serialize(json.RootElement[1])).Replace("/ar/", "/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_collection_that_does_not_exist()
    {
        using var run = new ToolRun(Project);

        Assert.Equal(new ToolResult(2, "", "error: There is no collection 'artcles'; did you mean 'articles'?\n"), run.Run("list", "artcles"));
        Assert.Equal(new ToolResult(2, "", "error: There is no collection 'x'; the collections are 'articles' and 'people'.\n"), run.Run("list", "x"));
    }

    [Fact]
    public void Stats()
    {
        using var run = new ToolRun(Project);

        Assert.Equal(
            """
            COLLECTION  ENTRIES  LOCALES  DRAFTS  WORDS  NOT TRANSLATED  NOT LINKED
            articles          2  ar, en        1      5               1           1
            people            2  en            0      0               0           1

            Missing translations
              articles/draft: ar

            Entries that no other entry links or refers to
              articles/hello
              people/omar

            """.ReplaceLineEndings("\n"),
            run.Run("stats").Output);
    }

    [Fact]
    public void Stats_as_json()
    {
        using var run = new ToolRun(Project.WithProperty("TypedContentLocales", "en,ar,fr"));
        using var json = JsonDocument.Parse(run.Run("stats", "--format", "json").Output);

        Assert.Equal(
            """{"collection":"articles","entries":2,"locales":["ar","en"],"drafts":1,"words":5,"missingTranslations":[{"slug":"draft","locales":["ar","fr"]},"""
            + """{"slug":"hello","locales":["fr"]}],"unreferenced":["hello"]}""",
            JsonSerializer.Serialize(json.RootElement[0]));
    }
}
