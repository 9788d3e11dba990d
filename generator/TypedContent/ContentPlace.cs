using System.Globalization;

namespace TypedContent;

/// <summary>Where a value stands in the content.</summary>
/// <param name="Path">The file; its path begins with the content root's name.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
public readonly record struct ContentPlace(string Path, int Line, int Column)
{
    /// <summary>The place as a build prints it: <c>content/products/net.yaml(3,6)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Column})");
}
