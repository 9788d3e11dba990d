namespace TypedContent.Generator.Markdown;

/// <summary>A heading with those below it.</summary>
internal sealed class HeadingTree(Heading heading)
{
    public Heading Heading { get; } = heading;

    public List<HeadingTree> Children { get; } = [];

    /// <summary>Puts each heading below the last one of a lesser level.</summary>
    public static List<HeadingTree> Of(IEnumerable<Heading> headings)
    {
        var roots = new List<HeadingTree>();
        var open = new Stack<HeadingTree>();
        foreach (var heading in headings)
        {
            while (open.Count > 0 && open.Peek().Heading.Level >= heading.Level)
            {
                open.Pop();
            }

            var tree = new HeadingTree(heading);
            (open.Count == 0 ? roots : open.Peek().Children).Add(tree);
            open.Push(tree);
        }

        return roots;
    }
}
