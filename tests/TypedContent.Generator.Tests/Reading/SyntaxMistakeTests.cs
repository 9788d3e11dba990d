namespace TypedContent.Generator.Tests.Reading;

/// <summary>A mistake in YAML's syntax is one error, in plain words, at the place to change.</summary>
public class SyntaxMistakeTests
{
    private static readonly ContentCases<string> Mistakes = Site.Cases("hello.yaml", InlineCases.TextsOf<SyntaxMistakeTests>(
        nameof(Colons), nameof(Indentation), nameof(Characters_that_a_value_cannot_begin_with), nameof(Quotation_marks_and_escapes), nameof(Brackets),
        nameof(A_NUL)));

    private const string Quote = "put the value in quotation marks";
    private const string NotClosed = "The quotation mark that opens here is not closed; close it, and indent the lines that continue the value";

    [Theory]
    [InlineData("v: Hello: World", "1,9,1,10", $"A ':' is inside a value without quotation marks; {Quote}, or fix the indentation")]
    [InlineData("v: 1\n  w: 2", "2,4,2,5", $"A ':' is inside a value without quotation marks; {Quote}, or fix the indentation")]
    [InlineData("v:\n- a: b: c", "2,7,2,8", $"A ':' is inside a value without quotation marks; {Quote}, or fix the indentation")]
    [InlineData("v:Hello\nw: 1", "1,2,1,3", "A space is missing after this ':'; write 'key: value'")]
    [InlineData("v Hello\nw: 1", "1,1,1,8", "This line is not a key ('key: value'); add the ':', or indent the line if it continues the value before it")]
    [InlineData("w: one\ntwo: \nthree four\n", "3,1,3,11", "This line is not a key ('key: value'); add the ':', or indent the line if it continues the value before it")]
    [InlineData("w: 1\n\"two\"\n", "2,1,2,6", "This line is not a key ('key: value'); add the ':', or indent the line if it continues the value before it")]
    [InlineData("w: 1\nhttp://example.org is\n", "2,5,2,6", "A space is missing after this ':'; write 'key: value'")]
    public void Colons(string yaml, string place, string message) => Check(yaml, place, message);

    [Theory]
    [InlineData("v:\n\tw: 1", "2,1,2,2", "YAML does not allow a tab here; indent with spaces")]
    [InlineData("sub:\r\n\ta: 1\r\n\tb: 2", "2,1,2,2", "YAML does not allow a tab here; indent with spaces")]
    [InlineData("sub:\n\ta: 1\n\tb: 2", "2,1,2,2", "YAML does not allow a tab here; indent with spaces")]
    [InlineData("v:\n  w: 1\n\tx: 1", "3,1,3,2", "YAML does not allow a tab here; indent with spaces")]
    [InlineData("v:\n  w: 1\n  \tx: 1", "3,3,3,4", "YAML does not allow a tab here; indent with spaces")]
    [InlineData("v:\n-\tw: 1\n\tx: 1", "3,1,3,2", "YAML does not allow a tab here; indent with spaces")]
    [InlineData("v:\n  w: 1\n x: 2", "3,2,3,3", "This line is indented less than the first one; the keys of a mapping must begin in the same column")]
    [InlineData("- : 1\n", "2,1,2,1", "A key or a value is missing here")]
    [InlineData("  v: 1\nw: 2", "2,1,2,2", "This line is indented less than the first one; the keys of a mapping must begin in the same column")]
    [InlineData("v:\n  - a\n  w: 1", "3,3,3,4", "A list item ('- ') was expected here, or more indentation")]
    [InlineData("v:\n  w: 1\n  - a", "3,3,3,4", "A key ('key: value') was expected here, not a list item ('- '); fix the indentation")]
    [InlineData("v: - a", "1,4,1,5", $"A list item ('- ') cannot follow its key on the same line; begin it on the next line, or {Quote}")]
    [InlineData("v: -", "1,4,1,5", $"A list item ('- ') cannot follow its key on the same line; begin it on the next line, or {Quote}")]
    [InlineData("v: ? a", "1,4,1,5", "A key or a value cannot begin with '?', which begins a key in YAML; put it in quotation marks")]
    [InlineData("v: 1\n- a", "2,1,2,2", "A key ('key: value') was expected here, not a list item ('- '); fix the indentation")]
    public void Indentation(string yaml, string place, string message) => Check(yaml, place, message);

