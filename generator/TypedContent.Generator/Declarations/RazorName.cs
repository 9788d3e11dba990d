namespace TypedContent.Generator.Declarations;

/// <summary>A name that Razor's generator uses: that of a component, or a part of the namespace that components are in.</summary>
/// <param name="Name">The name.</param>
/// <param name="Namespace">The namespace that the name is in.</param>
/// <param name="Text">Its owner, for messages: <c>the Razor component Pages/Posts.razor</c>.</param>
internal sealed record RazorName(string Name, string Namespace, string Text)
{
    /// <summary>The names of all components, and then each part of their namespaces once, with the first component in it.</summary>
    public static IEnumerable<RazorName> Of(IReadOnlyList<RazorComponent> components) => components
        .Select(static component => new RazorName(component.Name, component.Namespace, component.Text))
        .Concat(components.SelectMany(PartsOf).GroupBy(static part => (part.Namespace, part.Name)).Select(static group => group.First()));

    private static IEnumerable<RazorName> PartsOf(RazorComponent component)
    {
        var start = 0;
        foreach (var part in component.Namespace.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            yield return new RazorName(part, component.Namespace.Substring(0, Math.Max(start - 1, 0)), component.NamespaceText);
            start += part.Length + 1;
        }
    }
}
