using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TypedContent.Fuzz.Tests;

/// <summary>Compares the values in compiled entries with what YamlDotNet and Markdig read from the same files.</summary>
internal static partial class ValueCheck
{
    private static readonly object Broken = new();

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseCjkFriendlyEmphasis().UseAlertBlocks().UseFigures().UseMathematics()
        .Build();

    /// <summary>Checks the entries of files in which nothing is wrong.</summary>
    public static void Check(FuzzProject random, ContentRun run)
    {
        foreach (var collection in random.Files.Select(static file => file.Path.Split('/', '.')[1]).Distinct())
        {
            var name = char.ToUpperInvariant(collection[0]) + collection[1..];
            // A list file that was changed into a mapping is a singleton.
            if (!run.Sources().TryGetValue(name + ".g.cs", out var source) || !source.Contains("> All ", StringComparison.Ordinal))
            {
                continue;
            }

            var entries = run.Execute<List<object>>($$"""
                var entries = new List<object>();
                foreach (var all in new[] { {{name}}.All, {{name}}.AllIn("ar"), {{name}}.AllIn("en") })
                {
                    for (var i = 0; i < all.Count; i++)
                    {
                        try
                        {
                            entries.Add(all[i]);
                        }
                        catch (InvalidOperationException)
                        {
                            // An entry with mistakes.
                        }
                    }
                }

                return entries;
                """);
            foreach (var entry in entries.Distinct(ReferenceEqualityComparer.Instance))
            {
                // A declared record may have no source path.
                if (Member(entry, "SourcePath") is string path && !run.BuildLines.Any(line => line.StartsWith(path + "(", StringComparison.Ordinal)))
                {
                    Check(random, entry, path);
                }
            }
        }
    }

    private static void Check(FuzzProject random, object entry, string path)
    {
        var text = random.Files.Single(file => file.Path.Normalize() == path).Text;
        var body = path.EndsWith(".md", StringComparison.Ordinal) ? text : "";
        if (body.Length > 0 && FrontMatter().Match(text) is { Success: true } match)
        {
            (text, body) = (match.Groups["yaml"].Value, text[match.Length..]);
        }
        else if (body.Length > 0)
        {
            text = "";
        }

        if (!text.Contains('\u2028', StringComparison.Ordinal) && !text.Contains('\u0085', StringComparison.Ordinal) && !HalfCharacter().IsMatch(text) && Root(text) is { } root)
        {
            var node = root is YamlSequenceNode list
                ? list.Children.Cast<YamlMappingNode>().Single(item => ((YamlScalarNode)item.Children["slug"]).Value == (string)Member(entry, "Slug")!)
                : root;
            Compare(node, entry, path, body.Contains(":::", StringComparison.Ordinal));
        }

        if (Member(entry, "Body") is MarkdownBody compiled && !OurOwn().IsMatch(body))
        {
            Assert.Equal(Markdown.ToHtml(body, Pipeline).ReplaceLineEndings("\n"), HeadingId().Replace(compiled.Html, "<$1>").ReplaceLineEndings("\n"));
        }
    }

    private static YamlNode? Root(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.FirstOrDefault()?.RootNode;
    }

    private static void Compare(YamlNode node, object? value, string place, bool hasBlocks = false)
    {
        switch (node)
        {
            case var _ when value == Broken:
                break;
            // A single value among lists is a list of one.
            case YamlScalarNode or YamlMappingNode when value is IEnumerable single and not string and not IDictionary
                && single.Cast<object?>().ToList() is [var only]:
                Compare(node, only, place, hasBlocks);
                break;
            case YamlMappingNode mapping when value is not null and not IDictionary:
                foreach (var (key, inner) in mapping.Children)
                {
                    var name = ((YamlScalarNode)key).Value!;
                    if (SimpleKey().IsMatch(name) && !(hasBlocks && inner is YamlSequenceNode))
                    {
                        var pascal = char.ToUpperInvariant(name[0]) + name[1..];
                        // The name of a key whose own name is a built-in member; its value may be null.
                        var own = value.GetType().GetProperty(pascal + "Value") is null ? pascal : pascal + "Value";
                        Compare(inner, Member(value, own), place + "/" + name);
                    }
                }

                break;
            case YamlSequenceNode sequence when value is IEnumerable list and not string:
                var items = list.Cast<object?>().ToList();
                Assert.Equal(sequence.Children.Count, items.Count);
                foreach (var (item, itemValue) in sequence.Children.Zip(items))
                {
                    Compare(item, itemValue, place + "/-");
                }

                break;
            case YamlScalarNode scalar:
                Assert.True(IsSame(scalar, value), $"{place}: '{scalar.Value}' is {value ?? "null"} ({value?.GetType().Name})");
                break;
            default:
                Assert.True(value is IDictionary or null, $"{place}: {node} is {value}");
                break;
        }
    }

