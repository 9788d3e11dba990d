namespace TypedContent.Generator.Tests.Reading;

/// <summary>A mistake in TOML front matter is reported at its place, and the rest is read.</summary>
public class TomlMistakeTests
{
    private static readonly ContentCases<string> Mistakes = Site.MarkdownCases(
        InlineCases.TextsOf<TomlMistakeTests>(nameof(A_mistake_is_reported_at_its_place_and_other_keys_are_read))
            .SelectMany(static text => new[] { WithAnotherKey(text, "\n"), WithAnotherKey(text, "\r\n") }));

    [Theory]
    [InlineData("v = 2022-02-30", "2,5,2,15", "TC0008: '2022-02-30' is not a valid date; fix it, or put it in quotation marks to keep it as text")]
    [InlineData("v = 2022-05-13T25:00:00Z", "2,5,2,25", "TC0008: '2022-05-13T25:00:00Z' is not a valid time; fix it, or put it in quotation marks to keep it as text")]
    [InlineData("v = [9223372036854775808, 1]", "2,6,2,25", "TC0008: '9223372036854775808' is outside the range of long (-9223372036854775808 to 9223372036854775807); fix it")]
    [InlineData("v = 1e400", "2,5,2,10", "TC0008: '1e400' is outside the range of double (about ±1.8e308); fix it, or put it in quotation marks to keep it as text")]
    [InlineData("v = 1\nv = 2", "3,1,3,2", "TC0004: The key 'v' is already defined on line 2; remove one of the two")]
    [InlineData("[v]\n[w]\n[v]\nx = 1", "4,2,4,3", "TC0004: The key 'v' is already defined on line 2; remove one of the two")]
    [InlineData("v = 1\n[v]\nx = 1", "3,2,3,3", "TC0004: The key 'v' is already defined on line 2; remove one of the two")]
    [InlineData("v.w = 1\n[v]\nx = 1", "3,2,3,3", "TC0004: The key 'v' is already defined on line 2; remove one of the two")]
    [InlineData("[v.w]\nx = 1\n[v]\nw.y = 1", "5,1,5,2", "TC0004: The key 'w' is already defined on line 2; remove one of the two")]
    [InlineData("v = {w = 1}\nv.x = 1", "3,1,3,2", "TC0004: The key 'v' is already defined on line 2; remove one of the two")]
    [InlineData("v = {w = 1, w = 2}", "2,13,2,14", "TC0004: The key 'w' is already defined on line 2; remove one of the two")]
    [InlineData("v = [1]\n[[v]]\nx = 1", "3,3,3,4", "TC0004: The key 'v' is already defined on line 2; remove one of the two")]
    [InlineData("[[v]]\n[v]\nx = 1", "3,2,3,3", "TC0004: The key 'v' is already defined on line 2; remove one of the two")]
    [InlineData("title: Hello", "2,6,2,7", "TC0002: TOML has '=' between a key and its value, not ':'; write 'key = value'")]
    [InlineData("Hello there", "2,1,2,6", "TC0002: An '=' is missing after the key 'Hello'; write 'key = value'")]
    [InlineData("og:title = 1", "2,1,2,9", "TC0002: The key 'og:title' needs quotation marks; without them, a TOML key has only letters from A to Z, digits, '-' and '_'")]
    [InlineData("عنوان = 1", "2,1,2,6", "TC0002: The key 'عنوان' needs quotation marks; without them, a TOML key has only letters from A to Z, digits, '-' and '_'")]
    [InlineData("= 1", "2,1,2,4", "TC0002: A key is expected here, but '= 1' is here; write 'key = value'")]
    [InlineData("- a", "2,1,2,2", "TC0002: An '=' is missing after the key '-'; write 'key = value'")]
    [InlineData("v =", "2,3,2,4", "TC0002: The key 'v' has no value; write one after the '=', \"\" for empty text, or remove the key")]
    [InlineData("v = # nothing", "2,3,2,4", "TC0002: The key 'v' has no value; write one after the '=', \"\" for empty text, or remove the key")]
    [InlineData("v = Hello there", "2,5,2,16", "TC0002: 'Hello there' is not a TOML value; put it in quotation marks if it is text")]
    [InlineData("v = True", "2,5,2,9", "TC0002: 'True' is not a TOML value; write 'true'")]
    [InlineData("v = yes", "2,5,2,8", "TC0002: 'yes' is not a TOML value; put it in quotation marks if it is text")]
    [InlineData("v = 007", "2,5,2,8", "TC0002: '007' is not a TOML value; write '7', or put it in quotation marks if it is text")]
    [InlineData("v = 1.2.3", "2,5,2,10", "TC0002: '1.2.3' is not a TOML value; put it in quotation marks if it is text")]
    [InlineData("v = 5.", "2,5,2,7", "TC0002: '5.' is not a TOML value; write '5.0', or put it in quotation marks if it is text")]
    [InlineData("v = 1__0", "2,5,2,9", "TC0002: '1__0' is not a TOML value; write '10', or put it in quotation marks if it is text")]
    [InlineData("v = 5px", "2,5,2,8", "TC0002: '5px' is not a TOML value; put it in quotation marks if it is text")]
    [InlineData("v = 2022-5-13", "2,5,2,14", "TC0002: '2022-5-13' is not a TOML value; write '2022-05-13', or put it in quotation marks if it is text")]
    [InlineData("v = [a, 1]", "2,6,2,7", "TC0002: 'a' is not a TOML value; put it in quotation marks if it is text")]
    [InlineData("v = 1 2", "2,7,2,8", "TC0002: Only a comment may follow a value, but '2' is here; begin a new line for the next key, and put text in quotation marks")]
    [InlineData("v = \"a\" b", "2,9,2,10", "TC0002: Only a comment may follow a value, but 'b' is here; begin a new line for the next key, and put text in quotation marks")]
    [InlineData("v = 2022-05-13 10:00:00 +0900", "2,5,2,30", "TC0002: '2022-05-13 10:00:00 +0900' is not a TOML value; write '2022-05-13T10:00:00+09:00'")]
    [InlineData("v = 2022-05-13T10:00:00 Z", "2,5,2,26", "TC0002: '2022-05-13T10:00:00 Z' is not a TOML value; write '2022-05-13T10:00:00+00:00'")]
    [InlineData("v = 2022-05-13T10:00:00+0900", "2,5,2,29", "TC0002: '2022-05-13T10:00:00+0900' is not a TOML value; write '2022-05-13T10:00:00+09:00'")]
    [InlineData("v = .5", "2,5,2,7", "TC0002: '.5' is not a TOML value; write '0.5', or put it in quotation marks if it is text")]
    [InlineData("v = 1_", "2,5,2,7", "TC0002: '1_' is not a TOML value; write '1', or put it in quotation marks if it is text")]
    [InlineData("v = -05.e3", "2,5,2,11", "TC0002: '-05.e3' is not a TOML value; write '-5.0e3', or put it in quotation marks if it is text")]
    [InlineData("v = 2022-15-13", "2,5,2,15", "TC0008: '2022-15-13' is not a valid date; fix it, or put it in quotation marks to keep it as text")]
    [InlineData("v == 1", "2,3,2,5", "TC0002: TOML has one '=' between a key and its value; write 'key = value', or put the value in quotation marks if it is text")]
    [InlineData("\"\"\"a\"\"\" = 1", "2,1,2,3", "TC0002: A TOML key cannot be in three quotation marks; write one on each side")]
    [InlineData("v = 1\u00A0", "2,6,2,7", "TC0002: The value has an invisible character (U+00A0) here; remove it, or put the value in quotation marks if it is text")]
    [InlineData("v = \u200Btrue", "2,5,2,6", "TC0002: The value has an invisible character (U+200B) here; remove it, or put the value in quotation marks if it is text")]
    [InlineData("v = \"a", "2,5,2,6", "TC0002: The quotation mark that opens here is not closed; close it on the same line, or write three of them around text of several lines")]
    [InlineData("v = 'a\\'b'", "2,9,2,11", "TC0002: Only a comment may follow a value, but 'b'' is here; begin a new line for the next key, and put text in quotation marks")]
    [InlineData("v = \"a\\qb\"", "2,7,2,9", "TC0002: '\\q' is not a TOML escape sequence; write '\\\\' for a backslash, or put the text in single quotation marks")]
    [InlineData("v = \"C:\\dir\"", "2,8,2,10", "TC0002: '\\d' is not a TOML escape sequence; write '\\\\' for a backslash, or put the text in single quotation marks")]
    [InlineData("v = \"\\u12\"", "2,6,2,10", "TC0002: '\\u12' is not a TOML escape sequence; write '\\\\' for a backslash, or put the text in single quotation marks")]
    [InlineData("v = \"\\uD83D\"", "2,6,2,12", "TC0002: '\\uD83D' is not a TOML escape sequence; write '\\\\' for a backslash, or put the text in single quotation marks")]
    [InlineData("v = \"a\u0007b\"", "2,7,2,8", "TC0002: TOML does not allow the control character U+0007; remove it, or write '\\u0007' in double quotation marks")]
    [InlineData("# a\u0007", "2,4,2,5", "TC0002: TOML does not allow the control character U+0007; remove it, or write '\\u0007' in double quotation marks")]
    [InlineData("v = [1, 2", "2,5,2,6", "TC0002: The '[' that opens here is not closed, or a ',' is missing between two of its values")]
    [InlineData("v = [1 2]", "2,5,2,6", "TC0002: The '[' that opens here is not closed, or a ',' is missing between two of its values")]
    [InlineData("v = {x = 1", "2,5,2,6", "TC0002: The '{' that opens here is not closed, or a ',' is missing between two of its keys")]
    [InlineData("v = {x = 1 y = 2}", "2,5,2,6", "TC0002: The '{' that opens here is not closed, or a ',' is missing between two of its keys")]
    [InlineData("[v", "2,1,2,2", "TC0002: The '[' that opens here is not closed; write '[name]' alone on its line")]
    [InlineData("[[v]\nx = 1", "2,1,2,3", "TC0002: The '[[' that opens here is not closed; write '[[name]]' alone on its line")]
    [InlineData("[]\nx = 1", "2,2,2,3", "TC0002: A key is expected here, but ']' is here; write 'key = value'")]
    [InlineData("[v] x = 1", "2,5,2,10", "TC0002: Only a comment may follow the header of a table, but 'x = 1' is here; begin a new line for the next key, and put text in quotation marks")]
    public void A_mistake_is_reported_at_its_place_and_other_keys_are_read(string text, string place, string message)
    {
        foreach (var lineEnd in new[] { "\n", "\r\n" })
        {
            var read = Mistakes[WithAnotherKey(text, lineEnd)];

            read.ShouldReport($"{read.Place.Folder}/hello.md({place}): error {message}");
            Assert.Contains(text.Contains('[', StringComparison.Ordinal) ? "Other" : "Title", read.Code, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_mistake_is_reported()
    {
        Site.Toml("a = x\nb = \"1\ntags = [\"a\", \"b\"\ndate = 2022-02-30\nc = 1\nc = 2\nd: 1").Run().ShouldReport(
            "content/articles/hello.md(2,5,2,6): error TC0002: 'x' is not a TOML value; put it in quotation marks if it is text",
            "content/articles/hello.md(3,5,3,6): error TC0002: The quotation mark that opens here is not closed; close it on the same line, or write three of them around text of several lines",
            "content/articles/hello.md(4,8,4,9): error TC0002: The '[' that opens here is not closed, or a ',' is missing between two of its values",
            "content/articles/hello.md(5,8,5,18): error TC0008: '2022-02-30' is not a valid date; fix it, or put it in quotation marks to keep it as text",
            "content/articles/hello.md(7,1,7,2): error TC0004: The key 'c' is already defined on line 6; remove one of the two",
            "content/articles/hello.md(8,2,8,3): error TC0002: TOML has '=' between a key and its value, not ':'; write 'key = value'");
    }

    [Fact]
    public void A_text_of_several_lines_that_is_not_closed_hides_what_follows()
    {
        Site.Toml("a = \"\"\"\nb = 1\nc = x").Run().ShouldReport(
            "content/articles/hello.md(2,5,2,8): error TC0002: The three quotation marks that open here are not closed; close them after the text");
        Site.Toml("a = \"\"\"\nb = x\n\"\"\" c\nd = 1").Run().ShouldReport(
            "content/articles/hello.md(4,5,4,6): error TC0002: Only a comment may follow a value, but 'c' is here; begin a new line for the next key, and put text in quotation marks");
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void It_has_the_nesting_limit_of_YAML(int depth, bool isRead)
    {
        string[] texts =
        [
            "v = " + new string('[', depth) + new string(']', depth),
            "v = " + string.Concat(Enumerable.Repeat("{a = ", depth - 1)) + "[]" + new string('}', depth - 1),
            string.Join('.', Enumerable.Repeat("a", depth)) + ".b = 1",
            "[" + string.Join('.', Enumerable.Repeat("a", depth)) + "]\nb = 1",
        ];
        var run = texts.Select((text, index) => (text, index)).Aggregate(
            Site.Project,
            (project, item) => project.With($"content/c{item.index}/hello.md", Site.TomlText(item.text + "\n[other]\nx = 1", "\n"))).Run();

        run.ShouldReportOnly(": error TC0012: Content can be nested at most 64 levels deep, and this is deeper; nest lists and mappings less deeply", count: isRead ? 0 : texts.Length);
        Assert.Equal([1, 1, 1, 1], run.Value<int[]>("new[] { C0.Hello.Other.X, C1.Hello.Other.X, C2.Hello.Other.X, C3.Hello.Other.X }"));
    }

    [Fact]
    public void It_is_not_closed()
    {
        Site.Markdown("+++\ntitle = \"a\"\n\nText\n").Run().ShouldReport(
            "content/articles/hello.md(1,1,1,4): error TC0001: The front matter that opens here is not closed; end it with a line that holds only '+++'");
        Site.Markdown("+++\ntitle = \"a\"\n---\n").Run().ShouldReport(
            "content/articles/hello.md(1,1,1,4): error TC0001: The front matter that opens here is not closed; end it with a line that holds only '+++' ('---' on line 3 closes YAML)");
        Site.Markdown("---\ntitle: a\n+++\n").Run().ShouldReport(
            "content/articles/hello.md(1,1,1,4): error TC0001: The front matter that opens here is not closed; end it with a line that holds only '---' ('+++' on line 3 closes TOML)");
    }

    private static string WithAnotherKey(string text, string lineEnd) =>
        Site.TomlText(text + (text.Contains('[', StringComparison.Ordinal) ? "\n[other]" : "") + "\ntitle = \"Hello\"", lineEnd);
}
