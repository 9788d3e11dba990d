using System.Globalization;

namespace TypedContent;

/// <summary>The location of a value in the content.</summary>
/// <param name="Path">The file; its path begins with the content root's name.</param>
/// <param name="Line">The one-based line.</param>
/// <param name="Column">The one-based column, in UTF-16 code units.</param>
public readonly record struct ContentPlace(string Path, int Line, int Column)
{
    /// <summary>The location in the form of build output.</summary>
    /// <returns>The text: <c>content/products/net.yaml(3,6)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Column})");
}
