namespace TypedContent.Generator.Tests.Reading;

/// <summary>Front matter in an unsupported form is one error that names it; Markdown that only resembles it is Markdown.</summary>
public class UnseenFrontMatterTests
{
    private const string ReadForms = "write it in YAML between two '---' lines, or in TOML between two '+++' lines";

    private static readonly ContentCases<string> OtherForms = new(
        Site.Project,
        InlineCases.TextsOf<UnseenFrontMatterTests>(nameof(Front_matter_in_another_form_is_an_error)),
        static (project, place, text) => project
            .With($"{place.Folder}/hello.md", text)
            .With($"{place.Folder}/second.md", "---\ntitle: a\ndate: 2022-01-01\n---\n[a](hello.md#x)\n"),
        static (place, _) => $"{place.CSharpName}.Second.Title");

    private static readonly ContentCases<string> Ordinary = Site.MarkdownCases(InlineCases.TextsOf<UnseenFrontMatterTests>(nameof(Ordinary_Markdown_is_read)));

    [Theory]
    [InlineData("\n---\ntitle: Hello\n---\nText\n", "Front matter opens after an empty line here, and is not read; move its '---' to the first line")]
    [InlineData("\r\n  \r\n---\r\ntitle: Hello\r\n---\r\n", "Front matter opens after an empty line here, and is not read; move its '---' to the first line")]
    [InlineData("\uFEFF\n---\ntitle: Hello\n---\n", "Front matter opens after an empty line here, and is not read; move its '---' to the first line")]
    [InlineData("\n---\ntitle: Hello\ntags:\n- a\n- b\n\nplace:\n  city: Rabat\n...\n", "Front matter opens after an empty line here, and is not read; move its '---' to the first line")]
    [InlineData("\n---\n# comment\n\"title\": Hello\n---\n", "Front matter opens after an empty line here, and is not read; move its '---' to the first line")]
    [InlineData("\n---\nعنوان: مرحبا\n---\n", "Front matter opens after an empty line here, and is not read; move its '---' to the first line")]
    [InlineData("\n---\ntitle: Hello\ndate:2022\n---\n", "Front matter opens after an empty line here, and is not read; move its '---' to the first line")]
    [InlineData("\n+++\ntitle = \"Hello\"\n[place]\ncity = \"\"\"\na\n\"\"\"\n+++\n", "Front matter opens after an empty line here, and is not read; move its '+++' to the first line")]
    [InlineData("\n+++\n'title' = \"Hello\"\n+++\n", "Front matter opens after an empty line here, and is not read; move its '+++' to the first line")]
    [InlineData("<!-- licence -->\n---\ntitle: Hello\n---\n", "Front matter opens after a comment here, and is not read; move its '---' to the first line")]
    [InlineData("\n<!--\nlicence\n-->\n\n---\ntitle: Hello\n---\n", "Front matter opens after a comment here, and is not read; move its '---' to the first line")]
    [InlineData("# a comment\n---\ntitle: Hello\ndate: 2022-01-01\n---\n", "Front matter opens after a line that begins with '#' here, and is not read; move its '---' to the first line, or put an empty line after the '---' if this is text")]
    [InlineData("#!shebang\n# vim: set\n---\ntitle: Hello\n---\n", "Front matter opens after a line that begins with '#' here, and is not read; move its '---' to the first line, or put an empty line after the '---' if this is text")]
    [InlineData("----\ntitle: Hello\n----\n", "Front matter opens with '----' here, which is not read; write '---' at its beginning and end")]
    [InlineData("-----\ntitle: Hello\n---\n", "Front matter opens with '-----' here, which is not read; write '---' at its beginning and end")]
    [InlineData("--\ntitle: Hello\n--\n", "Front matter opens with '--' here, which is not read; write '---' at its beginning and end")]
    [InlineData("—\ntitle: Hello\n—\n", "Front matter opens with '—' here, which is not read; write '---' at its beginning and end")]
    [InlineData("—-\ntitle: Hello\n---\n", "Front matter opens with '—-' here, which is not read; write '---' at its beginning and end")]
    [InlineData("++++\ntitle = \"Hello\"\n++++\n", "Front matter opens with '++++' here, which is not read; write '+++' at its beginning and end")]
    [InlineData("----\n  title: Hello\n----\n", "Front matter opens with '----' here, which is not read; write '---' at its beginning and end")]
    [InlineData(" ---\ntitle: Hello\n---\n", "Front matter opens with spaces before its '---' here, and is not read; remove them")]
    [InlineData("   ---\n   title: Hello\n   ---\n", "Front matter opens with spaces before its '---' here, and is not read; remove them")]
    [InlineData(" +++\ntitle = 1\n+++\n", "Front matter opens with spaces before its '+++' here, and is not read; remove them")]
    [InlineData("\u200B---\ntitle: Hello\n---\n", "Front matter opens after an invisible character (U+200B) here, and is not read; remove it")]
    [InlineData("--- # title\ntitle: Hello\n---\n", "Front matter opens with a comment after its '---' here, and is not read; write '---' alone on the line")]
    [InlineData("---yaml\ntitle: Hello\n---\n", "Front matter opens with '---yaml' here, which is not read; write '---' alone on the line")]
    [InlineData("--- yml\n\ntitle: Hello\n---\n", "Front matter opens with '--- yml' here, which is not read; write '---' alone on the line")]
    [InlineData("---toml\ntitle = \"Hello\"\n---\n", "Front matter opens with '---toml' here, which is not read; write '+++' alone on its first and last line")]
    [InlineData("+++toml\ntitle = \"Hello\"\n+++\n", "Front matter opens with '+++toml' here, which is not read; write '+++' alone on its first and last line")]
    [InlineData("---json\n{\"title\": \"Hello\"}\n---\n", "Front matter opens with '---json' here, which is not read; " + ReadForms)]
    [InlineData("---js\n{ title: \"Hello\" }\n---\n", "Front matter opens with '---js' here, which is not read; " + ReadForms)]
    [InlineData(";;;\n\"title\": \"Hello\",\n\"tags\": [\n\"a\"\n]\n;;;\n", "This front matter is between ';;;' lines, which is not read; " + ReadForms)]
    [InlineData(";;;\n{\n\"title\": \"Hello\"\n}\n;;;\n", "This front matter is between ';;;' lines, which is not read; " + ReadForms)]
    [InlineData("{\"title\": \"Hello\"}\nText\n", "This front matter is JSON, which is not read; " + ReadForms)]
    [InlineData("{\n  \"title\": \"a } \\\" b\",\n  \"place\": {\"city\": \"Rabat\"}\n}\n\nText\n", "This front matter is JSON, which is not read; " + ReadForms)]
    [InlineData("\n{ \"title\": \"Hello\" }", "This front matter is JSON, which is not read; " + ReadForms)]
    [InlineData("title: Hello\ndate: 2022-01-01\ntags:\n- a\n---\nText\n", "Front matter closes with '---' here, but nothing opens it, so it is not read; write '---' on a line before it")]
    [InlineData("# Title\n---\nAuthor: A\nDate: x\n---\n", "Front matter opens after a line that begins with '#' here, and is not read; move its '---' to the first line, or put an empty line after the '---' if this is text")]
    [InlineData("---\u00A0\ntitle: Hello\n---\n", "Front matter opens with '---' here, but an invisible character (U+00A0) follows it, so it is not read; remove it")]
    [InlineData("---\f\ntitle: Hello\n---\n", "Front matter opens with '---' here, but an invisible character (U+000C) follows it, so it is not read; remove it")]
    [InlineData("--- \u200B\ntitle: Hello\n---\u200B\n", "Front matter opens with '---' here, but an invisible character (U+200B) follows it, so it is not read; remove it")]
    [InlineData("+++\u200E\ntitle = 1\n+++\n", "Front matter opens with '+++' here, but an invisible character (U+200E) follows it, so it is not read; remove it")]
    [InlineData("\u00A0---\ntitle: Hello\n---\n", "Front matter opens after an invisible character (U+00A0) here, and is not read; remove it")]
    [InlineData("\u200B\n---\ntitle: Hello\n---\n", "Front matter opens after an empty line here, and is not read; move its '---' to the first line")]
    [InlineData("\n---\nशीर्षक: a\n---\n", "Front matter opens after an empty line here, and is not read; move its '---' to the first line")]
    [InlineData("\n---\nعُنْوان: a\n---\n", "Front matter opens after an empty line here, and is not read; move its '---' to the first line")]
    [InlineData("\n---\nنیم\u200Cفاصله: a\n---\n", "Front matter opens after an empty line here, and is not read; move its '---' to the first line")]
    [InlineData("\n---\n2fa: a\n---\n", "Front matter opens after an empty line here, and is not read; move its '---' to the first line")]
    [InlineData("\n---\nog:title: a\n---\n", "Front matter opens after an empty line here, and is not read; move its '---' to the first line")]
    [InlineData("{% comment %}\nlicence\n{% endcomment %}\n---\ntitle: Hello\n---\n", "Front matter opens after a comment here, and is not read; move its '---' to the first line")]
    [InlineData("{# licence #}\n---\ntitle: Hello\n---\n", "Front matter opens after a comment here, and is not read; move its '---' to the first line")]
    [InlineData("%YAML 1.2\n---\ntitle: Hello\n---\n", "Front matter opens after a YAML directive here, and is not read; move its '---' to the first line")]
    [InlineData("----yaml\ntitle: Hello\n----\n", "Front matter opens with '----yaml' here, which is not read; write '---' alone on the line")]
    [InlineData("--- title: Hello\ndate: 2022-01-01\n---\n", "Front matter opens with a key after its '---' here, and is not read; write '---' alone on the line")]
    public void Front_matter_in_another_form_is_an_error(string text, string problem)
    {
        var read = OtherForms[text];

        read.ShouldReport($"{read.Place.Folder}/hello.md(1,1,1,1): error TC0043: {problem}");
        Assert.Contains("required string Title", read.Code, StringComparison.Ordinal);
        Assert.Equal("a", read.Value<string>());
    }

