using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>The data of an entry that has a file of its own: a mapping.</summary>
internal static class EntryData
{
    /// <summary>What to do where there is no mapping.</summary>
    public const string YamlCure = "write lines such as 'title: Hello'";

    /// <summary>No data.</summary>
    public static readonly MappingNode None = new([], default);

    /// <summary>The mapping that was read; no data where something else stands there, which is reported.</summary>
    /// <param name="root">What was read; <see langword="null"/> for nothing.</param>
    /// <param name="what">What has to be a mapping.</param>
    /// <param name="cure">What to do where it is none.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static MappingNode Of(ContentNode? root, string what, string cure, ProblemBag problems)
    {
        if (root is MappingNode mapping)
        {
            return mapping;
        }

        // What only comments or nothing at all stands in has no data, and that is no mistake.
        if (root is not null and not ScalarNode { Value.Kind: ScalarKind.Null } && !problems.HasErrors)
        {
            problems.Report(ProblemId.UnexpectedShape, root.Span, what, "a mapping ('key: value' lines)", NodeText.Describe(root), cure);
        }

        return None;
    }
}
