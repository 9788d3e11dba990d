using System.Globalization;
using System.Text;

namespace TypedContent.Generator.Tests.Reading;

/// <summary>YAML that content cannot use, or that exceeds a limit, is one error at its place.</summary>
public class YamlLimitTests
{
    private static readonly ContentCases<string> Mistakes =
        Site.Cases("hello.yaml", InlineCases.TextsOf<YamlLimitTests>(nameof(YAML_that_content_cannot_use_is_an_error)));

    [Theory]
    [InlineData("v: !custom x", "1,4,1,13", "The tag '!custom' has no meaning here; remove it, or put the value in quotation marks if it is text")]
    [InlineData("v: !custom [x]", "1,4,1,11", "The tag '!custom' has no meaning here; remove it, or put the value in quotation marks if it is text")]
    [InlineData("v: !!set {x, y}", "1,4,1,9", "The tag '!!set' has no meaning here; remove it, or put the value in quotation marks if it is text")]
    [InlineData("v: !!binary aGk=", "1,4,1,17", "The tag '!!binary' has no meaning here; remove it, or put the value in quotation marks if it is text")]
    [InlineData("v: !important note", "1,4,1,19", "The tag '!important' has no meaning here; remove it, or put the value in quotation marks if it is text")]
    [InlineData("v: !!int abc", "1,4,1,13", "The tag '!!int' does not fit this value, which is text ('abc'); remove the tag, or fix the value")]
    [InlineData("v: !!int 1.5", "1,4,1,13", "The tag '!!int' does not fit this value, which is a number ('1.5'); remove the tag, or fix the value")]
    [InlineData("v: !!bool 1", "1,4,1,12", "The tag '!!bool' does not fit this value, which is a whole number ('1'); remove the tag, or fix the value")]
    [InlineData("v: !!null x", "1,4,1,12", "The tag '!!null' does not fit this value, which is text ('x'); remove the tag, or fix the value")]
    [InlineData("v: !!timestamp x", "1,4,1,17", "The tag '!!timestamp' does not fit this value, which is text ('x'); remove the tag, or fix the value")]
    [InlineData("v: *nowhere", "1,4,1,12", "The alias '*nowhere' has no complete anchor before it; put it in quotation marks if it is text, or write '&nowhere' before the value that it refers to")]
    [InlineData("v: *bold*", "1,4,1,10", "The alias '*bold*' has no complete anchor before it; put it in quotation marks if it is text, or write '&bold*' before the value that it refers to")]
    [InlineData("v: &v [*v]", "1,8,1,10", "The alias '*v' has no complete anchor before it; put it in quotation marks if it is text, or write '&v' before the value that it refers to")]
    [InlineData("v: &v {w: *v}", "1,11,1,13", "The alias '*v' has no complete anchor before it; put it in quotation marks if it is text, or write '&v' before the value that it refers to")]
    [InlineData("w: &w {x: 1}\nv:\n  <<: *w\n  y: 2\n", "3,3,3,5", "The merge key '<<' is not part of YAML 1.2; write the keys out")]
    [InlineData("v: {{ x }}", "1,5,1,10", "In YAML, '{{' begins a mapping with a mapping as its key; put the whole value in quotation marks, as in '{{ name }}', if it is text")]
    [InlineData("? [v, w]\n: 1\n", "1,3,1,9", "A list or mapping in brackets cannot be a key; put the value in quotation marks if it is text")]
    [InlineData("? - q\n: 1\n", "1,3,1,6", "A list or mapping cannot be a key; write text as the key")]
    [InlineData("? q: 1\n: 1\n", "1,3,1,7", "A list or mapping cannot be a key; write text as the key")]
    [InlineData("k: !important\nl: 1\n", "1,4,1,14", "The tag '!important' has no meaning here; remove it, or put the value in quotation marks if it is text")]
    [InlineData("v: 1\n---\nw: 2\n", "2,1,2,4", "A second YAML document begins here; a content file holds one document, so move it to a file of its own")]
    [InlineData("v: 1\n---\n", "2,1,2,4", "A second YAML document begins here; a content file holds one document, so move it to a file of its own")]
    [InlineData("v: 1\n...\nw: 2\n", "3,1,3,2", "A second YAML document begins here; a content file holds one document, so move it to a file of its own")]
    public void YAML_that_content_cannot_use_is_an_error(string yaml, string place, string message)
    {
        var read = Mistakes[yaml];

        read.ShouldReport($"{read.Place.Folder}/hello.yaml({place}): error TC0012: {message}");
    }