    [Theory]
    [InlineData("v: @home", "1,4,1,5", "A key or a value cannot begin with '@'; put it in quotation marks")]
    [InlineData("v: `code`", "1,4,1,5", "A key or a value cannot begin with '`'; put it in quotation marks")]
    [InlineData("v: 100\nw: %x", "2,4,2,5", "A key or a value cannot begin with '%', which begins a directive in YAML; put it in quotation marks")]
    [InlineData("v: 1\n%w: 1", "2,1,2,2", "A key or a value cannot begin with '%', which begins a directive in YAML; put it in quotation marks")]
    [InlineData("v: ]x", "1,4,1,5", "A key or a value cannot begin with ']', which ends a list in YAML; put it in quotation marks")]
    [InlineData("v: }x", "1,4,1,5", "A key or a value cannot begin with '}', which ends a mapping in YAML; put it in quotation marks")]
    [InlineData("v: , x", "1,4,1,5", "A value is missing before this ','")]
    [InlineData("v: & x", "1,4,1,5", "A key or a value cannot begin with '&', which begins an anchor in YAML; put it in quotation marks")]
    [InlineData("v: *bold* text", "1,4,1,5", $"A value that begins with '*' is an alias; {Quote}")]
    [InlineData("v: | text", "1,4,1,5", $"The text must begin on the line after '|'; if it is not a block scalar, {Quote}")]
    [InlineData("v: > text", "1,4,1,5", $"The text must begin on the line after '>'; if it is not a block scalar, {Quote}")]
    [InlineData("v: !e!x 1", "1,4,1,5", $"A value that begins with '!' is a tag, which has no meaning here; remove it, or {Quote}")]
    [InlineData("v: &a &b c", "1,7,1,8", $"An alias or a second anchor cannot follow an anchor or a tag; remove one of the two, or {Quote}")]
    [InlineData("v:\n&a - b", "2,1,2,2", $"An anchor cannot be before a list item; remove it, or {Quote}")]
    [InlineData("v: |\n      \n  a\n", "3,1,3,2", "An empty line before the first line of this block scalar has more spaces than that line; remove them")]
    [InlineData("v: |0\n  a\n", "1,4,1,5", $"The text must begin on the line after '|'; if it is not a block scalar, {Quote}")]
    [InlineData("v: a\u0001b", "1,5,1,6", "YAML does not allow the control character U+0001; remove it, or write '\\u0001' in double quotation marks")]
    [InlineData("v: &a *b", "1,7,1,8", $"An alias or a second anchor cannot follow an anchor or a tag; remove one of the two, or {Quote}")]
    public void Characters_that_a_value_cannot_begin_with(string yaml, string place, string message) => Check(yaml, place, message);

