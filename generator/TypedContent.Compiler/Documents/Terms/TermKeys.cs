using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Terms;

/// <summary>Marks the texts that are terms (<see cref="ScalarNode.Taxonomy"/>), where a file is read.</summary>
/// <param name="file">The file.</param>
/// <param name="problems">Receives the values that are no texts.</param>
internal sealed class TermKeys(ContentFile file, ProblemBag problems)
{
    /// <summary>The data with the marks, and without values that are no terms.</summary>
    public MappingNode Mark(MappingNode data)
    {
        var taxonomies = file.Options.Taxonomies;
        if (taxonomies.Count == 0 || !data.Pairs.Any(pair => Taxonomy.NameOf(taxonomies, file.ContentPath.Collection, pair.Key.Text) is not null))
        {
            return data;
        }

        var pairs = data.Pairs.Select(pair => pair.Blocks.Count == 0 && Taxonomy.NameOf(taxonomies, file.ContentPath.Collection, pair.Key.Text) is { } name
            ? Mark(pair, name)
            : pair);
        return data with { Pairs = pairs.OfType<MappingPair>().ToEquatableArray() };
    }

    private MappingPair? Mark(MappingPair pair, string name) => pair.Value switch
    {
        ScalarNode scalar => pair with { Value = Term(scalar, name) },
        SequenceNode list => pair with { Value = list with { Items = list.Items.Select(item => Item(item, pair, name)).OfType<ContentNode>().ToEquatableArray() } },
        var other => Report(pair, other) is null ? null : pair,
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
