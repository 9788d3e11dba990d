using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Terms;

/// <summary>Marks the texts that are terms (<see cref="ScalarNode.Taxonomy"/>), where a file is read.</summary>
/// <param name="file">The file.</param>
/// <param name="problems">Receives the values that are no texts.</param>
internal sealed class TermKeys(ContentFile file, ProblemBag problems)
{
    private readonly EquatableArray<Taxonomy> _taxonomies = file.Options.Taxonomies;

    /// <summary>The data with the marks, and without values that are no terms.</summary>
    public MappingNode Mark(MappingNode data) =>
        _taxonomies.Count > 0 && _taxonomies.Any(taxonomy => taxonomy.IsOf(file.ContentPath.Collection)) ? Mark(data, "") : data;

    private MappingNode Mark(MappingNode mapping, string path) =>
        mapping with { Pairs = mapping.Pairs.Select(pair => Mark(pair, path + pair.Key.Text)).OfType<MappingPair>().ToEquatableArray() };

    private MappingPair? Mark(MappingPair pair, string path)
    {
        if (pair.Blocks.Count > 0)
        {
            return pair;
        }

        if (Taxonomy.NameOf(_taxonomies, file.ContentPath.Collection, path) is not { } name)
        {
            return _taxonomies.Any(taxonomy => taxonomy.IsOf(file.ContentPath.Collection) && taxonomy.Key.StartsWith(path + ".", StringComparison.Ordinal))
                ? pair with { Value = MarkInside(pair.Value, path + ".") }
                : pair;
        }

        return pair.Value switch
        {
            ScalarNode scalar => pair with { Value = Term(scalar, name) },
            SequenceNode list => pair with
            {
                Value = list with { Items = list.Items.Select(item => Item(item, pair, name)).OfType<ContentNode>().ToEquatableArray() },
            },
            var other => Report(pair, other) is null ? null : pair,
        };
    }

    private ContentNode MarkInside(ContentNode value, string path) => value switch
    {
        MappingNode { IsBlock: false } mapping => Mark(mapping, path),
        SequenceNode list => list with { Items = list.Items.Select(item => MarkInside(item, path)).ToEquatableArray() },
        _ => value,
    };

    // An item without a text would make every item nullable.
    private ContentNode? Item(ContentNode item, MappingPair pair, string name) => item switch
    {
        ScalarNode scalar => Term(scalar, name) is { Taxonomy: not null } term ? term : null,
        var other => Report(pair, other),
    };

    // Whatever its type would be: "2024" is as much a tag as "news".
    private static ScalarNode Term(ScalarNode scalar, string name) =>
        scalar.Value.Kind == ScalarKind.Null ? scalar
        : scalar.Written.Trim().Length == 0 ? scalar with { Value = new ScalarValue(ScalarKind.Null) }
        : scalar with { Text = scalar.Written, Value = new ScalarValue(ScalarKind.PlainString), Taxonomy = name };

    private ContentNode? Report(MappingPair pair, ContentNode value)
    {
        var key = MessageText.Shorten(pair.Key.Text);
        problems.Report(
            ProblemId.UnexpectedShape,
            value is MappingNode mapping ? mapping.Head : value.Span,
            $"A value of '{key}'",
            "text",
            NodeText.Describe(value),
            $"write texts, as in '{key}: [news, sports]', or remove the key from {Taxonomy.Property} in the project file");
        return null;
    }
}
