namespace TypedContent.Generator.Tests;

/// <summary>A slug is text without unusual characters at its ends, and belongs to one entry of its collection.</summary>
public class SlugTests
{
    private static readonly ContentCases<string> NoSlugs = new(
        Site.Project,
        InlineCases.TextsOf<SlugTests>(nameof(An_invalid_slug_is_an_error_and_the_file_name_replaces_it)),
        static (project, place, value) => project.With($"{place.Folder}/hello.yaml", $"slug: {value}\ntitle: a"),
        static (place, _) => place.CSharpName + ".Hello.Title");

    [Theory]
    [InlineData("a")]
    [InlineData("a b")]
    [InlineData("a/b/c")]
    [InlineData("2022/10/مرحبا")]
    [InlineData("😀")]
    [InlineData("a.b")]
    [InlineData("..")]
    [InlineData("a:b")]
    [InlineData("A")]
    [InlineData("cafe\u0301")]
    [InlineData("a\"b\\c{d}")]
    public void A_text(string slug)
    {
        var run = Site.Yaml($"slug: '{slug}'\nself: articles/hello-2").With("content/articles/hello-2.yaml", "self:").Run();

        Assert.Contains(slug.Normalize(), run.Value<IEnumerable<string>>("Articles.All.Slugs"));
        Assert.Equal(slug.Normalize(), run.Value<string>($"Articles.All.Single(article => article.Self != null).Slug"));
    }

    [Theory]
    [InlineData("slug: 12", "12")]
    [InlineData("slug: 2022-10-24", "2022-10-24")]
    [InlineData("slug: true", "true")]
    [InlineData("slug: 007", "007")]
    [InlineData("slug: 1.50", "1.50")]
    public void A_plain_value_is_taken_as_it_is_written(string yaml, string slug)
    {
        Assert.Equal([slug], Site.Yaml(yaml).Run().Value<IEnumerable<string>>("Articles.All.Slugs"));
    }

