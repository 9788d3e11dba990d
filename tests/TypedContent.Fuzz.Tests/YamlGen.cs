using CsCheck;

namespace TypedContent.Fuzz.Tests;

/// <summary>Random YAML that mostly parses.</summary>
internal static class YamlGen
{
    private static readonly Gen<string> KnownKey = Gen.OneOf(
        "title", "date", "count", "tags", "author", "part", "parts", "a", "b", "text", "draft", "class", "equals", "slug", "العنوان", "a-b", "\"q k\"", "1st",
        "to-string",
        "article", "notes", "quote", "quotes", "page", "url", "clone", "in");

    private static readonly Gen<string> Key = Gen.Frequency((7, KnownKey), (2, NameGen.Any(1_200)));

    private static readonly Gen<string> Plain = Gen.OneOf(
        "one", "two words", "1", "0", "-7", "2147483648", "1.5", "1e3", ".inf", ".nan", "0x1F", "0o17", "007", "true", "False", "null", "~", "", "yes",
        "2022-10-24", "2022-13-01", "2022-10-24T10:00:00Z", "people/p1", "people/nobody", "notes/a", "مرحبا", "😀", "a: b", "a #b", "a # b", "- a",
        "http://x.example/a", "1_000", "+1", "12e");

    private static readonly Gen<string> Quoted = Gen.OneOf(
        "'it''s'", "\"a\\nb\"", "\"\\u00e9\\t\"", "\"\\\"\\\"\\\"\"", "'{'", "'*/'", "'//'", "'#'", "\"\"", "''", "\"\\0\"", "'12'", "\"<b>&amp;\"", "'$\"{x}'",
        "\"\\U0001F600\"", "'\\'");

    private static readonly Gen<string> Scalar =
        Gen.Frequency((6, Plain), (3, Quoted), (1, Gen.OneOf("!!str 12", "&x one", "*x", "!odd 1", "[a", "\"a", "@a", "{{ x }}", "!!int 3")));

    /// <summary>A mapping: lines of keys and values.</summary>
    public static Gen<string> Mapping(int indent, int depth) =>
        Gen.Select(Key, Value(indent, depth)).Select(static pair => pair.Item1 + ":" + pair.Item2).List[0, 5]
            .Select(lines => string.Concat(lines.DistinctBy(static line => line.Split(':')[0]).Select(line => new string(' ', indent) + line)));

    /// <summary>Entries of a list file.</summary>
    public static Gen<string> Entries { get; } = Mapping(2, 1).List[0, 4].Select(static items => string.Concat(items.Select(
        static (item, index) => $"- slug: p{index}\n"
            + string.Concat(
                item.Split('\n').Where(static line => line.Length > 0 && !line.StartsWith("  slug:", StringComparison.Ordinal))
                    .Select(static line => line + "\n")))));

    // The text after a key's colon, with the end of the line.
    private static Gen<string> Value(int indent, int depth)
    {
        var line = Flow(depth).Select(static text => " " + text + "\n");
        if (depth == 0)
        {
            return line;
        }

        var list = Flow(depth - 1).List[1, 3].Select(items => "\n" + string.Concat(items.Select(item => new string(' ', indent) + "- " + item + "\n")));
        var block = Gen.Select(Gen.OneOf("|", ">", "|-", ">+"), Gen.OneOf("one", "two  ", "", "  more", "\"\"\"", "#no", "{x}").List[1, 4])
            .Select((style, lines) => $" {style}\n" + string.Concat(lines.Select(text => (text.Length > 0 ? new string(' ', indent + 2) : "") + text + "\n")));
        return Gen.Frequency((160, line), (40, list), (40, Mapping(indent + 2, depth - 1).Select(static text => "\n" + text)), (20, block), (1, Large(indent)));
    }

    // Much of one thing: items, levels, keys or letters.
    private static Gen<string> Large(int indent) => Gen.OneOf(
        Gen.Int[50, 500].Select(count => "\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"{new string(' ', indent)}- {{a: {i}, b: one}}\n"))),
        Gen.Select(
            Gen.Int[5, 80],
            KnownKey,
            static (depth, key) => " " + string.Concat(Enumerable.Repeat("{" + key + ": ", depth)) + "1" + new string('}', depth) + "\n"),
        Gen.Int[5, 80].Select(static depth => " " + new string('[', depth) + new string(']', depth) + "\n"),
        Gen.Int[50, 200].Select(static count => " {" + string.Join(", ", Enumerable.Range(0, count).Select(static i => $"k{i}: {i}")) + "}\n"),
        Gen.Int[1_000, 100_000].Select(static length => " " + new string('x', length) + "\n"));

    private static Gen<string> Flow(int depth) => depth == 0
        ? Scalar
        : Gen.Frequency(
            (8, Scalar),
            (2, Flow(depth - 1).List[0, 3].Select(static items => "[" + string.Join(", ", items) + "]")),
            (
                1,
                Gen.Select(Key, Flow(depth - 1)).List[0, 3]
                    .Select(
                        static pairs => "{"
                            + string.Join(", ", pairs.DistinctBy(static pair => pair.Item1).Select(static pair => pair.Item1 + ": " + pair.Item2)) + "}")));
}