    [Theory]
    [InlineData("\n---\n\nText\n")]
    [InlineData("\n---\nText\n---\nMore\n")]
    [InlineData("\n---\n\nNote: this is a sentence.\n\n---\n")]
    [InlineData("\n---\nNote: this is a sentence.\n")]
    [InlineData("\n---\nNote: this is a sentence.\nIt goes on.\n---\n")]
    [InlineData("# Title\n\n---\n\nAuthor: Amina\n\n---\n\nText\n")]
    [InlineData("# Title\n\n---\nAuthor: Amina\n---\n")]
    [InlineData("# Title\n---\n\nAuthor: Amina\n---\n")]
    [InlineData("# Title\n---\nText\n")]
    [InlineData("<!-- comment -->\n\n# Title\n")]
    [InlineData("<!-- comment -->\n---\nText\n")]
    [InlineData("<!-- not closed\n---\ntitle: a\n---\n")]
    [InlineData("----\nText\n")]
    [InlineData("----\n\n----\n")]
    [InlineData("----------------\nName: a\n----------------\n")]
    [InlineData("    ---\n    title: Hello\n    ---\n")]
    [InlineData("\t---\n\ttitle: Hello\n\t---\n")]
    [InlineData("\n    ---\n    title: Hello\n    ---\n")]
    [InlineData("```yaml\n---\ntitle: Hello\n---\n```\n")]
    [InlineData("~~~\n---\ntitle: Hello\n---\n~~~\n")]
    [InlineData("> ---\n> title: Hello\n> ---\n")]
    [InlineData("- - -\ntitle: Hello\n- - -\n")]
    [InlineData("***\ntitle: Hello\n***\n")]
    [InlineData("...\ntitle: Hello\n---\n")]
    [InlineData("--- and so on ---\ntitle: Hello\n---\n")]
    [InlineData("---|---\na: b\n---\n")]
    [InlineData("— she said\nname: a\n—\n")]
    [InlineData("- title: Hello\n- date: a\n---\n")]
    [InlineData("Title\n---\nText\n")]
    [InlineData("Chapter 1: the start\n---\nText\n")]
    [InlineData("note: a heading\n---\nText\n")]
    [InlineData("note: one\nmore text\n---\nText\n")]
    [InlineData("Dear Amina: hello\nAs I said: no\n---\n")]
    [InlineData("title: Hello\ndate: 2022-01-01\n\nText\n")]
    [InlineData("title: Hello\n\n---\n")]
    [InlineData("{{< figure src=\"a.png\" >}}\nText\n")]
    [InlineData("{{ \"a\": 1 }}\n")]
    [InlineData("{% include \"a.md\" %}\n---\n")]
    [InlineData("{: .class }\nText\n")]
    [InlineData("{\"a\": 1} is an object.\n")]
    [InlineData("{\"a\" and \"b\"}\n")]
    [InlineData("{\"a\": 1\n")]
    [InlineData("{ a }\n")]
    [InlineData(";;; a comment of Lisp\n")]
    [InlineData(";;;\nText\n;;;\n")]
    [InlineData("++++\nText\n++++\n")]
    [InlineData("\n+++\nText\n+++\n")]
    [InlineData("+ one\n+ two\n")]
    [InlineData("\uFEFF# Title\n")]
    [InlineData("\n\n\n")]
    [InlineData("#")]
    [InlineData("--")]
    [InlineData("----")]
    [InlineData("—")]
    [InlineData(";;;")]
    [InlineData("{")]
    [InlineData("# Title\n---\n\nAuthor: A\nDate: x\n---\n")]
    [InlineData("\n---\n2022: a\n---\n")]
    [InlineData("\n---\n10:30: tea\n---\n")]
    [InlineData("\n---\nhttps://example.com: a\n---\n")]
    [InlineData("\n---\n- a\n- b\n---\n")]
    [InlineData("{# A #} text\n---\ntitle: Hello\n---\n")]
    [InlineData("{% comment %} not closed\n---\ntitle: Hello\n---\n")]
    [InlineData("%YAML\n")]
    [InlineData("%YAML 1.2\n---\nText\n---\n")]
    [InlineData("----yaml\nText\n----\n")]
    [InlineData("--- title: Hello\n---\n")]
    [InlineData("--- Amina: Hello\n--- Badr: Hello\n---\n")]
    [InlineData("--- note: this\nis a sentence\n---\n")]
    [InlineData("---title: Hello\ndate: a\n---\n")]
    [InlineData("---\u00A0\nText\n")]
    [InlineData("Title: Hello\nDate: 2022-01-01\n\nText\n")]
    [InlineData("Title: Hello\nDate: 2022-01-01\n---\n")]
    [InlineData("{}\n")]
    [InlineData("\n---\ntitle: Hello\ndate: 2022-01-01\n\nText\n")]
    [InlineData("\u200B\n")]
    public void Ordinary_Markdown_is_read(string text)
    {
        Ordinary[text].ShouldReportOnly("warning TC0054: ");
    }

    [Fact(Explicit = true)]
    public void Long_lines_are_read_in_time()
    {
        // Each of these takes a minute or more if the rest of a line is scanned for each of its characters.
        foreach (var piece in new[] { " ", "\t", "a", "a ", "a.", "a:", "1", "\u200B", "\u00A0" })
        {
            Assert.Empty(Site.Markdown("\n---\nb" + string.Concat(Enumerable.Repeat(piece, 100_000)) + "!\n---\n").Run().BuildLines);
        }
    }
}
