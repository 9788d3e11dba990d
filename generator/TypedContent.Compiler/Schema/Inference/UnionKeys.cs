using System.Security;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>The keys of <c>TypedContentUnion</c>, whose values may be of any kind.</summary>
/// <param name="names">The names.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class UnionKeys(EquatableArray<string> names, ProjectProblemBag problems)
{
    // The maximum length of a key that a message shows in full.
    private const int MaxKeyLength = 100;

    private readonly KeyNames _names = new(GenerationOptions.UnionProperty, names, "products.eol", problems);

    /// <summary>The fix for a mismatched value, as the end of a sentence; empty if the property cannot contain the key.</summary>
    /// <param name="path">The keys that lead to the value, separated by dots.</param>
    /// <param name="collection">The collection.</param>
    public static string Fix(string path, string collection)
    {
        // Characters that separate names in the property, or have a meaning in MSBuild.
        var name = $"{collection}.{path}";
        return name.Length > MaxKeyLength || name.IndexOfAny([';', '%', '$', '@', '\'', '*', '?']) >= 0 || name.Any(char.IsControl) || name.Trim() != name
            ? ""
            : $", or set <{GenerationOptions.UnionProperty}>{SecurityElement.Escape(name)}</{GenerationOptions.UnionProperty}> in the project file to allow "
                + "values of any kind";
    }

    /// <summary>Allows values of any kind for the keys of a collection that the property lists.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="shape">The shape of its entries.</param>
    /// <param name="isComplete">Whether all of the content could be read; otherwise the key may be in an unreadable part.</param>
    public void Apply(string collection, Shape shape, bool isComplete)
    {
        foreach (var name in _names.Of(collection))
        {
            if (Mark(shape, name.Substring(collection.Length + 1), name) || !isComplete)
            {
                _names.Settle(name);
            }
        }

        _names.AddCandidates(collection, shape);
    }

    /// <summary>Whether the values of a key of entries may be of any kind.</summary>
    public bool Takes(string collection, string key) => _names.Has(collection, key);

    /// <summary>Removes the names of declared members, whose types C# determines.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="record">Its record.</param>
    /// <param name="isDeclared">Whether a key is that of a declared member; <see langword="null"/> if all are.</param>
    public void ApplyDeclared(string collection, string record, Func<string, bool>? isDeclared = null) =>
        _names.ApplyDeclared(collection, record, "the type ContentValue", isDeclared);

    /// <summary>Reports the names without content.</summary>
    public void ReportUnknown() => _names.ReportUnknown();

    private bool Mark(Shape shape, string path, string name)
    {
        var isFound = shape.Items is { } items && Mark(items, path, name);
        if (shape.FindKey(path) is { } key)
        {
            if (key.Value.Items?.HasBlocks == true)
            {
                _names.Report(name, "comes from typed blocks, which are records; remove it");
            }
            else
            {
                key.Value.IsUnion = true;
            }

            isFound = true;
        }

        for (var dot = path.IndexOf('.'); dot > 0; dot = path.IndexOf('.', dot + 1))
        {
            isFound |= shape.FindKey(path.Substring(0, dot)) is { } outer && Mark(outer.Value, path.Substring(dot + 1), name);
        }

        return isFound;
    }
}
