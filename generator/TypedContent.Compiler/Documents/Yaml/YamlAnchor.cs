namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>A node with an anchor, for the aliases that stand for it.</summary>
internal sealed class YamlAnchor
{
    /// <summary>Whether the node has been read to its end.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The node; <see langword="null"/> where it is refused.</summary>
    public ContentNode? Node { get; private set; }

    /// <summary>How many nodes it holds, with itself.</summary>
    public int Size { get; private set; }

    /// <summary>How many levels it goes down.</summary>
    public int Height { get; private set; }

    public void Complete(ContentNode? node, int size, int height) => (IsComplete, Node, Size, Height) = (true, node, size, height);
}
