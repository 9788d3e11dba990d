using TypedContent.Compiler.Naming;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>A record while it is built: the shape of its mappings, and its possible names. It is compared by reference.</summary>
/// <param name="shape">The shape of the mappings.</param>
/// <param name="baseName">The name from its key: <c>Quote</c>.</param>
/// <param name="parent">The record with a member of this type; <see langword="null"/> for the record of entries.</param>
/// <param name="entry">The members of the record of entries; <see langword="null"/> for a nested one.</param>
internal sealed class RecordShape(Shape shape, string baseName, RecordShape? parent, EntrySpec? entry)
{
    public Shape Shape => shape;

    public string BaseName => baseName;

    public EntrySpec? Entry => entry;

    /// <summary>The declared record that gets the members; <see langword="null"/> for an inferred one.</summary>
    public DeclaredCollection? Declared { get; init; }

    /// <summary>The first key that becomes no member because there are too many; <see langword="null"/> for none.</summary>
    public KeyShape? FirstLeftOut { get; set; }

    /// <summary>Whether the member name of a key belongs to another member of the record, which is called <paramref name="recordName"/>.</summary>
    public bool IsTaken(string key, string recordName) =>
        MemberNames.IsTaken(key, recordName, entry) || (Declared is not null && Declared.MemberNames.Contains(CSharpName.Pascal(key)));

    /// <summary>The member name of its key if no other key had that name; empty for the record of entries.</summary>
    public string MemberName { get; init; } = "";

    /// <summary>The number of parents.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>The name: prefixed with the name of one parent per level, and truncated to the length that an assembly allows.</summary>
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

    /// <summary>Whether its key and that of another record have the same member name, which is reported at the key.</summary>
    public bool SharesMemberWith(RecordShape other) => parent == other.Parent && MemberName == other.MemberName;

    private RecordShape? Parent => parent;
}
