using System.Reflection;
using System.Runtime.CompilerServices;

namespace TypedContent;

/// <summary>The content stores of assemblies.</summary>
/// <remarks>An assembly keeps its store, and the store the assembly, but nothing else does: so a collectible context can unload.</remarks>
internal static class ContentStore
{
    private static readonly ConditionalWeakTable<Assembly, StoreReader?> Stores = [];

    /// <summary>The store of an assembly; <see langword="null"/> where it has none, since all its content is in its code.</summary>
    /// <exception cref="InvalidDataException">The store is damaged.</exception>
    public static StoreReader? Of(Assembly assembly) => Stores.GetValue(assembly, Open);

    /// <summary>What is thrown where code counts on an entry that the store does not have.</summary>
    public static InvalidDataException Lacks(Assembly assembly, string key) =>
        new($"{NameOf(assembly)} has no entry '{key.Replace('\t', '/')}'; build the project again.");

    // What a message calls it.
    private static string NameOf(Assembly assembly) => $"The content store '{StoreFormat.ResourceName}' of the assembly '{assembly.GetName().Name}'";

    private static StoreReader? Open(Assembly assembly) =>
        assembly.GetManifestResourceStream(StoreFormat.ResourceName) is { } stream ? new StoreReader(stream, () => NameOf(assembly)) : null;
}
