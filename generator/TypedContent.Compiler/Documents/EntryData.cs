using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>The data of an entry that has its own file: a mapping.</summary>
internal static class EntryData
{
    /// <summary>The fix in the message for a missing mapping.</summary>
    public const string YamlFix = "write lines such as 'title: Hello'";

    /// <summary>No data.</summary>
    public static readonly MappingNode None = new([], default);

    /// <summary>The mapping that was read; any other value is reported, and gives no data.</summary>
    /// <param name="root">The root node; <see langword="null"/> for none.</param>
    /// <param name="what">The name in messages of what has to be a mapping.</param>
    /// <param name="fix">The fix in the message for any other value.</param>
    /// <param name="problems">Receives the problems.</param>
    public static MappingNode Of(ContentNode? root, string what, string fix, ProblemBag problems)
    {
        if (root is MappingNode mapping)
        {
            return mapping;
        }

        // An empty document, or one with comments only, has no data, which is valid.
        if (root is not null and not ScalarNode { Value.Kind: ScalarKind.Null } && !problems.HasErrors)
        {
            problems.Report(ProblemId.UnexpectedShape, root.Span, what, "a mapping ('key: value' lines)", NodeText.Describe(root), fix);
        }

        return None;
    }
}
