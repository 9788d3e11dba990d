using System.Reflection;
using System.Runtime.CompilerServices;

namespace TypedContent;

/// <summary>The content stores of assemblies.</summary>
/// <remarks>A store is referenced only by its assembly, so that a collectible <c>AssemblyLoadContext</c> can unload.</remarks>
internal static class ContentStore
{
    private static readonly ConditionalWeakTable<Assembly, StoreReader?> Stores = [];

    /// <summary>The store of an assembly; <see langword="null"/> if it has none because all its content is in its code.</summary>
    /// <exception cref="InvalidDataException">The store is damaged.</exception>
    public static StoreReader? Of(Assembly assembly) => Stores.GetValue(assembly, Open);

    /// <summary>The exception for an entry that code expects and the store does not have.</summary>
    public static InvalidDataException Lacks(Assembly assembly, string key) =>
        new($"{NameOf(assembly)} has no entry '{key.Replace('\t', '/')}'; build the project again.");

    // The name of the store in messages.
    private static string NameOf(Assembly assembly) => $"The content store '{StoreFormat.ResourceName}' of the assembly '{assembly.GetName().Name}'";

    private static StoreReader? Open(Assembly assembly) =>
        assembly.GetManifestResourceStream(StoreFormat.ResourceName) is { } stream ? new StoreReader(stream, () => NameOf(assembly)) : null;
}
