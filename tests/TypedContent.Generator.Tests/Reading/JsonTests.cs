namespace TypedContent.Generator.Tests.Reading;

/// <summary>JSON data files: what RFC 8259 allows is read, and nothing else is.</summary>
public class JsonTests
{
    private static readonly ContentCases<string> Values = Site.Cases("hello.json", InlineCases.TextsOf<JsonTests>(nameof(A_value)), "entry.V");

    private static readonly ContentCases<string> Mistakes =
        Site.Cases("hello.json", InlineCases.TextsOf<JsonTests>(nameof(Invalid_JSON_is_one_error_at_its_place)));

    [Theory]
    [InlineData("""{"v": "a"}""", "a")]
    [InlineData("""{"v": ""}""", "")]
    [InlineData("""{"v": "\"\\\/\b\f\n\r\t"}""", "\"\\/\b\f\n\r\t")]
    [InlineData("""{"v": "\u0041\u0627\ud83d\ude00"}""", "A\u0627\U0001F600")]
    [InlineData("""{"v": "2022-10-24"}""", "2022-10-24")]
    [InlineData("""{"v": "12"}""", "12")]
    [InlineData("""{"v": "people/amina"}""", "people/amina")]
    [InlineData("""{"v": "# // /* [ { 'a' & * ! |"}""", "# // /* [ { 'a' & * ! |")]
    [InlineData("{\"v\": \"\u0085\u2028\u2029\u007F\"}", "\u0085\u2028\u2029\u007F")]
    [InlineData("""{"v": 0}""", 0)]
    [InlineData("""{"v": -0}""", 0)]
    [InlineData("""{"v": -12}""", -12)]
    [InlineData("""{"v": 2147483648}""", 2147483648L)]
    [InlineData("""{"v": 1.5}""", 1.5)]
    [InlineData("""{"v": -1.5E+3}""", -1500.0)]
    [InlineData("""{"v": 1e2}""", 100.0)]
    [InlineData("""{"v": true}""", true)]
    [InlineData("""{"v": false}""", false)]
    [InlineData("""{"v": null}""", null)]
    [InlineData("{\"v\":1}", 1)]
    [InlineData("\r\n\t {\r\n\t\"v\"\t:\r\n1\r\n}\r\n", 1)]
    [InlineData("\uFEFF{\"v\": 1}", 1)]
    public void A_value(string json, object? value)
    {
        Assert.Equal(value, Values[json].Value<object?>());
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_an_error_as_in_YAML()
    {
        var run = Site.Json("""{"v": "a\ud83db\ude00", "\ud800": 1, "w": "\ud83d\u0041", "x": 2}""").Run();

        run.ShouldReport(
            "content/articles/hello.json(1,9,1,15): error TC0002: '\\ud83d' is half of a surrogate pair; write both halves, or remove it",
            "content/articles/hello.json(1,16,1,22): error TC0002: '\\ude00' is half of a surrogate pair; write both halves, or remove it",
            "content/articles/hello.json(1,26,1,32): error TC0002: '\\ud800' is half of a surrogate pair; write both halves, or remove it",
            "content/articles/hello.json(1,44,1,50): error TC0002: '\\ud83d' is half of a surrogate pair; write both halves, or remove it");
        Assert.Equal(2, run.Value<int>("Articles.Hello.X"));
    }

    [Fact]
    public void Arrays_and_objects()
    {
        var run = Site.Json("""{"a": [], "b": [[1], [2, 3]], "c": {"d": {"e": 4}}, "f": [{"g": 5}], "h": {}}""").Run();

        Assert.Equal(0, run.Value<int>("Articles.Hello.A.Length"));
        Assert.Equal(12, run.Value<int>("Articles.Hello.B[1][1] + Articles.Hello.C.D.E + Articles.Hello.F[0].G"));
    }

    [Fact]
    public void A_list_file()
    {
        var run = Site.Project.With("content/people.json", """[{"slug": "b", "age": 2}, {"slug": "a", "age": 1}]""").Run();

        Assert.Equal([1, 2], run.Value<IEnumerable<int>>("People.All.Select(person => person.Age).ToList()"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t")]
    [InlineData("null")]
    [InlineData("{}")]
    public void A_file_may_be_empty(string json)
    {
        Assert.Equal("hello", Site.Json(json).Run().Value<string>("Articles.Hello.Slug"));
    }

    [Theory]
    [InlineData("""{v: 1}""", "1,2,1,3", "In JSON, a key must be in double quotation marks")]
    [InlineData("""{'v': 1}""", "1,2,1,5", "In JSON, a key must be in double quotation marks")]
    [InlineData("""{"v": 'a'}""", "1,7,1,10", "In JSON, text must be in double quotation marks")]
    [InlineData("""{"v": a b}""", "1,7,1,10", "'a b' is not a JSON value; text must be in double quotation marks")]
    [InlineData("""{"v": http://example.org}""", "1,7,1,25", "'http://example.org' is not a JSON value; text must be in double quotation marks")]
    [InlineData("""{"v": 2022-10-24}""", "1,7,1,17", "'2022-10-24' is not a JSON value; text must be in double quotation marks")]
    [InlineData("""{"v": True}""", "1,7,1,11", "'True' is not a JSON value; text must be in double quotation marks")]
    [InlineData("""{"v": ~}""", "1,7,1,8", "'~' is not a JSON value; text must be in double quotation marks")]
    [InlineData("""{"v": 007}""", "1,7,1,10", "'007' is not a JSON value; text must be in double quotation marks")]
    [InlineData("""{"v": +1}""", "1,7,1,9", "'+1' is not a JSON value; text must be in double quotation marks")]
    [InlineData("""{"v": 1.}""", "1,7,1,9", "'1.' is not a JSON value; text must be in double quotation marks")]
    [InlineData("""{"v": .5}""", "1,7,1,9", "'.5' is not a JSON value; text must be in double quotation marks")]
    [InlineData("""{"v": 0x10}""", "1,7,1,11", "'0x10' is not a JSON value; text must be in double quotation marks")]
    [InlineData("""{"v": NaN}""", "1,7,1,10", "'NaN' is not a JSON value; text must be in double quotation marks")]
    [InlineData("""{"v": !!str 1}""", "1,7,1,14", "'!!str 1' is not a JSON value; text must be in double quotation marks")]
    [InlineData("""v: 1""", "1,1,1,5", "'v: 1' is not a JSON value; text must be in double quotation marks")]
    [InlineData("""{"v": 1,}""", "1,8,1,9", "JSON does not allow a ',' after the last value; remove it")]
    [InlineData("""{"v": [1, 2,]}""", "1,12,1,13", "JSON does not allow a ',' after the last value; remove it")]
    [InlineData("""{"v": [1,,2]}""", "1,10,1,11", "A value is missing before this ','")]
    [InlineData("""{"v": [,1]}""", "1,8,1,9", "A value is missing before this ','")]
    [InlineData("""{"v": 1 "w": 2}""", "1,9,1,10", "A ',' is missing before this")]
    [InlineData("{\n  \"v\": \"a\"\n  \"w\": 2\n}", "3,3,3,4", "A ',' is missing before this")]
    [InlineData("""{"v": [1 2]}""", "1,10,1,11", "A ',' is missing before this")]
    [InlineData("""{"v": 1 w: 2}""", "1,9,1,10", "A ',' is missing before this")]
    [InlineData("""{"v": "a "b" c", "w": 2}""", "1,11,1,12", "The text ends at the quotation mark before this; write a quotation mark inside text as '\\\"'")]
    [InlineData("""{"v": a"b"}""", "1,7,1,8", "'a' is not a JSON value; text must be in double quotation marks")]
    [InlineData("""{v, w}""", "1,2,1,3", "In JSON, a key must be in double quotation marks")]
    [InlineData("{\"v\": \u20281}", "1,7,2,2", "' 1' is not a JSON value; text must be in double quotation marks")]
    [InlineData("{\"v\": \u00A0}", "1,7,1,8", "'\u00A0' is not a JSON value; text must be in double quotation marks")]
    [InlineData("""{"v": 1 false: 2, "w": }""", "1,9,1,10", "A ',' is missing before this")]
    [InlineData("""{"v" 1}""", "1,6,1,7", "A ':' is missing before this")]
    [InlineData("""{"v": }""", "1,2,1,5", "This key has no value")]
    [InlineData("""{"v"}""", "1,2,1,5", "This key has no ':' and no value")]
    [InlineData("""{"v": 1 // one""" + "\n}", "1,9,1,15", "JSON has no comments; remove it, or rename the file to .jsonc, which may have them")]
    [InlineData("""{"v": 1 /* one */ }""", "1,9,1,18", "JSON has no comments; remove it, or rename the file to .jsonc, which may have them")]
    [InlineData("""{"v": 1 /*/ one */ }""", "1,9,1,19", "JSON has no comments; remove it, or rename the file to .jsonc, which may have them")]
    [InlineData("""{"v": 1} # one""", "1,10,1,15", "JSON has no comments; remove it, or rename the file to .jsonc, which may have them")]
    [InlineData("""{"v": 1""", "1,1,1,2", "The '{' that opens here is not closed")]
    [InlineData(""" {"v": 1""", "1,2,1,3", "The '{' that opens here is not closed")]
    [InlineData("""{"v": [1}""", "1,9,1,10", "'}' is not expected here, inside the '[' of line 1")]
    [InlineData("{\"v\":\n[\n\"a\": 2]}", "3,4,3,5", "':' is not expected here, inside the '[' of line 2")]
    [InlineData("""{"v": "a}""", "1,7,1,8", "The quotation mark that opens here is not closed on its line")]
    [InlineData("{\"v\": \"a\nb\"}", "1,7,1,8", "The quotation mark that opens here is not closed on its line")]
    [InlineData("{\"v\": \"a\tb\"}", "1,9,1,10", "JSON does not allow a control character in text; write it as '\\u0009'")]
    [InlineData("""{"v": "C:\path"}""", "1,10,1,11", "This '\\' does not begin an escape sequence; write '\\\\' for a backslash")]
    [InlineData("""{"v": "\u12"}""", "1,8,1,12", "'\\u' needs 4 hexadecimal digits after it; write '\\\\' for a backslash")]
    [InlineData("""{"v": 1} {"w": 2}""", "1,10,1,11", "The document ends before this; a file holds one JSON value")]
    [InlineData("""{[1]: 1}""", "1,2,1,3", "A key in double quotation marks was expected here, but this is '['")]
    [InlineData("""]""", "1,1,1,2", "A value was expected here, but this is ']'")]
    public void Invalid_JSON_is_one_error_at_its_place(string json, string place, string message)
    {
        var read = Mistakes[json];

        read.ShouldReport($"{read.Place.Folder}/hello.json({place}): error TC0002: {message}");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("9")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"a\"")]
    public void The_next_mistake_after_a_missing_comma_is_reported_too(string item)
    {
        Site.Json($"{{\"v\": [{item} {item}], \"w\": }}").Run().ShouldReport(
            $"content/articles/hello.json(1,{9 + item.Length},1,{10 + item.Length}): error TC0002: A ',' is missing before this",
            $"content/articles/hello.json(1,{12 + (2 * item.Length)},1,{15 + (2 * item.Length)}): error TC0002: This key has no value");
    }

    [Fact]
    public void A_duplicate_key_is_an_error()
    {
        Site.Json("{\n  \"v\": 1,\n  \"v\": 2\n}").Run().ShouldReport(
            "content/articles/hello.json(3,3,3,6): error TC0004: The key 'v' is already defined on line 2; remove one of the two");
    }

    [Fact]
    public void Several_mistakes_are_all_reported_and_the_other_keys_keep_their_types()
    {
        var run = Site.Json("{\n  // one\n  \"a\": 1\n  \"b\": 'two',\n  \"c\": [true,],\n}")
            .With("content/articles/second.json", """{"a": 3, "b": "four", "c": [false]}""")
            .Run();

        run.ShouldReport(
            "content/articles/hello.json(2,3,2,9): error TC0002: JSON has no comments; remove it, or rename the file to .jsonc, which may have them",
            "content/articles/hello.json(4,3,4,4): error TC0002: A ',' is missing before this",
            "content/articles/hello.json(4,8,4,13): error TC0002: In JSON, text must be in double quotation marks",
            "content/articles/hello.json(5,13,5,14): error TC0002: JSON does not allow a ',' after the last value; remove it",
            "content/articles/hello.json(5,15,5,16): error TC0002: JSON does not allow a ',' after the last value; remove it");
        Assert.Contains("required int A", run.Source("Article.g.cs"), StringComparison.Ordinal);
        Assert.Equal("four", run.Value<string>("Articles.Second.B"));
    }

    [Fact]
    public void The_entries_before_a_mistake_in_a_list_file_exist()
    {
        var run = Site.Project
            .With("content/people.json", "[\n  {\"slug\": \"a\", \"age\": 1},\n  {\"slug\": \"b\", \"age\": \"2}\n]")
            .With("content/articles/hello.yaml", "author: people/a")
            .Run();

        run.ShouldReport("content/people.json(3,24,3,25): error TC0002: The quotation mark that opens here is not closed on its line");
        Assert.Equal(1, run.Value<int>("Articles.Hello.Author.Age"));
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    [InlineData(200, true)]
    public void Nesting_has_a_limit(int depth, bool isRefused)
    {
        var run = Site.Json("{\"v\": " + new string('[', depth) + new string(']', depth) + "}").Run();

        run.ShouldReport(isRefused
            ? ["content/articles/hello.json(1,71,1,72): error TC0012: Content can be nested at most 64 levels deep, and this is deeper; nest lists and mappings less deeply"]
            : []);
    }
}
