using TypedContent.Compiler.Naming;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>A record in the making: the shape of mappings, and the names it may get. It is compared by reference.</summary>
/// <param name="shape">The shape of the mappings.</param>
/// <param name="baseName">The name that its key gives it: <c>Quote</c>.</param>
/// <param name="parent">The record whose member it is; <see langword="null"/> for the record of entries.</param>
/// <param name="entry">What makes it the record of entries; <see langword="null"/> for a nested one.</param>
internal sealed class RecordShape(Shape shape, string baseName, RecordShape? parent, EntrySpec? entry)
{
    public Shape Shape => shape;

    public string BaseName => baseName;

    public EntrySpec? Entry => entry;

    /// <summary>The member that its key would become if no other had that name; empty for the record of entries.</summary>
    public string MemberName { get; init; } = "";

    /// <summary>How many parents there are.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>The name: with the name of one more parent before it for each level, and not longer than an assembly can hold.</summary>
    public string NameAt(int level)
    {
        var names = new Stack<string>();
        names.Push(baseName);
        for (var (i, ancestor) = (0, parent); i < level && ancestor is not null; i++, ancestor = ancestor.Parent)
        {
            names.Push(ancestor.BaseName);
        }

        return CSharpName.Limited(string.Concat(names));
    }

    /// <summary>Whether its key and that of another are one member, which is reported at the key.</summary>
    public bool SharesMemberWith(RecordShape other) => parent == other.Parent && MemberName == other.MemberName;

    private RecordShape? Parent => parent;
}
