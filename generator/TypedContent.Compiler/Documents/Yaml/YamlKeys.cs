using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>The keys of a mapping, which must be unique (YAML 1.2, section 3.2.1.1).</summary>
/// <param name="problems">Receives the problems.</param>
internal sealed class YamlKeys(ProblemBag problems)
{
    private readonly Dictionary<string, ScalarNode> _keys = new(StringComparer.Ordinal);

    /// <summary>Adds a key; reports one that is not valid, or is a duplicate.</summary>
    /// <returns>Whether it was added.</returns>
    public bool Add(ScalarNode key)
    {
        if (key.Text == "<<" && key.Value.Kind == ScalarKind.PlainString)
        {
            problems.Report(ProblemId.UnsupportedYaml, key.Span, "The merge key '<<' is not part of YAML 1.2; write the keys out");
            return false;
        }

        if (_keys.TryGetValue(key.Text, out var first))
        {
            problems.Report(ProblemId.DuplicateKey, key.Span, MessageText.Shorten(key.Text), problems.LineOf(first.Span));
            return false;
        }

        _keys.Add(key.Text, key);
        return true;
    }
}