    [Theory]
    [InlineData("v: 'C'# x", "1,7,1,8", $"A comment begins with a space and '#'; put a space before this, or {Quote}")]
    [InlineData("v: \"C\"# x", "1,7,1,8", $"A comment begins with a space and '#'; put a space before this, or {Quote}")]
    [InlineData("v: !<a b> it's", "1,4,1,5", $"A value that begins with '!' is a tag, which has no meaning here; remove it, or {Quote}")]
    [InlineData("v: 1\n... x", "2,1,2,2", "The document ends before this; a content file holds one document")]
    [InlineData("...\n# x\nv: 1", "1,1,1,2", "The document ends before this; a content file holds one document")]
    [InlineData("%YAML 2.0\n---\nv: 1", "1,1,1,2", "In YAML 1.2, a line can begin with '%' only before the '---' of a document; remove it")]
    [InlineData("v:\n  - : [1]\n", "2,7,2,8", "A key or a value is missing here")]
    [InlineData("v: \"Hello", "1,4,1,5", NotClosed)]
    [InlineData("v: 'Hello", "1,4,1,5", NotClosed)]
    [InlineData("v: \"Hello\nw: 1\nx: 2", "1,4,1,5", NotClosed)]
    [InlineData("v: \"Hello\nWorld\"\n", "1,4,1,5", NotClosed)]
    [InlineData("w:\n  - \"Hello\n  - 1", "2,5,2,6", NotClosed)]
    [InlineData("v: 'it's'", "1,8,1,9", "The value ends at the quotation mark before this; in single quotation marks, write an apostrophe as ''")]
    [InlineData("v: \"a\" b", "1,8,1,9", "The value ends at the quotation mark before this; in double quotation marks, write a quotation mark as \\\"")]
    [InlineData("v: [a] b", "1,8,1,9", "The list or mapping ends at the bracket before this; put the whole value in quotation marks if it is text")]
    [InlineData("v: {a} b", "1,8,1,9", "The list or mapping ends at the bracket before this; put the whole value in quotation marks if it is text")]
    [InlineData(@"v: ""C:\path""", "1,7,1,9", @"'\p' is not an escape sequence; write '\\' for a backslash, or use single quotation marks")]
    [InlineData("v: \"\\😀\"", "1,5,1,8", "'\\😀' is not an escape sequence; write '\\\\' for a backslash, or use single quotation marks")]
    [InlineData(@"v: ""\t\\ \""\x4g""", "1,12,1,15", @"'\x' needs 2 hexadecimal digits after it; write '\\' for a backslash, or use single quotation marks")]
    [InlineData(@"v: ""\u12""", "1,5,1,9", @"'\u' needs 4 hexadecimal digits after it; write '\\' for a backslash, or use single quotation marks")]
    [InlineData(@"v: ""\U00110000""", "1,5,1,15", @"'\U00110000' is half of a surrogate pair; write both halves, or remove it")]
    [InlineData(@"v: ""a\ud83d""", "1,6,1,12", @"'\ud83d' is half of a surrogate pair; write both halves, or remove it")]
    [InlineData(@"v: ""a\ude00b""", "1,6,1,12", @"'\ude00' is half of a surrogate pair; write both halves, or remove it")]
    [InlineData(@"v: ""\ud83d\u0041""", "1,5,1,11", @"'\ud83d' is half of a surrogate pair; write both halves, or remove it")]
    public void Quotation_marks_and_escapes(string yaml, string place, string message) => Check(yaml, place, message);

