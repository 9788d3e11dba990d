using System.Globalization;
using System.Text;

namespace TypedContent.Generator.Tests.Values;

/// <summary>Any text of YAML or JSON is unchanged in the compiled code.</summary>
public class TextTests
{
    public static TheoryData<string> Texts =>
    [
        "", " ", "\t", "\n", "\r", "\r\n", "\0", "a", "  a  ", "a\n", "\na", "\n\n\na\n\n\n", "a\r\nb", "a\rb", "a \n b \n", "a\t\n\tb",
        "\"", "\"\"", "\"\"\"", "\"\"\"\"\"", "\"\"\"\n\"\"\"\"\n", "'", "''", "\\", "\\\\", "\\n", "\\u0041", "\\\"", "{", "}", "{{", "{0}", "{{{a}}}",
        "$\"{a}\"", "$", "@", "%",
        "/*", "*/", "//", "///", "#", "#if x\n#endif\n", "<", ">", "&", "&amp;", "<summary>", "</summary>\n", "]]>", "<!--", "--", "---\n...\n",
        "a: b", "- a", "[a]", "? a", "! a", "& a", "* a", "| a", "> a", "null", "true", "12", "1.5", "2022-10-24", "~",
        "\u0085", "\u2028", "\u2029", "a\u0085b\u2028c\u2029d\n", "\u00A0", "\u200B", "\u200C\u200D", "\u00AD", "\uFEFF", "\uFEFFa\n", "\uFFFE\uFFFF",
        "\u007F\u0080\u009F", "\u0001\u001F", "\b\f\v\a\u001B",
        "\u202A\u202B\u202C\u202D\u202E", "\u2066\u2067\u2068\u2069", "\u200E\u200F\u061C", "if (a\u202E) { /*", "\u202E\n", "مرحبا بالعالم",
        "«أهلا»\n\nسطر آخر\n", "עברית", "汉字\n", "e\u0301 é", "\u0301", "👩‍👩‍👧‍👦", "🇲🇦\n", "𝒜", "\U0010FFFF", "\U000E0001",
    ];

    private static readonly ContentCases<string> FrontMatter =
        Site.MarkdownCases(Texts.Select(static row => $"---\nv: {Quoted(row.Data)}\n---\n"), "entry.V");

    [Theory]
    [MemberData(nameof(Texts))]
    public void In_front_matter(string text)
    {
        Assert.Equal(text, FrontMatter[$"---\nv: {Quoted(text)}\n---\n"].Value<string>());
    }

    [Fact]
    public void In_lists_and_nested_records()
    {
        var texts = Texts.Select(row => row.Data).ToList();
        var yaml = "v:\n" + string.Concat(texts.Select(text => $"- {Quoted(text)}\n")) + "w:\n" + string.Concat(texts.Select(text => $"- x: {Quoted(text)}\n"));
        var run = Site.Yaml(yaml).Run();

        Assert.Equal(texts, run.Value<IEnumerable<string>>("Articles.Hello.V"));
        Assert.Equal(texts, run.Value<IEnumerable<string>>("Articles.Hello.W.Select(w => w.X).ToList()"));
    }

    [Fact]
    public void As_a_title_it_is_safe_in_comments_of_the_generated_code()
    {
        var project = Texts.Select((row, index) => (row.Data, index)).Aggregate(
            Site.Project,
            (project, item) => project.With($"content/articles/a{item.index}.yaml", $"title: {Quoted(item.Data)}\n"));
        var run = project.Run();

        Assert.Equal(
            Texts.Select((row, index) => $"a{index}{row.Data}").Order(StringComparer.Ordinal),
            run.Value<IEnumerable<string>>("Articles.All.Select(article => article.Slug + article.Title).ToList()").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(100_000, "a")]
    [InlineData(100_000, "\"")]
    [InlineData(50_000, "ا")]
    [InlineData(20_000, "a\n")]
    [InlineData(20_000, "\\\r")]
    public void A_very_long_text(int count, string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, count));

        Assert.Equal(text, Site.Yaml($"v: {Quoted(text)}\n").Run().Value<string>("Articles.Hello.V"));
    }

    [Theory]
    [InlineData("v: a\u0085b", "a\u0085b")]
    [InlineData("v: a\u2028b", "a\u2028b")]
    [InlineData("v: 'a\u2028b\u2029'", "a\u2028b\u2029")]
    [InlineData("v: \"a\u0085b\"", "a\u0085b")]
    [InlineData("v: |-\n  a\u2028b\u0085\n  c", "a\u2028b\u0085\nc")]
    [InlineData("v: \"\u2028\\uE000\uE000\"", "\u2028\uE000\uE000")]
    [InlineData("v: a\uFEFFb", "a\uFEFFb")]
    [InlineData("v: \"a\tb\"", "a\tb")]
    [InlineData("v: a\u00A0", "a\u00A0")]
    [InlineData("v: \u3000a", "\u3000a")]
    public void Characters_that_are_not_escaped_are_kept(string yaml, string value)
    {
        Assert.Equal(value, Site.Yaml(yaml).Run().Value<string>("Articles.Hello.V"));
    }

    [Fact]
    public void A_text_of_several_lines_is_a_raw_literal_that_can_be_read()
    {
        var source = Site.Yaml("v: |\n  one \"two\"\n    three\n\n  \\four {five}\n").Run().Source("Articles.Hello.g.cs");

        Assert.Contains(
            "        V = \"\"\"\n            one \"two\"\n              three\n\n            \\four {five}\n\n            \"\"\",\n",
            source,
            StringComparison.Ordinal);
    }

    // What both JSON and YAML read: everything but letters and digits is escaped.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            quoted.Append(char.IsAsciiLetterOrDigit(text[i]) ? text[i].ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}"));
        }

        return quoted.Append('"').ToString();
    }
}
