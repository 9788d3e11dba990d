using System.Text;
using Markdig;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;

namespace TypedContent.Benchmarks;

/// <summary>The alternative without the package: YamlDotNet reads front matter and Markdig the rest, when the program starts.</summary>
internal static class PlainProgram
{
    /// <summary>Reads all Markdown files of a content root.</summary>
    public static List<(Dictionary<string, object> Data, string Html)> Read(string folder)
    {
        var entries = new List<(Dictionary<string, object>, string)>();
        var yaml = new DeserializerBuilder().Build();
        var markdown = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseCustomContainers().UseGenericAttributes().Build();
        foreach (var path in Files(folder, ".md"))
        {
            var (frontMatter, body) = Split(File.ReadAllText(path));
            var data = Readable(path, () => yaml.Deserialize<Dictionary<string, object>?>(frontMatter));
            entries.Add((data ?? [], Markdown.ToHtml(body, markdown)));
        }

        return entries;
    }

    /// <summary>
    /// The bytes in UTF-8 of the values that front matter in YAML and data files hold, as they are written: without keys, quotation marks and indentation.
    /// They are the minimum that an assembly must contain.
    /// </summary>
    public static long DataBytes(string folder) =>
        Files(folder, ".md").Sum(static path => Readable(path, () => ValueBytes(Split(File.ReadAllText(path)).FrontMatter)))
        + Files(folder, ".yaml", ".yml", ".json").Sum(static path => Readable(path, () => ValueBytes(File.ReadAllText(path))));

    /// <summary>What is read of a file; the default value if YamlDotNet rejects its YAML, as it does for some real content, which is reported.</summary>
    private static T? Readable<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (YamlException exception)
        {
            Console.Error.WriteLine($"{path}: without its data, since YamlDotNet refuses them: {exception.Message}");
            return default;
        }
    }

    private static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal))
            .Order(StringComparer.Ordinal);

    private static (string FrontMatter, string Body) Split(string text)
    {
        var end = text.StartsWith("---", StringComparison.Ordinal) ? text.IndexOf("\n---", 3, StringComparison.Ordinal) : -1;
        return end < 0 ? ("", text) : (text[3..(end + 1)], text[(end + 4)..]);
    }

    private static long ValueBytes(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Sum(static document => ValueBytes(document.RootNode));
    }

    private static long ValueBytes(YamlNode node) => node switch
    {
        YamlScalarNode scalar => Encoding.UTF8.GetByteCount(scalar.Value ?? ""),
        YamlSequenceNode sequence => sequence.Sum(ValueBytes),
        YamlMappingNode mapping => mapping.Children.Values.Sum(ValueBytes),
        _ => 0,
    };
}
