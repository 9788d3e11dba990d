namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>An anchored node, for the aliases that refer to it.</summary>
internal sealed class YamlAnchor
{
    /// <summary>Whether the whole node has been read.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The node; <see langword="null"/> if it was rejected.</summary>
    public ContentNode? Node { get; private set; }

    /// <summary>The number of nodes in it, including itself.</summary>
    public int Size { get; private set; }

    /// <summary>The number of levels in it.</summary>
    public int Height { get; private set; }

    public void Complete(ContentNode? node, int size, int height) => (IsComplete, Node, Size, Height) = (true, node, size, height);
}
