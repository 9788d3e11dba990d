using System.Globalization;
using System.Text;

namespace TypedContent.Benchmarks;

/// <summary>Content to measure with: the same files on every machine, 7.4 KB each on average, a third of them in Arabic.</summary>
internal static class Corpus
{
    private const int Topics = 40;

    /// <summary>The files of a content root with a number of articles, by their paths in it.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Files(int articles)
    {
        yield return new("topics.yaml", TopicList());
        for (var i = 0; i < articles; i++)
        {
            yield return new($"articles/{Slug(i)}.md", Article(i));
        }
    }

    /// <summary>Writes the files of a content root.</summary>
    public static void Write(string folder, IEnumerable<KeyValuePair<string, string>> files)
    {
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }
    }

    /// <summary>The slug of an article.</summary>
    public static string Slug(int article) => string.Create(CultureInfo.InvariantCulture, $"article-{article:D5}");

    private static string TopicList()
    {
        var yaml = new StringBuilder();
        for (var i = 0; i < Topics; i++)
        {
            var words = new Words((uint)i + 1, isArabic: i % 3 == 0);
            yaml.Append(CultureInfo.InvariantCulture, $"- slug: topic-{i:D2}\n  name: {words.Phrase(2)}\n  weight: {i}\n");
        }

        return yaml.ToString();
    }

    private static string Article(int index)
    {
        var words = new Words((uint)index + 1000, isArabic: index % 3 == 0);
        var text = new StringBuilder();
        WriteFrontMatter(text, words, index);
        var sections = 3 + words.Next(4);
        for (var section = 0; section < sections; section++)
        {
            text.Append("\n## ").Append(words.Phrase(4)).Append("\n\n");
            for (var paragraphs = 2 + words.Next(3); paragraphs > 0; paragraphs--)
            {
                WriteParagraph(text, words, index);
            }

            WriteExtra(text, words, section % 4);
        }

        return text.ToString();
    }

    private static void WriteFrontMatter(StringBuilder text, Words words, int index)
    {
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: {words.Phrase(6)}\nlead: {words.Phrase(18)}\n");
        text.Append(CultureInfo.InvariantCulture, $"date: {new DateOnly(2015, 1, 1).AddDays(index % 4000):yyyy-MM-dd}\n");
        text.Append(CultureInfo.InvariantCulture, $"rating: {words.Next(50) / 10m:0.0}\nfeatured: {(words.Next(9) == 0 ? "true" : "false")}\n");
        text.Append(CultureInfo.InvariantCulture, $"topic: topics/topic-{words.Next(Topics):D2}\ntags:\n");
        for (var tags = 2 + words.Next(4); tags > 0; tags--)
        {
            text.Append("  - ").Append(words.Phrase(1)).Append('\n');
        }

        if (index >= 2)
        {
            text.Append(CultureInfo.InvariantCulture, $"related:\n  - articles/{Slug(index - 1)}\n  - articles/{Slug(words.Next(index))}\n");
        }

        text.Append("figures:\n");
        for (var figures = 1 + words.Next(3); figures > 0; figures--)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - label: {words.Phrase(3)}\n    value: {words.Next(10000)}\n    source: {{ topic: topics/topic-{words.Next(Topics):D2}, year: {1990 + words.Next(36)} }}\n");
        }

        text.Append("---\n\n");
    }

    private static void WriteParagraph(StringBuilder text, Words words, int index)
    {
        for (var sentences = 3 + words.Next(4); sentences > 0; sentences--)
        {
            text.Append(words.Sentence(8 + words.Next(9)));
            text.Append(words.Next(12) switch
            {
                0 => $" **{words.Phrase(2)}**.",
                1 => $" *{words.Phrase(2)}*.",
                2 => $" [{words.Phrase(2)}]({Slug(words.Next(index + 1))}.md).",
                3 => $" [{words.Phrase(2)}](https://example.org/{words.Next(1000)}).",
                _ => "",
            });
            text.Append(sentences == 1 ? "\n\n" : " ");
        }
    }

    private static void WriteExtra(StringBuilder text, Words words, int kind)
    {
        switch (kind)
        {
            case 0:
                text.Append(CultureInfo.InvariantCulture, $":::fact-box {{title=\"{words.Phrase(3)}\"}}\n{words.Sentence(14)}\n:::\n\n");
                break;
            case 1:
                for (var items = 0; items < 4; items++)
                {
                    text.Append("- ").Append(words.Sentence(7)).Append('\n');
                }

                text.Append('\n');
                break;
            case 2:
                text.Append(CultureInfo.InvariantCulture, $"| {words.Phrase(1)} | {words.Phrase(1)} |\n| --- | --- |\n| {words.Phrase(2)} | {words.Next(900)} |\n| {words.Phrase(2)} | {words.Next(900)} |\n\n");
                break;
            default:
                text.Append("> ").Append(words.Sentence(16)).Append("\n\n```csharp\nvar total = values.Where(value => value > ").Append(words.Next(90))
                    .Append(").Sum();\n```\n\n");
                break;
        }
    }
}
