using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>Keys of entries whose values come from another locale (<see cref="MappingPair.IsInherited"/>).</summary>
internal static class InheritedKeys
{
    /// <summary>Removes inherited values of keys that turned out to be texts.</summary>
    /// <param name="entries">The entries of a collection.</param>
    /// <param name="shape">The shape read from them so far.</param>
    /// <param name="isUnion">Whether the values of a key may be of any kind, so that each value itself shows whether it is a text.</param>
    /// <returns>Whether any were removed.</returns>
    public static bool RemoveTexts(List<EntryNode> entries, Shape shape, Func<string, bool> isUnion)
    {
        var texts = new HashSet<string>(
            entries.SelectMany(static entry => entry.Data.Pairs).Where(static pair => pair.IsInherited).Select(static pair => pair.Key.Text).Distinct()
                .Where(key => !SharedKinds.IsShared(shape.FindKey(key)?.Value) && !isUnion(key)),
            StringComparer.Ordinal);
        for (var i = 0; texts.Count > 0 && i < entries.Count; i++)
        {
            var data = entries[i].Data;
            var pairs = data.Pairs.Where(pair => !pair.IsInherited || !texts.Contains(pair.Key.Text)).ToEquatableArray();
            entries[i] = entries[i] with { Data = data with { Pairs = pairs } };
        }

        return texts.Count > 0;
    }
}
