using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>
/// Finds Razor components, and namespaces of components, with the name of a collection's type, in its namespace or inside it, where C# resolves the name
/// to them. An inferred type of the same namespace has already got another name, which is reported there.
/// </summary>
internal sealed class ComponentConflicts
{
    private readonly ILookup<string, RazorName> _components;
    private readonly HashSet<string> _taken;

    private ComponentConflicts(ContentSchema schema, EquatableArray<RazorComponent> components, EquatableArray<ProjectName> names)
    {
        _components = RazorName.Of(components).ToLookup(static component => component.Name, StringComparer.Ordinal);
        _taken = new HashSet<string>(
            names.Select(static name => name.Name).Concat(schema.Collections.Select(static collection => collection.ClassName)), StringComparer.Ordinal);
    }

    /// <summary>The problems, at the first file of each collection.</summary>
    /// <param name="schema">The collections.</param>
    /// <param name="components">The Razor components of the project.</param>
    /// <param name="names">The names already used in the namespace of inferred types.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static EquatableArray<Problem> Find(
        ContentSchema schema, EquatableArray<RazorComponent> components, EquatableArray<ProjectName> names, CancellationToken cancellationToken)
    {
        if (components.Count == 0)
        {
            return default;
        }

        var conflicts = new ComponentConflicts(schema, components, names);
        return schema.Collections.SelectMany(collection =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var record = collection.RecordName.Substring(collection.RecordName.LastIndexOfAny(['.', ':']) + 1);
            return conflicts.Of(collection, collection.ClassName, "static class").Concat(conflicts.Of(collection, record, "record"));
        }).ToEquatableArray();
    }

    // Only the first one with the name is reported.
    private IEnumerable<Problem> Of(CollectionSpec collection, string name, string what) => _components[name]
        .Where(component => RazorComponent.IsIn(component.Namespace, collection.Namespace))
        .Take(1)
        .Select(component => component.Namespace.Length > collection.Namespace.Length
            ? Hidden(collection, component, what)
            : Problem.OfFile(
                FirstFileOf(collection),
                ProblemId.NameOfProject,
                $"The {what} of the collection '{collection.Name}' and {component.Text} would both be '{CSharpName.Qualified(collection.Namespace, name)}'",
                $"{Move(collection)}, or rename one of them"));

    private Problem Hidden(CollectionSpec collection, RazorName component, string what)
    {
        var inner = Inner(collection);
        return Problem.OfFile(
            FirstFileOf(collection),
            ProblemId.HiddenCollection,
            component.Namespace,
            component.Name,
            component.Text,
            $"the {what} '{CSharpName.Qualified(collection.Namespace, component.Name)}' of the collection '{collection.Name}'",
            $"{Move(collection)} and '{inner.Substring(inner.LastIndexOf('.') + 1)}.{component.Name}' there, or rename one of them");
    }

    private string Move(CollectionSpec collection) => collection.Declared is null
        ? $"write <TypedContentNamespace>{Inner(collection)}</TypedContentNamespace> in the project file"
        : $"put the record into a namespace such as '{Inner(collection)}'";

    private string Inner(CollectionSpec collection) => CSharpName.Inner(collection.Namespace, _taken.Contains);

    private static string FirstFileOf(CollectionSpec collection) => collection.Entries.SelectMany(static entry => entry.Variants)
        .OrderBy(static variant => variant.ContentPath, StringComparer.Ordinal).FirstOrDefault()?.Path ?? "";
}