    [Theory]
    [InlineData("v: [a\nw: 1", "1,4,1,5", "The '[' that opens here is not closed, or a ',' is missing between two of its values")]
    [InlineData("v: [", "1,4,1,5", "The '[' that opens here is not closed, or a ',' is missing between two of its values")]
    [InlineData("v: {\n", "1,4,1,5", "The '{' that opens here is not closed, or a ',' is missing between two of its values")]
    [InlineData("v: {a: b", "1,4,1,5", "The '{' that opens here is not closed, or a ',' is missing between two of its values")]
    [InlineData("v: [a, {b: [c]]", "1,15,1,16", "A ',' between two values, or a closing bracket, is missing before this")]
    [InlineData("v: [\n  \"a\",\n  \"b\"\n  \"c\"\n]", "1,4,1,5", "The '[' that opens here is not closed, or a ',' is missing between two of its values")]
    [InlineData("v: [\"a\" \"b\"]", "1,9,1,10", "A ',' between two values, or a closing bracket, is missing before this")]
    [InlineData("v: {a: 1 b: 2}", "1,11,1,12", "A ',' between two values, or a closing bracket, is missing before this")]
    [InlineData("v: {a: 1,# b\n}", "1,10,1,11", $"A comment begins with a space and '#'; put a space before this, or {Quote}")]
    [InlineData("v: [1,,2]", "1,7,1,8", "A value is missing before this ','")]
    [InlineData("v: [, 1]", "1,5,1,6", "A value is missing before this ','")]
    [InlineData("v: [- a]", "1,5,1,6", "A key or a value cannot begin with '-'; put it in quotation marks")]
    [InlineData("v: [?]", "1,5,1,6", "A key or a value cannot begin with '?', which begins a key in YAML; put it in quotation marks")]
    [InlineData("v: [a, @b]", "1,8,1,9", "A key or a value cannot begin with '@'; put it in quotation marks")]
    [InlineData("v: [a, | b]", "1,8,1,9", "A key or a value cannot begin with '|'; put it in quotation marks")]
    [InlineData("v: {a: %b}", "1,8,1,9", "A key or a value cannot begin with '%', which begins a directive in YAML; put it in quotation marks")]
    [InlineData("v: {a: &b &c d}", "1,11,1,12", $"An alias or a second anchor cannot follow an anchor or a tag; remove one of the two, or {Quote}")]
    [InlineData("v: [!!str *a]", "1,11,1,12", $"An alias or a second anchor cannot follow an anchor or a tag; remove one of the two, or {Quote}")]
    [InlineData("v: [& a]", "1,5,1,6", "A key or a value cannot begin with '&', which begins an anchor in YAML; put it in quotation marks")]
    [InlineData("v: [!e!x 1]", "1,5,1,6", $"A value that begins with '!' is a tag, which has no meaning here; remove it, or {Quote}")]
    [InlineData("v: [a, \"b]\nw: 1", "1,8,1,9", NotClosed)]
    [InlineData("v: [\"\\q\"]", "1,6,1,8", "'\\q' is not an escape sequence; write '\\\\' for a backslash, or use single quotation marks")]
    [InlineData("v: [\"\\ud83d\"]", "1,6,1,12", "'\\ud83d' is half of a surrogate pair; write both halves, or remove it")]
    [InlineData("v: [a: b: c]", "1,9,1,10", "A ',' between two values, or a closing bracket, is missing before this")]
    [InlineData("v: [a}", "1,6,1,7", "A ',' between two values, or a closing bracket, is missing before this")]
    [InlineData("v: [\n  a\nw: 1", "1,4,1,5", "The '[' that opens here is not closed, or a ',' is missing between two of its values")]
    [InlineData("w:\n  - [a,\n  - b\n", "2,5,2,6", "The '[' that opens here is not closed, or a ',' is missing between two of its values")]
    [InlineData("v: [a]# b", "1,7,1,8", $"A comment begins with a space and '#'; put a space before this, or {Quote}")]
    [InlineData("v: [\"a\"# b\n]", "1,8,1,9", $"A comment begins with a space and '#'; put a space before this, or {Quote}")]
    public void Brackets(string yaml, string place, string message) => Check(yaml, place, message);

    [Theory]
    [InlineData("v: a\0b", "1,5,1,6")]
    [InlineData("v: \"a\0b\"", "1,6,1,7")]
    [InlineData("v: 1\n\0w: 2\n", "2,1,2,2")]
    [InlineData("v: 1\n# \0\n", "2,3,2,4")]
    public void A_NUL(string yaml, string place) =>
        Check(yaml, place, "YAML does not allow the NUL character (U+0000); remove it");

    [Theory]
    [InlineData("---\r\nok: 1\r\nv: @home\r\n---\r\n", "3,4,3,5")]
    [InlineData("\uFEFF---\nv: @home\n---\n", "2,4,2,5")]
    [InlineData("---\nok: 😀\nv: {a: 😀, b: @home}\n---\n", "3,15,3,16")]
    public void The_place_is_that_in_the_file(string text, string place)
    {
        Site.Markdown(text).Run().ShouldReport(
            $"content/articles/hello.md({place}): error TC0002: A key or a value cannot begin with '@'; put it in quotation marks");
    }

    private static void Check(string yaml, string place, string message)
    {
        var read = Mistakes[yaml];

        read.ShouldReport($"{read.Place.Folder}/hello.yaml({place}): error TC0002: {message}");
    }
}
