using System.Text;

namespace TypedContent.Generator.Tests.Reading.YamlSuite;

/// <summary>Writes the events of a document as one line of data, in which aliases are replaced by their values.</summary>
internal sealed class SuiteTree
{
    private readonly Queue<string> _events;
    private readonly Dictionary<string, string> _anchors = new(StringComparer.Ordinal);

    private SuiteTree(string tree) => _events = new(tree.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.TrimStart(' ')));

    /// <summary>The data of the first document; empty if there is none.</summary>
    public static string Data(string tree)
    {
        var reader = new SuiteTree(tree);
        while (reader._events.TryPeek(out var next) && (next.StartsWith("+STR", StringComparison.Ordinal) || next.StartsWith("+DOC", StringComparison.Ordinal)))
        {
            reader._events.Dequeue();
        }

        return reader._events.TryPeek(out var first) && first != "-STR" ? reader.Node() : "";
    }

    /// <summary>The number of documents.</summary>
    public static int DocumentCount(string tree) => tree.Split('\n').Count(static line => line.TrimStart(' ').StartsWith("+DOC", StringComparison.Ordinal));

    /// <summary>A scalar as this class writes it.</summary>
    public static string Scalar(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        + "\"";

    private string Node()
    {
        var line = _events.Dequeue();
        var (kind, rest) = (line[..4], line.Length > 5 ? line[5..] : "");
        if (kind == "=ALI")
        {
            return _anchors[rest[1..]];
        }

        var anchor = "";
        while (kind == "=VAL" ? rest[0] is '&' or '<' : rest.Length > 0)
        {
            var end = rest.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0 ? space : rest.Length;
            anchor = rest[0] == '&' ? rest[1..end] : anchor;
            rest = rest[Math.Min(rest.Length, end + 1)..];
        }

        var data = kind switch
        {
            "=VAL" => Scalar(Unescaped(rest[1..])),
            "+SEQ" => "[" + string.Join(", ", Until("-SEQ")) + "]",
            _ => "{" + string.Join(", ", Until("-MAP").Chunk(2).Select(static pair => pair[0] + ": " + pair[1])) + "}",
        };
        _anchors[anchor] = data;
        return data;
    }

    private List<string> Until(string end)
    {
        var nodes = new List<string>();
        while (_events.Peek() != end)
        {
            nodes.Add(Node());
        }

        _events.Dequeue();
        return nodes;
    }

    private static string Unescaped(string text)
    {
        var unescaped = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            unescaped.Append(text[i] != '\\' ? text[i] : text[++i] switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\b',
                var other => other,
            });
        }

        return unescaped.ToString();
    }
}
