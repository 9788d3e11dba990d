using System.Globalization;
using System.Text;

namespace TypedContent.Benchmarks;

/// <summary>
/// Content of another shape than <see cref="Corpus"/>: posts of 7.7 KB each on average, a third of them in Arabic, whose front matter and lists are nested,
/// and whose values are texts rather than numbers.
/// </summary>
internal static class NestedCorpus
{
    private static readonly string[] Labels = ["Where", "When", "How many", "By whom", "Since"];
    private static readonly string[] Roles = ["editor", "harbour master", "librarian", "teacher", "engineer"];

    /// <summary>The files of a content root with a number of posts, by their paths in it.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Files(int posts)
    {
        for (var i = 0; i < posts; i++)
        {
            yield return new($"posts/{Slug(i)}.md", Post(i));
        }
    }

    private static string Slug(int post) => string.Create(CultureInfo.InvariantCulture, $"post-{post:D5}");

    private static string Post(int index)
    {
        var words = new Words((uint)index + 500_000, isArabic: index % 3 == 0);
        var text = new StringBuilder();
        WriteFrontMatter(text, words, index);
        text.Append(words.Sentence(20)).Append("\n\n");
        for (int section = 0, sections = 3 + words.Next(3); section < sections; section++)
        {
            text.Append("## ").Append(words.Phrase(4)).Append("\n\n");
            WriteParagraph(text, words, index);
            WriteList(text, words, "", depth: 3);
            text.Append('\n');
            WriteParagraph(text, words, index);
            WriteExtra(text, words, (section + index) % 3);
        }

        return text.ToString();
    }

    private static void WriteFrontMatter(StringBuilder text, Words words, int index)
    {
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: {words.Phrase(7)}\ndescription: {words.Phrase(16)}\n");
        text.Append(CultureInfo.InvariantCulture, $"date: {new DateOnly(2012, 3, 1).AddDays(index % 5000):yyyy-MM-dd}\ntags:\n");
        for (var tags = 3 + words.Next(4); tags > 0; tags--)
        {
            text.Append("  - ").Append(words.Phrase(1)).Append('\n');
        }

        text.Append("facts:\n");
        for (var facts = 2 + words.Next(3); facts > 0; facts--)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - label: {Labels[words.Next(Labels.Length)]}\n    value: {words.Phrase(5)}\n    list:\n");
            for (var items = 1 + words.Next(4); items > 0; items--)
            {
                text.Append("      - ").Append(words.Phrase(3)).Append('\n');
            }
        }

        text.Append("quotes:\n");
        for (var quotes = 1 + words.Next(3); quotes > 0; quotes--)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - text: {words.Sentence(15)}\n");
            text.Append(CultureInfo.InvariantCulture, $"    speaker: {words.Phrase(2)}\n    role: {Roles[words.Next(Roles.Length)]}\n");
        }

        text.Append("---\n\n");
    }

    private static void WriteParagraph(StringBuilder text, Words words, int index)
    {
        for (var sentences = 3 + words.Next(3); sentences > 0; sentences--)
        {
            text.Append(words.Sentence(8 + words.Next(8)));
            text.Append(words.Next(8) switch
            {
                0 => $" **{words.Phrase(2)}** `{words.Phrase(1)}`.",
                1 => $" *{words.Phrase(3)}*.",
                2 => $" [{words.Phrase(2)}]({Slug(words.Next(index + 1))}.md).",
                3 => $" [{words.Phrase(2)}](https://example.org/{words.Next(1000)} \"{words.Phrase(2)}\").",
                _ => "",
            });
            text.Append(sentences == 1 ? "\n\n" : " ");
        }
    }

    /// <summary>A list whose items contain lists, to a given depth.</summary>
    private static void WriteList(StringBuilder text, Words words, string indentation, int depth)
    {
        for (var items = 2 + words.Next(2); items > 0; items--)
        {
            text.Append(indentation).Append("- ").Append(words.Sentence(5 + words.Next(3))).Append('\n');
            if (depth > 1 && words.Next(2) == 0)
            {
                WriteList(text, words, indentation + "  ", depth - 1);
            }
        }
    }

    private static void WriteExtra(StringBuilder text, Words words, int kind)
    {
        switch (kind)
        {
            case 0:
                text.Append(CultureInfo.InvariantCulture, $"| {words.Phrase(1)} | {words.Phrase(1)} | {words.Phrase(1)} |\n| --- | :-: | ---: |\n");
                for (var rows = 3 + words.Next(3); rows > 0; rows--)
                {
                    text.Append(CultureInfo.InvariantCulture, $"| {words.Phrase(2)} | **{words.Phrase(1)}** | {words.Next(5000)} |\n");
                }

                text.Append('\n');
                break;
            case 1:
                text.Append(CultureInfo.InvariantCulture, $"""
                    > {words.Sentence(14)}
                    >
                    > - {words.Sentence(6)}
                    > - {words.Sentence(6)}
                    >
                    > > {words.Sentence(9)}


                    """);
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $$"""
                    1. {{words.Sentence(6)}}

                       ```csharp
                       if (total < {{words.Next(90)}} && names[0] != "{{words.Phrase(1)}}")
                       {
                           total++;
                       }
                       ```

                    2. {{words.Sentence(8)}}


                    """);
                break;
        }
    }
}
