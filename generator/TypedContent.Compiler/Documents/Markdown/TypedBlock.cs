using System.Globalization;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>A typed block: an item, written in the text, of the list that has its name in the plural.</summary>
/// <param name="Name">Its name: <c>quote</c>.</param>
/// <param name="NameSpan">The location of the name.</param>
/// <param name="Data">Its attributes, nested blocks, text and HTML.</param>
internal sealed record TypedBlock(string Name, TextSpan NameSpan, MappingNode Data)
{
    /// <summary>Appends blocks to the lists that they belong to.</summary>
    /// <param name="data">The front matter, or the data of the containing block.</param>
    /// <param name="blocks">The blocks, in order.</param>
    /// <param name="problems">Receives the problems.</param>
    public static MappingNode Append(MappingNode data, IReadOnlyList<TypedBlock> blocks, ProblemBag problems)
    {
        if (blocks.Count == 0)
        {
            return data;
        }

        var pairs = data.Pairs.ToList();
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = pairs.Count - 1; i >= 0; i--)
        {
            indexes[CSharpName.Pascal(pairs[i].Key.Text)] = i;
        }

        foreach (var group in blocks.GroupBy(static block => CSharpName.Pascal(CSharpName.Plural(block.Name))))
        {
            var items = group.Select(static block => (ContentNode)block.Data);
            var first = group.First();
            if (!indexes.TryGetValue(group.Key, out var index))
            {
                pairs.Add(new MappingPair(
                    new ScalarNode(CSharpName.Plural(first.Name), ScalarValue.Quoted, first.NameSpan),
                    new SequenceNode(items.ToEquatableArray(), first.NameSpan)));
            }
            else if (pairs[index].Value is SequenceNode list)
            {
                pairs[index] = pairs[index] with { Value = list with { Items = list.Items.Concat(items).ToEquatableArray() } };
            }
            else if (pairs[index].Value is ScalarNode { Value.Kind: ScalarKind.Null } empty)
            {
                pairs[index] = pairs[index] with { Value = new SequenceNode(items.ToEquatableArray(), empty.Span) };
            }
            else
            {
                problems.Report(
                    ProblemId.UnexpectedShape,
                    pairs[index].Value.Span,
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "'{0}', to which the ':::{1}' blocks of the text are added,",
                        MessageText.Shorten(pairs[index].Key.Text),
                        first.Name),
                    "a list",
                    NodeText.Describe(pairs[index].Value),
                    "make it a list, or rename the key or the blocks");
            }
        }

        return data with { Pairs = pairs.ToEquatableArray() };
    }
}