    private static bool IsSame(YamlScalarNode node, object? value)
    {
        var text = node.Value ?? "";
        var isPlain = node.Style == ScalarStyle.Plain && node.Tag.IsEmpty;
        var isNull = isPlain && text is "" or "~" or "null" or "Null" or "NULL";
        return value switch
        {
            null => isNull,
            string other => text == other || (other.Length > 0 && text.Normalize() == other),
            bool flag => text.Equals(flag ? "true" : "false", StringComparison.OrdinalIgnoreCase),
            int or long => Whole(text) == Convert.ToInt64(value, CultureInfo.InvariantCulture),
            decimal number => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read)
                ? read == number
                : Whole(text) == number
                || (isNull && number == 0),
            double number => text.TrimStart('+', '-').Equals(".inf", StringComparison.OrdinalIgnoreCase) ? double.IsInfinity(number)
                : text.Equals(".nan", StringComparison.OrdinalIgnoreCase) ? double.IsNaN(number)
                : Whole(text) is { } whole ? number == whole
                : double.Parse(text, CultureInfo.InvariantCulture) == number,
            DateOnly date => text == date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time == DateTime.Parse(text, CultureInfo.InvariantCulture),
            DateTimeOffset time => time == DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            IEnumerable list => isNull && !list.Cast<object?>().Any(),
            _ => Member(value, "Slug") is string slug && (text == slug || text.EndsWith("/" + slug, StringComparison.Ordinal)),
        };
    }

    private static long? Whole(string text) =>
        text.StartsWith("0x", StringComparison.Ordinal) ? Convert.ToInt64(text[2..], 16)
        : text.StartsWith("0o", StringComparison.Ordinal) ? Convert.ToInt64(text[2..], 8)
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    // A reference to an entry with mistakes throws when it is read, which is no failure of this file.
    private static object? Member(object record, string name)
    {
        try
        {
            return record.GetType().GetProperty(name)?.GetValue(record);
        }
        catch (TargetInvocationException e) when (e.InnerException is InvalidOperationException)
        {
            return Broken;
        }
    }

    [GeneratedRegex(@"^---[ \t]*(\r\n|\n|\r)(?<yaml>([^\r\n]*(\r\n|\n|\r))*?)(---|\.\.\.)[ \t]*(\r\n|\n|\r|\z)")]
    private static partial Regex FrontMatter();

    // JSON can write half of a character, which YamlDotNet does not read.
    [GeneratedRegex(@"\\u[dD][89a-fA-F]")]
    private static partial Regex HalfCharacter();

    // Ids differ from those of Markdig, which lose the marks of some scripts.
    [GeneratedRegex("<(h[1-6]) id=\"[^\"]*\">")]
    private static partial Regex HeadingId();

    // Read differently on purpose: typed blocks, braces, callouts, the mark of the excerpt, relative links and images, a NUL; tables, footnotes,
    // checkboxes, definitions, bare URLs, text after a fence, indented lines of lists, and emphasis next to entities and Arabic.
    [GeneratedRegex(@":::|\}|\[![a-zA-Z]|<!--\s*more|\]\(|!\[|\]:|\.md|\0|\r(?!\n)|\||\[\^|\[[ xX]\]|:   |://|www\.|@|```[^\n]|~~~|([-*+]|[0-9][.)])\s[\s\S]*\n[ \t]|;[*_~]|[*_~]&|[\u0600-\u06FF][*~]|[*~][\u0600-\u06FF]")]
    private static partial Regex OurOwn();

    [GeneratedRegex("^[a-z]+$")]
    private static partial Regex SimpleKey();
}
