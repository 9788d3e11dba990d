using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>The keys of an entry that are addresses, not data (<c>TypedContentPermalinks</c> and <c>TypedContentAliases</c>).</summary>
/// <param name="Permalink">The key with its URL; <see langword="null"/> for none.</param>
/// <param name="Aliases">The key with its other addresses; <see langword="null"/> for none.</param>
internal sealed record AddressKeys(MappingPair? Permalink, MappingPair? Aliases)
{
    /// <summary>No such keys.</summary>
    public static AddressKeys None { get; } = new(null, null);

    /// <summary>The keys, with their values.</summary>
    public IEnumerable<MappingPair> Pairs => new[] { Permalink, Aliases }.OfType<MappingPair>();

    /// <summary>The URL that the entry sets, decoded, with its location; <see langword="null"/> if it sets none, or none that is valid.</summary>
    /// <remarks>It is a path from the root of the site also without a <c>/</c> at its start, as Jekyll, Eleventy and Obsidian read it.</remarks>
    public (string Path, TextSpan Span)? Url =>
        Permalink?.Value is ScalarNode { Value.Kind: not (ScalarKind.Null or ScalarKind.Boolean) } scalar
            && AddressText.Problem(scalar.Text, isRelative: false) is null
            ? ("/" + AddressText.Decoded(scalar.Text).TrimStart('/'), scalar.Span)
            : null;

    /// <summary>The valid aliases, decoded, with their locations. One without a <c>/</c> at its start is relative to the folder of the entry's URL.</summary>
    public IEnumerable<(string Path, TextSpan Span)> Others => ItemsOf(Aliases?.Value).OfType<ScalarNode>()
        .Where(static item => item.Value.Kind != ScalarKind.Null && AddressText.Problem(item.Text, isRelative: true) is null)
        .Select(static item => (AddressText.Decoded(item.Text), item.Span));

    /// <summary>The keys in the data of an entry.</summary>
    /// <param name="data">The data.</param>
    /// <param name="file">The file.</param>
    /// <param name="problems">The problems found so far: a value that could not be read is no address.</param>
    public static AddressKeys In(MappingNode data, ContentFile file, ProblemBag problems)
    {
        var (permalink, aliases) = (file.Options.Permalinks, file.Options.Aliases);
        return permalink.Settings.Count + aliases.Settings.Count == 0
            ? None
            : new AddressKeys(
                Readable(Find(data, permalink.Of(file.ContentPath.Collection)), problems),
                Readable(Find(data, aliases.Of(file.ContentPath.Collection)), problems));
    }

    /// <summary>Reports the values that are no addresses.</summary>
    public void Report(ProblemBag problems)
    {
        if (Permalink is { } permalink && permalink.Value is not ScalarNode { Value.Kind: ScalarKind.Null })
        {
            Report(permalink.Key, permalink.Value, $"'{MessageText.Shorten(permalink.Key.Text)}'", isRelative: false, problems);
        }

        if (Aliases is { Value: not ScalarNode { Value.Kind: ScalarKind.Null } } others)
        {
            var name = $"{(others.Value is SequenceNode ? "An item of " : "")}'{MessageText.Shorten(others.Key.Text)}'";
            foreach (var item in ItemsOf(others.Value))
            {
                Report(others.Key, item, name, isRelative: true, problems);
            }
        }
    }

    private static MappingPair? Find(MappingNode data, string? key) => string.IsNullOrEmpty(key) ? null : data.FindInAnyStyle(key!);

    private static MappingPair? Readable(MappingPair? pair, ProblemBag problems) => pair is null || !problems.HasErrorsIn(pair.Value.Span)
        ? pair
        : pair with
        {
            Value = pair.Value is SequenceNode list
                ? new SequenceNode(list.Items.Where(item => !problems.HasErrorsIn(item.Span)).ToEquatableArray(), list.Span)
                : new ScalarNode("", new ScalarValue(ScalarKind.Null), pair.Value.Span),
        };

    private static EquatableArray<ContentNode> ItemsOf(ContentNode? value) => value switch
    {
        null => [],
        SequenceNode list => list.Items,
        _ => [value],
    };

    private static void Report(ScalarNode key, ContentNode value, string name, bool isRelative, ProblemBag problems)
    {
        // Eleventy writes no page for "false".
        var text = value is ScalarNode { Value.Kind: var kind } scalar && kind != ScalarKind.Null && (isRelative || kind != ScalarKind.Boolean)
            ? scalar.Text
            : null;
        if (text is null || AddressText.Problem(text, isRelative) is { })
        {
            problems.Report(
                ProblemId.UnexpectedShape,
                value.Span.Length == 0 ? key.Span : value.Span,
                name,
                "a path such as '/about/'",
                text is null ? NodeText.Describe(value) : $"'{MessageText.Shorten(text)}', which {AddressText.Problem(text, isRelative)}",
                AddressText.Fix(text, isRelative, value));
        }
    }
}
