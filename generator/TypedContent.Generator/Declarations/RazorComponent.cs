using System.Collections.Immutable;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>The class that Razor generates from a file.</summary>
/// <param name="Name">Its name: that of the file.</param>
/// <param name="Namespace">Its namespace: from the file or an <c>_Imports.razor</c> above it, or else <c>RootNamespace</c>, plus the folders from there.
/// </param>
/// <param name="Path">The file's path in the project.</param>
internal sealed record RazorComponent(string Name, string Namespace, string Path)
{
    /// <summary>The component, for messages.</summary>
    public string Text => $"the Razor component {Path}";

    /// <summary>A namespace that it is in, for messages.</summary>
    public string NamespaceText => $"the namespace of {Text}";

    /// <summary>The components of the project, ordered by path.</summary>
    public static EquatableArray<RazorComponent> Of(ImmutableArray<RazorFile> files, string rootNamespace, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var named = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = rootNamespace };
        foreach (var imports in files.Where(static file => file is { IsImports: true, Namespace: not null }))
        {
            named[imports.Folder] = imports.Namespace!;
        }

        return files.Where(static file => !file.IsImports && !file.IsGeneric)
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .Select(file => new RazorComponent(CSharpName.Namespace(file.Name.Replace('.', '_')), file.Namespace ?? NamespaceOf(file.Folder, named), file.Path))
            .ToEquatableArray();
    }

    /// <summary>The names of components in a namespace: classes, and namespaces that contain classes.</summary>
    public static IEnumerable<ProjectName> NamesIn(string @namespace, EquatableArray<RazorComponent> components) => components
        .Where(component => IsIn(component.Namespace, @namespace))
        .Select(component => component.Namespace.Length == @namespace.Length
            ? Taken(component.Name, component.Text)
            : Taken(FirstInside(component.Namespace, @namespace), component.NamespaceText))
        .GroupBy(static name => name.Name)
        .Select(static group => group.First());

    /// <summary>Whether a namespace is the same as another one, or inside it.</summary>
    public static bool IsIn(string inner, string outer) => outer.Length == 0 || (inner + ".").StartsWith(outer + ".", StringComparison.Ordinal);

    private static ProjectName Taken(string name, string text) => new(name, text, TakesRecord: false, TakesClass: false) { IsOfCSharp = false };

    private static string FirstInside(string inner, string outer) => inner.Substring(outer.Length == 0 ? 0 : outer.Length + 1).Split('.')[0];

    // The namespace of the nearest folder that sets one, plus the folders from there.
    private static string NamespaceOf(string folder, Dictionary<string, string> named)
    {
        var inner = "";
        while (!named.TryGetValue(folder, out var found))
        {
            var slash = folder.LastIndexOf('/');
            inner = "." + CSharpName.Namespace(folder.Substring(slash + 1).Replace('.', '_')) + inner;
            folder = folder.Substring(0, Math.Max(slash, 0));
        }

        return (named[folder] + inner).TrimStart('.');
    }
}
