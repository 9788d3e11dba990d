using System.Reflection.Metadata;
using TypedContent;

[assembly: MetadataUpdateHandler(typeof(HotReload))]

namespace TypedContent;

/// <summary>Caches values that hot reload may change.</summary>
internal interface IHotReloadable
{
    /// <summary>Discards them.</summary>
    void Reload();
}

/// <summary>Shows edits of content in a program that runs under <c>dotnet watch</c> or a debugger.</summary>
internal static class HotReload
{
    private static readonly List<WeakReference<IHotReloadable>> Registered = [];

    public static void Register(IHotReloadable reloadable)
    {
        // Always false in a published program, where trimming removes all of this.
        if (MetadataUpdater.IsSupported)
        {
            lock (Registered)
            {
                Registered.Add(new WeakReference<IHotReloadable>(reloadable));
            }
        }
    }

    /// <summary>Called by the runtime after it has changed code (<see cref="MetadataUpdateHandlerAttribute"/>).</summary>
    /// <param name="types">The types that changed; <see langword="null"/> if unknown.</param>
    public static void ClearCache(Type[]? types)
    {
        // The types do not show which code creates which entry, and creating all of them again costs little.
        _ = types;
        WeakReference<IHotReloadable>[] registered;
        lock (Registered)
        {
            Registered.RemoveAll(static weak => !weak.TryGetTarget(out _));
            registered = [.. Registered];
        }

        // Outside the lock, because it runs generated code.
        foreach (var weak in registered)
        {
            if (weak.TryGetTarget(out var reloadable))
            {
                reloadable.Reload();
            }
        }
    }
}
