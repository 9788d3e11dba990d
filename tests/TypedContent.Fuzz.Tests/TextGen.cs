using CsCheck;

namespace TypedContent.Fuzz.Tests;

/// <summary>Random Markdown and JSON.</summary>
internal static class TextGen
{
    private static readonly Gen<string> Fragment = Gen.OneOf(
        "word ", "*", "**", "_", "~~", "^", "==", "`", "```\n", "~~~\n", "[", "]", "](https://x.example) ", "](a.md)", "[^1]", "\n\n[^1]: note\n", "![", "# ",
        "\n## two\n\n", "> ", "- ", "1. ",
        "\n", "\n\n", "  \n", "\\", "&amp;", "&#0;", "&", "<b>", "</b>", "<!-- c -->", "<", "<?", "|", "\n|a|b|\n|-|-|\n|c|d|\n", "$", "$$\n", "مرحبا ", "😀",
        "\t", "---\n", "===\n", ":   ",
        "\n:::note {n=1 .c}\na\n:::\n", "\n:::quote {speaker=people/p1}\n", ":::\n", "[x]: https://y.example 't'\n", "- [ ] ", "> [!NOTE]\n> a\n", "^^^\n",
        "\"\"\"", "*/", "{0}", "<!-- more -->\n\n",
        "https://x.example/a_b", "www.x.example", "a@b.example", "\\|", "```js {1} t=\"a\"\n", "[^1]: note\n# h\n", "- [x] ", "。", "«");

    /// <summary>A body.</summary>
    public static Gen<string> Markdown { get; } = Gen.Frequency(
        (30, Fragment.List[0, 25].Select(string.Concat)),
        (1, Gen.Select(Fragment.List[1, 4], Gen.Int[100, 1_000], static (fragments, count) => string.Concat(Enumerable.Repeat(string.Concat(fragments), count)))));

    /// <summary>A Markdown file.</summary>
    public static Gen<string> MarkdownFile { get; } = Gen.Select(YamlGen.Mapping(0, 2), Markdown, Gen.OneOf("---\n", "---\n", "---\n", "...\n", "--- \n"))
        .Select(static (yaml, body, close) => "---\n" + yaml + close + body);

    /// <summary>A JSON object.</summary>
    public static Gen<string> JsonFile { get; } = Object(2);

    private static Gen<string> Object(int depth) =>
        Gen.Select(
            Gen.OneOf("title", "date", "count", "tags", "part", "a", "b", "quote", "العنوان", "a-b", "class", "", "\\u00e9", "\\n"),
            Json(depth)).List[0, 5]
            .Select(
                static pairs => "{" + string.Join(",\n ", pairs.DistinctBy(static pair => pair.Item1).Select(static pair => $"\"{pair.Item1}\": {pair.Item2}"))
                    + "}");

    private static Gen<string> Json(int depth)
    {
        var scalar =
            Gen.OneOf("1", "-2.5", "1e2", "true", "null", "\"a\"", "\"\\u00e9\"", "\"\\ud83d\"", "\"2022-10-24\"", "\"\"", "\"\\\"\\\"\\\"\"", "\"people/p1\"");
        return depth == 0
            ? scalar
            : Gen.Frequency((6, scalar), (1, Json(depth - 1).List[0, 3].Select(static items => "[" + string.Join(", ", items) + "]")), (1, Object(depth - 1)));
    }
}
