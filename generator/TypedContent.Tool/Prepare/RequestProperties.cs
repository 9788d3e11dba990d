using TypedContent.Compiler.Text;

namespace TypedContent.Tool.Prepare;

/// <summary>The project's properties, as passed by the build.</summary>
internal sealed class RequestProperties(Dictionary<string, string> values) : ProjectProperties
{
    /// <summary>All of them as one text.</summary>
    public override string ToString() =>
        string.Join("\n", values.OrderBy(static pair => pair.Key, StringComparer.OrdinalIgnoreCase).Select(static pair => $"{pair.Key}={pair.Value}"));

    protected override string? Value(string name) => values.GetValueOrDefault(name);
}
