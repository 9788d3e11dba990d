namespace TypedContent.Generator.Tests.Reading;

/// <summary>A diagnostic is exactly at its key or value, regardless of the text before it in the file.</summary>
/// <remarks>Columns count UTF-16 code units, as the compiler and editors do.</remarks>
public class PositionTests
{
    private static readonly ContentCases<string> Mistakes = Site.Cases("hello.yaml", InlineCases.TextsOf<PositionTests>(
        nameof(A_key), nameof(A_list_or_mapping_ends_with_its_last_value)));

    private static readonly ContentCases<string> InFrontMatter = Site.MarkdownCases(InlineCases.TextsOf<PositionTests>(nameof(A_plain_value)));

    [Theory]
    [InlineData("v: 1\nv: 2\n", "2,1,2,2")]
    [InlineData("v: 1\r\nv: 2\r\n", "2,1,2,2")]
    [InlineData("v: 1\rv: 2\r", "2,1,2,2")]
    [InlineData("\uFEFFv: 1\nv: 2\n", "2,1,2,2")]
    [InlineData("\uFEFF{v: 1, v: 2}\n", "1,8,1,9")]
    [InlineData("{v: 1, v: 2}\n", "1,8,1,9")]
    [InlineData("v: 1 # تعليق\nv: 2\n", "2,1,2,2")]
    [InlineData("v: 1 # 😀\r\n\r\nv: 2\r\n", "3,1,3,2")]
    [InlineData("v: |\n  one\n  two\n\nv: 2\n", "5,1,5,2")]
    [InlineData("v: >-\r\n  one\r\n\r\n  two\r\nv: 2\r\n", "5,1,5,2")]
    [InlineData("v: \"one\n  two\"\nv: 2\n", "3,1,3,2")]
    [InlineData("v: one\n  two\n\n  three\nv: 2\n", "5,1,5,2")]
    [InlineData("w: {v: 1,\tv: 2}\n", "1,11,1,12")]
    [InlineData("w: {x: مرحبا, v: 1, v: 2}\n", "1,21,1,22")]
    [InlineData("w: {x: 😀😀, v: 1, v: 2}\n", "1,20,1,21")]
    [InlineData("w: {x: \"\\U0001F600\", v: 1, v: 2}\n", "1,28,1,29")]
    [InlineData("w:\n- x: 1\n  v: 1\n  \"v\": 2\n", "4,3,4,6")]
    [InlineData("? v\n: 1\n? v\n: 2\n", "3,3,3,4")]
    [InlineData("v: 1\n&a v: 2\n", "2,1,2,5")]
    [InlineData("v: 1\n!!str v: 2\n", "2,1,2,8")]
    public void A_key(string yaml, string place)
    {
        var read = Mistakes[yaml];

        read.ShouldReport($"{read.Place.Folder}/hello.yaml({place}): error TC0004: The key 'v' is already defined on line {FirstLine(yaml)}; remove one of the two");
    }

    [Theory]
    [InlineData("مفتاح", "3,1,3,6")]
    [InlineData("ключ", "3,1,3,5")]
    [InlineData("a key with blanks", "3,1,3,18")]
    public void A_key_in_another_script(string key, string place)
    {
        Site.Markdown($"---\n{key}: 1\n{key}: 2\n---\n").Run().ShouldReport(
            $"content/articles/hello.md({place}): error TC0004: The key '{key}' is already defined on line 2; remove one of the two");
    }

    [Theory]
    [InlineData("---\ndate: 2022-13-01\n---\n", "2,7,2,17")]
    [InlineData("---\r\ndate: 2022-13-01\r\n---\r\n", "2,7,2,17")]
    [InlineData("\uFEFF---\r\n\r\ndate:   2022-13-01   \r\n---\r\n", "3,9,3,19")]
    [InlineData("---\ndate:\n  2022-13-01 # soon\n---\n", "3,3,3,13")]
    [InlineData("---\ndate:\t2022-13-01\n---\n", "2,7,2,17")]
    [InlineData("---\n{a: 😀, date: 2022-13-01}\n---\n", "2,15,2,25")]
    [InlineData("---\ndate: !!timestamp 2022-13-01\n---\n", "2,7,2,29")]
    [InlineData("---\ndate: &d 2022-13-01\n---\n", "2,7,2,20")]
    public void A_plain_value(string text, string place)
    {
        var read = InFrontMatter[text];

        read.ShouldReport(
            $"{read.Place.Folder}/hello.md({place}): error TC0008: '2022-13-01' is not a valid date; fix it, or put it in quotation marks to keep it as text");
    }

