using Markdig;
using YamlDotNet.Serialization;

namespace TypedContent.Benchmarks;

/// <summary>The usual way: front matter by YamlDotNet and the rest by Markdig, when the program starts.</summary>
internal static class PlainProgram
{
    /// <summary>Reads all articles of a content root.</summary>
    public static List<(Dictionary<string, object> Data, string Html)> Read(string folder)
    {
        var articles = new List<(Dictionary<string, object>, string)>();
        var yaml = new DeserializerBuilder().Build();
        var markdown = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseCustomContainers().UseGenericAttributes().Build();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "articles"), "*.md").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path);
            var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
            articles.Add((yaml.Deserialize<Dictionary<string, object>>(text[4..end]), Markdown.ToHtml(text[(end + 5)..], markdown)));
        }

        return articles;
    }
}