    [Theory]
    [InlineData("\\uFFFE")]
    [InlineData("\\uFFFF")]
    [InlineData("\\uFDD0")]
    [InlineData("\\uFDEF")]
    [InlineData("\\U0001FFFE")]
    [InlineData("\\U0010FFFF")]
    public void A_noncharacter_is_one_error_at_the_slug(string escape)
    {
        var line = Assert.Single(Site.Yaml($"slug: \"a{escape}b\"\ntitle: a").Run().BuildLines);

        Assert.StartsWith($"content/articles/hello.yaml(1,7,1,{11 + escape.Length}): error TC0013: The slug 'a", line, StringComparison.Ordinal);
        Assert.EndsWith("b' contains a Unicode noncharacter; write one such as 'my-entry'", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("''", "1,7,1,9", "The slug '' is empty; write one such as 'my-entry'")]
    [InlineData("'  '", "1,7,1,11", "The slug '  ' is empty; write one such as 'my-entry'")]
    [InlineData("", "1,6,1,6", "The slug '' is empty; write one such as 'my-entry'")]
    [InlineData("' a'", "1,7,1,11", "The slug ' a' begins or ends with white space; write 'a'")]
    [InlineData("'a\u00A0'", "1,7,1,11", "The slug 'a\u00A0' begins or ends with white space; write 'a'")]
    [InlineData("\"a\\nb\"", "1,7,1,13", "The slug 'a b' contains a control character; write one such as 'my-entry'")]
    [InlineData("\"a\\0b\"", "1,7,1,13", "The slug 'a\\u0000b' contains a control character; write one such as 'my-entry'")]
    [InlineData("\"a\\eb\"", "1,7,1,13", "The slug 'a\\u001Bb' contains a control character; write one such as 'my-entry'")]
    [InlineData("\"a\\Lb\"", "1,7,1,13", "The slug 'a b' contains a control character; write one such as 'my-entry'")]
    [InlineData("/a", "1,7,1,9", "The slug '/a' has an empty part before or after a '/'; write 'a', or add <TypedContentSlugs>name</TypedContentSlugs> to the project file if '/' is the collection")]
    [InlineData("a/", "1,7,1,9", "The slug 'a/' has an empty part before or after a '/'; write 'a'")]
    [InlineData("a//b", "1,7,1,11", "The slug 'a//b' has an empty part before or after a '/'; write 'a/b'")]
    [InlineData("a // b", "1,7,1,13", "The slug 'a // b' has an empty part before or after a '/'; write 'a/b'")]
    [InlineData("[a]", "1,7,1,10", "A slug must be text, but this is a list; write one such as 'my-entry'")]
    [InlineData("{a: b}", "1,7,1,13", "A slug must be text, but this is a mapping; write one such as 'my-entry'")]
    public void An_invalid_slug_is_an_error_and_the_file_name_replaces_it(string value, string place, string message)
    {
        var read = NoSlugs[value];

        read.ShouldReport($"{read.Place.Folder}/hello.yaml({place}): error TC0013: {message}");
        Assert.Equal("a", read.Value<string>());
    }

    [Fact]
    public void Half_of_a_surrogate_pair_in_a_slug_is_an_error()
    {
        Site.Json("""{"slug": "a\ud83d"}""").Run().ShouldReport("content/articles/hello.json(1,12,1,18): error TC0002: '\\ud83d' is half of a surrogate pair; write both halves, or remove it");
    }

    [Theory]
    [InlineData(" a.md", " a")]
    [InlineData("a .md", "a ")]
    [InlineData("a\tb.md", "a b")]
    public void A_file_name_without_a_valid_slug_is_an_error(string file, string shown)
    {
        var run = Site.Project.With("content/articles/" + file, "---\ntitle: a\n---\n").Run();

        var line = Assert.Single(run.BuildLines);
        run.ShouldReport(line);
        Assert.StartsWith($"content/articles/{file}(1,1,1,1): error TC0013: The file name gives the slug '{shown}', which ", line, StringComparison.Ordinal);
        Assert.EndsWith("; rename the file, or set 'slug:'", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/articles/hello.yml", "n: 1\n", "1,1,1,1")]
    [InlineData("content/articles/y.yaml", "n: 1\nslug: hello\n", "2,7,2,12")]
    [InlineData("content/articles/a.json", "{\"slug\": \"hello\"}", "1,10,1,17")]
    [InlineData("content/articles.yaml", "- slug: hello\n", "1,9,1,14")]
    public void A_duplicate_slug_is_an_error_at_the_second_file(string path, string text, string place)
    {
        // "content/articles.yaml" comes before "content/articles/…" by path, so the error is in the latter.
        var run = Site.Project.With(path, text).With("content/articles/hello.yaml", "title: a").With("content/articles/z.yaml", "title: z").Run();

        var (second, first) = string.CompareOrdinal(path, "content/articles/hello.yaml") < 0
            ? ("content/articles/hello.yaml(1,1,1,1)", $"{path}({place.Split(',')[0]})")
            : ($"{path}({place})", "content/articles/hello.yaml(1)");
        run.ShouldReport($"{second}: error TC0006: The slug 'hello' of the collection 'articles' is already used by {first}; rename this entry or give it another 'slug:'");
        Assert.Equal("z", run.Value<string>("Articles.Z.Title"));
    }

    [Fact]
    public void A_duplicate_slug_in_a_list_file_is_an_error()
    {
        var run = Site.Project.With("content/people.yaml", "- slug: a\n  n: 1\n- n: 2\n  slug: a\n- slug: b\n  n: 3\n").Run();

        run.ShouldReport("content/people.yaml(4,9,4,10): error TC0006: The slug 'a' of the collection 'people' is already used by content/people.yaml(1); rename this entry or give it another 'slug:'");
        Assert.Equal([1, 3], run.Value<IEnumerable<int>>("People.All.Select(person => person.N).ToList()"));
    }

    [Fact]
    public void A_slug_may_be_in_two_collections()
    {
        Assert.Empty(Site.Yaml("").With("content/pages/hello.yaml", "").With("content/people.yaml", "- slug: hello").Run().BuildLines);
    }

    [Theory]
    [InlineData("content/hello.md", "content/hello.md")]
    [InlineData("content/hello.ar.md", "content/hello.ar.md")]
    [InlineData("content/README.md", "content/README.md")]
    public void A_Markdown_file_in_no_folder_is_in_no_collection(string path, string shown)
    {
        var run = Site.Yaml("title: a").With(path, "# Hello").Run();

        run.ShouldReport($"{path}(1,1,1,1): error TC0010: '{shown}' is not in the folder of a collection; add <TypedContentRootCollection>pages</TypedContentRootCollection> to the project file for all such files, or move it into a folder such as 'content/pages/'");
        Assert.Equal("a", run.Value<string>("Articles.Hello.Title"));
    }

    [Theory]
    [InlineData("content/articles/b.yaml", "- a", "1,1,1,4", "a list")]
    [InlineData("content/articles/b.yaml", "# c\n\n12", "3,1,3,3", "a whole number ('12')")]
    [InlineData("content/articles/b.json", "[1]", "1,1,1,4", "a list")]
    [InlineData("content/articles/b.json", "\"a\"", "1,1,1,4", "text ('a')")]
    public void A_file_that_is_not_a_mapping_is_an_error(string path, string text, string place, string found)
    {
        var run = Site.Yaml("title: a").With(path, text).Run();

        run.ShouldReport($"{path}({place}): error TC0009: An entry must be a mapping ('key: value' lines), but this is {found}; write lines such as 'title: Hello'; or, if the file is not content, add <TypedContentFile Remove=\"**/{path["content/".Length..]}\" /> to the project file");
        Assert.Equal("a", run.Value<string>("Articles.Hello.Title"));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("~")]
    public void A_slug_that_is_not_a_scalar_is_an_error(string slug)
    {
        Site.Yaml($"slug: {slug}\ntitle: a\n").Run().ShouldReport(
            $"content/articles/hello.yaml(1,7,1,{7 + slug.Length}): error TC0013: The slug '{slug}' means no value; put it in quotation marks if it is text");
    }
}