    [Fact]
    public void The_position_of_an_alias_is_its_own_and_not_that_of_its_value()
    {
        Site.Yaml("a: &a x\nslug: [*a]\n").With("content/articles/b.yaml", "a: &a x\nslug: {b: *a}\n").Run().ShouldReport(
            "content/articles/b.yaml(2,7,2,14): error TC0013: A slug must be text, but this is a mapping; write one such as 'my-entry'",
            "content/articles/hello.yaml(2,7,2,11): error TC0013: A slug must be text, but this is a list; write one such as 'my-entry'");
    }

    [Theory]
    [InlineData("slug: [a, b]", "1,7,1,13", "a list")]
    [InlineData("slug: [a,\n  b ]\n", "1,7,2,6", "a list")]
    [InlineData("slug: []", "1,7,1,9", "a list")]
    [InlineData("slug:\n- a\n- b\n\nother: 1\n", "2,1,3,4", "a list")]
    [InlineData("slug:\n  - a\n  -\n\nother: 1\n", "2,3,3,4", "a list")]
    [InlineData("slug: {a: b}", "1,7,1,13", "a mapping")]
    [InlineData("slug: {}", "1,7,1,9", "a mapping")]
    [InlineData("slug:\n  a: 1\n  b: |\n    text\n\n\nother: 1\n", "2,3,4,9", "a mapping")]
    [InlineData("slug:\n  a: 1\n  b:\n    - c: [d]\nother: 1\n", "2,3,4,13", "a mapping")]
    [InlineData("slug:\r\n  a: 1\r\n  b: 2\r\n", "2,3,3,7", "a mapping")]
    public void A_list_or_mapping_ends_with_its_last_value(string yaml, string place, string found)
    {
        var read = Mistakes[yaml];

        read.ShouldReport($"{read.Place.Folder}/hello.yaml({place}): error TC0013: A slug must be text, but this is {found}; write one such as 'my-entry'");
    }

    [Theory]
    [InlineData("v: [1, a: 2]", "1,8,1,12")]
    [InlineData("v: [1, a: [2, 3]]", "1,8,1,17")]
    [InlineData("v: [1, \"a\":2 ]", "1,8,1,13")]
    public void A_pair_in_a_flow_list_has_its_own_position(string yaml, string place)
    {
        // Two numbers in another file, so that the mapping is the mismatched value.
        Site.Yaml(yaml).With("content/articles/a.yaml", "v: [1, 2]").Run().ShouldReport(
            $"content/articles/hello.yaml({place}): error TC0003: 'v' is a mapping here, but a whole number ('1') in content/articles/a.yaml(1) and in another file; write both the same way, or set <TypedContentUnion>articles.v</TypedContentUnion> in the project file to allow values of any kind");
    }

    [Theory]
    [InlineData("slug: ' a'\n", "1,7,1,11", "' a' begins or ends with white space; write 'a'")]
    [InlineData("slug: \"a \"\n", "1,7,1,11", "'a ' begins or ends with white space; write 'a'")]
    [InlineData("slug: |\n  a\n\n\nother: 1\n", "1,7,2,4", "'a ' contains a control character; write 'a'")]
    [InlineData("slug: >\n  a\n  b\n", "1,7,3,4", "'a b ' contains a control character; write 'a b'")]
    [InlineData("slug: |+\n  a\n\n", "1,7,2,4", "'a  ' contains a control character; write 'a'")]
    public void The_span_of_a_text_includes_its_quotation_marks_or_lines(string yaml, string place, string problem)
    {
        Site.Yaml(yaml).Run().ShouldReport($"content/articles/hello.yaml({place}): error TC0013: The slug {problem}");
    }

    [Fact]
    public void An_omitted_value_is_positioned_after_its_key()
    {
        Site.Project.With("content/people.yaml", "-\n- slug:\n").Run().ShouldReport(
            "content/people.yaml(1,2,1,2): error TC0009: An item of a list file must be a mapping ('key: value' lines), but this is empty; write its keys as lines, such as 'slug: my-entry'",
            "content/people.yaml(2,8,2,8): error TC0013: The slug '' is empty; write one such as 'my-entry'");
    }

    [Fact]
    public void An_omitted_key_is_positioned_before_its_value()
    {
        Site.Yaml("a: 1\n: 2\n").Run().ShouldReport(
            "content/articles/hello.yaml(2,3,2,3): error TC0015: The key '' has no letter or digit for a C# name; rename it");
    }

    private static int FirstLine(string yaml) => yaml.Contains("- x", StringComparison.Ordinal) ? 3 : 1;
}
