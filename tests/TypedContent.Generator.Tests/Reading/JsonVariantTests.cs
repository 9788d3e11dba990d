using System.Globalization;

namespace TypedContent.Generator.Tests.Reading;

/// <summary>JSON with comments (<c>.jsonc</c>), and JSON Lines (<c>.jsonl</c>, <c>.ndjson</c>).</summary>
public class JsonVariantTests
{
    private static readonly ContentCases<string> Mistakes =
        Site.Cases("hello.jsonc", InlineCases.TextsOf<JsonVariantTests>(nameof(Other_mistakes_in_jsonc_are_errors)));

    [Theory]
    [InlineData("// one\n{\"v\": 1, // two\n/* three\n*/ \"w\": [2, 3,],} // four")]
    [InlineData("{\"v\" /* a */ : /* b */ 1/* c */, \"w\": [2,3]/**/}")]
    [InlineData("{\"v\": 1// c\r\n, \"w\": [2,3 // d\r\n,]}\r\n")]
    [InlineData("\uFEFF{\"v\": 1, \"w\": [2, 3]}")]
    public void Comments_and_trailing_commas(string text) =>
        Assert.Equal(6, Site.Project.With("content/articles/hello.jsonc", text).Run().Value<int>("Articles.Hello.V + Articles.Hello.W.Sum()"));

    [Fact]
    public void A_list_file_may_have_comments() => Assert.Equal(
        "a b", Site.Project.With("content/people.jsonc", "[\n// a\n{\"slug\": \"a\"},\n{\"slug\": \"b\"},\n]").Run().Value<string>("string.Join(' ', People.All.Slugs)"));

    [Theory]
    [InlineData("{\"v\": 1} # one", "1,10,1,15", "A comment in JSON begins with '//'; write that in place of '#'")]
    [InlineData("{\"v\": 1 /* one }", "1,9,1,11", "The '/*' that opens here is not closed; write '*/' after the comment")]
    [InlineData("{\"v\": [1,,2]}", "1,10,1,11", "A value is missing before this ','")]
    [InlineData("{\"v\": [,]}", "1,8,1,9", "A value is missing before this ','")]
    [InlineData("{\"v\": 1 / 2}", "1,9,1,10", "A ',' is missing before this")]
    [InlineData("{v: 1}", "1,2,1,3", "In JSON, a key must be in double quotation marks")]
    public void Other_mistakes_in_jsonc_are_errors(string text, string place, string message)
    {
        var read = Mistakes[text];

        read.ShouldReport($"{read.Place.Folder}/hello.jsonc({place}): error TC0002: {message}");
    }

    [Theory]
    [InlineData("people.jsonl", "{\"slug\": \"amina\", \"age\": 1}\n{\"slug\": \"badr\", \"age\": 2}\n")]
    [InlineData("people.ndjson", "\r\n{\"slug\": \"amina\", \"age\": 1}\r\n \t\r\n  {\"age\": 2, \"slug\": \"badr\"}")]
    [InlineData("people.JSONL", "\uFEFF{\"slug\": \"amina\", \"age\": 1}\n{\"slug\": \"badr\", \"age\": 2, \"tags\": [{\"x\": 1}]}\n")]
    public void Each_line_is_an_entry(string name, string text) => Assert.Equal(
        ("amina badr", 1, 2), Site.Project.With("content/" + name, text).Run().Value<(string, int, int)>("(string.Join(' ', People.All.Slugs), People.Amina.Age, People.Badr.Age)"));

    [Fact]
    public void A_file_without_lines_is_an_empty_collection() =>
        Assert.Equal(0, Site.Project.With("content/people.jsonl", "\n").Run().Value<int>("People.All.Count"));

    [Theory]
    [InlineData("{\"slug\": \"badr\", \"age\": 2", "2,1,2,2", "TC0002: The '{' that opens here is not closed")]
    [InlineData("{\"slug\": \"badr\", \"age\": two}", "2,25,2,28", "TC0002: 'two' is not a JSON value; text must be in double quotation marks")]
    [InlineData("{\"slug\": badr}", "2,10,2,14", "TC0002: 'badr' is not a JSON value; text must be in double quotation marks")]
    [InlineData("{\"slug\": \"badr\"},", "2,17,2,18", "TC0002: The document ends before this; a file holds one JSON value")]
    [InlineData("{\"slug\": \"badr\"} // b", "2,18,2,22", "TC0002: JSON has no comments; remove it, or rename the file to .jsonc, which may have them")]
    [InlineData("12", "2,1,2,3", "TC0009: An item of a list file must be a mapping ('key: value' lines), but this is a whole number ('12'); write an object, such as {\"slug\": \"my-entry\"}")]
    [InlineData("{\"age\": 2}", "2,2,2,7", "TC0013: This item has no 'slug:', which identifies an entry of a list file; add one")]
    public void A_mistake_in_one_line_does_not_affect_the_others(string line, string place, string message)
    {
        var run = Site.Project.With("content/people.jsonl", $"{{\"slug\": \"amina\", \"age\": 1}}\n{line}\n{{\"slug\": \"dalia\", \"age\": 3}}\n").Run();

        run.ShouldReport($"content/people.jsonl({place}): error {message}");
        Assert.Equal((1, 3), run.Value<(int, int)>("(People.Amina.Age, People.Dalia.Age)"));
    }

    [Theory]
    [InlineData("[\n{\"slug\": \"a\"}\n]\n", "[")]
    [InlineData("{\n\"slug\": \"a\"\n}\n{\n}\n", "{")]
    public void A_file_that_is_not_JSON_Lines_is_one_error(string text, string found) =>
        Site.Project.With("content/people.jsonl", text).Run().ShouldReport(
            $"content/people.jsonl(1,1,1,2): error TC0002: A '{found}' begins a value of several lines or an array, but a line of this file is one JSON object; write each entry on one line, or rename the file to .json and make it an array");

    [Theory]
    [InlineData("{{\"slug\": \"a{0}\"}}\n", 50_000, 0)]
    [InlineData("{{\"slug\": \"a{0}\", \"b\": \"\n", 50_000, 50_000)]
    public void Each_line_is_read_once(string line, int entries, int problems)
    {
        var document = Site.Read("people.jsonl", string.Concat(Enumerable.Range(0, 50_000).Select(number => string.Format(CultureInfo.InvariantCulture, line, number))));

        Assert.Equal((entries, problems), (document.Entries.Count, document.Problems.Count));
    }
}
