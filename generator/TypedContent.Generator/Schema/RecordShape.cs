namespace TypedContent.Generator.Schema;

/// <summary>A record in the making: the shape of mappings, and the names it may get.</summary>
/// <param name="Shape">The shape of the mappings.</param>
/// <param name="BaseName">The name that its key gives it: <c>Quote</c>.</param>
/// <param name="Parent">The record whose member it is; <see langword="null"/> for the record of entries.</param>
/// <param name="Entry">What makes it the record of entries; <see langword="null"/> for a nested one.</param>
internal sealed record RecordShape(Shape Shape, string BaseName, RecordShape? Parent, EntrySpec? Entry)
{
    /// <summary>The name: with each level one more parent's name stands before it, as long as an assembly can hold it.</summary>
    public string NameAt(int level)
    {
        var name = BaseName;
        var parent = Parent;
        for (var i = 0; i < level && parent is not null; i++, parent = parent.Parent)
        {
            name = parent.BaseName + name;
        }

        return CSharpName.Limited(name);
    }

    /// <summary>How many parents there are.</summary>
    public int Depth => Parent is null ? 0 : Parent.Depth + 1;
}
