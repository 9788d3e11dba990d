using System.Reflection.Metadata;
using TypedContent;

[assembly: MetadataUpdateHandler(typeof(HotReload))]

namespace TypedContent;

/// <summary>What keeps values that an edit of the running program's code may change.</summary>
internal interface IHotReloadable
{
    /// <summary>Forgets them.</summary>
    void Reload();
}

/// <summary>Shows edits of content in a program that runs under <c>dotnet watch</c> or a debugger.</summary>
internal static class HotReload
{
    private static readonly List<WeakReference<IHotReloadable>> Registered = [];

    public static void Register(IHotReloadable reloadable)
    {
        // Never so in a published program, where trimming takes it all out.
        if (MetadataUpdater.IsSupported)
        {
            lock (Registered)
            {
                Registered.Add(new WeakReference<IHotReloadable>(reloadable));
            }
        }
    }

    /// <summary>Called by the runtime after it changed code (<see cref="MetadataUpdateHandlerAttribute"/>).</summary>
    /// <param name="types">The types that changed; <see langword="null"/> where that is not known.</param>
    public static void ClearCache(Type[]? types)
    {
        // Which entry is made by which code the types do not tell; to make all anew costs little.
        _ = types;
        WeakReference<IHotReloadable>[] registered;
        lock (Registered)
        {
            Registered.RemoveAll(static weak => !weak.TryGetTarget(out _));
            registered = [.. Registered];
        }

        // Outside of the lock, since it runs generated code.
        foreach (var weak in registered)
        {
            if (weak.TryGetTarget(out var reloadable))
            {
                reloadable.Reload();
            }
        }
    }
}