    [Fact]
    public void The_other_keys_are_read()
    {
        var run = Site.Yaml("a: !custom x\nb: *nowhere\n? [c]\n: 1\nd: 2\n").With("content/articles/second.yaml", "a: 1\nb: 2\nd: 3\n").Run();

        run.ShouldReportOnly("^content/articles/hello\\.yaml\\([123],.*: error TC0012: ", count: 3);
        Assert.Contains("required int D", run.Source("Article.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_of_a_rejected_value_is_no_second_mistake()
    {
        Site.Yaml("a: &a !custom x\nb: *a\nc: &c [!custom x]\nd: *c\n").Run().ShouldReport(
            "content/articles/hello.yaml(1,4,1,16): error TC0012: The tag '!custom' has no meaning here; remove it, or put the value in quotation marks if it is text",
            "content/articles/hello.yaml(3,8,3,17): error TC0012: The tag '!custom' has no meaning here; remove it, or put the value in quotation marks if it is text");
    }

    [Fact]
    public void A_quoted_merge_key_is_a_key()
    {
        Site.Yaml("\"<<\": 1").Run().ShouldReport(
            "content/articles/hello.yaml(1,1,1,5): error TC0015: The key '<<' has no letter or digit for a C# name; rename it");
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    [InlineData(200, true)]
    public void Brackets_have_a_limit(int depth, bool isRefused)
    {
        var run = Site.Yaml("v: " + new string('[', depth) + new string(']', depth)).Run();

        run.ShouldReport(isRefused ? ["content/articles/hello.yaml(1,68,1,69): error TC0012: Content can be nested at most 64 levels deep, and this is deeper; nest lists and mappings less deeply"] : []);
    }

    [Theory]
    [InlineData("- ", 200)]
    [InlineData("{a: ", 200)]
    [InlineData("[", 200)]
    [InlineData("[a: ", 200)]
    [InlineData("? ", 200)]
    [InlineData("&a ", 200)]
    [InlineData("!!seq [", 200)]
    public void Nesting_beyond_the_limit_is_one_error(string opening, int count)
    {
        var run = Site.Yaml("v:\n  " + string.Concat(Enumerable.Repeat(opening, count))).Run();

        run.ShouldReportOnly("^content/articles/hello\\.yaml\\(2,.*: error TC00(02|12): ", count: 1);
    }

    [Fact]
    public void Pairs_in_brackets_are_reported_where_they_are_too_deep()
    {
        Site.Yaml("v:\n  " + string.Concat(Enumerable.Repeat("[? ", 100))).Run().ShouldReport(
            "content/articles/hello.yaml(2,99,2,100): error TC0012: Content can be nested at most 64 levels deep, and this is deeper; nest lists and mappings less deeply");
    }

    [Fact]
    public void Lines_that_each_indent_more_are_one_error()
    {
        var yaml = new StringBuilder();
        for (var i = 0; i < 80; i++)
        {
            yaml.Append(' ', i).Append("a:\n");
        }

        var run = Site.Yaml(yaml.ToString()).Run();

        run.ShouldReport("content/articles/hello.yaml(65,65,65,66): error TC0012: Content can be nested at most 64 levels deep, and this is deeper; nest lists and mappings less deeply");
    }

    [Fact]
    public void Aliases_of_aliases_have_a_limit()
    {
        var yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 5; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        var run = Site.Yaml(yaml.ToString()).Run();

        run.ShouldReport("content/articles/hello.yaml(4,45,4,48): error TC0012: The aliases of this file expand to more than 10000 values, up to this one; use fewer, or split the file");
    }

    [Theory]
    [InlineData("{k: ", "}", 60)]
    [InlineData("[{k: ", "}]", 30)]
    [InlineData("[", "]", 60)]
    public void Aliases_of_aliases_count_the_depth_of_their_values(string open, string close, int depth)
    {
        var yaml = new StringBuilder("a0: &a0 x\n");
        for (var i = 1; i < 3; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} ").Insert(yaml.Length, open, depth).Append(CultureInfo.InvariantCulture, $"*a{i - 1}")
                .Insert(yaml.Length, close, depth).Append('\n');
        }

        var run = Site.Yaml(yaml.ToString()).Run();

        var column = 9 + (open.Length * depth);
        run.ShouldReport($"content/articles/hello.yaml(3,{column},3,{column + 3}): error TC0012: Content can be nested at most 64 levels deep, and the value of the alias '*a1' is deeper here; nest lists and mappings less deeply");
    }

    [Theory]
    [InlineData(62, false)]
    [InlineData(63, true)]
    public void An_alias_counts_the_depth_of_its_value(int depth, bool isRefused)
    {
        var run = Site.Yaml("v: &v [x]\nw: " + new string('[', depth) + "*v" + new string(']', depth)).Run();

        run.ShouldReport(isRefused ? ["content/articles/hello.yaml(2,67,2,69): error TC0012: Content can be nested at most 64 levels deep, and the value of the alias '*v' is deeper here; nest lists and mappings less deeply"] : []);
    }

    [Fact]
    public void A_thousand_aliases_of_small_values_are_fine()
    {
        var yaml = "a: &a {b: 1, c: 2}\nd:\n" + string.Concat(Enumerable.Repeat("- *a\n", 1_000));

        Assert.Equal(3_000, Site.Yaml(yaml).Run().Value<int>("Articles.Hello.D.Sum(d => d.B + d.C)"));
    }
}
