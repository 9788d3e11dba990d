namespace TypedContent;

/// <summary>Creates entries that refer to each other in a cycle: each is created without its references, which are set afterwards.</summary>
/// <remarks>
/// All collections share one lock, and no entry is published before every entry that it reaches is complete, so no thread sees an entry that lacks a
/// reference. References are set from a queue instead of by recursion, so that a chain of ten thousand entries needs no deep stack.
/// </remarks>
internal static class CyclicCreation
{
    private static readonly object Gate = new();
    private static readonly List<(CreatedEntries Published, object?[] Unfinished, int Index)> Made = [];
    private static readonly Queue<Action> Links = new();
    private static bool s_isRunning;

    public static object Get<T>(CreatedEntries published, object?[] unfinished, int index, EntryCreator<T> create)
        where T : notnull
    {
        lock (Gate)
        {
            if ((published[index] ?? unfinished[index]) is { } known)
            {
                return known;
            }

            if (s_isRunning)
            {
                return Make(published, unfinished, index, create);
            }

            s_isRunning = true;
            try
            {
                var entry = Make(published, unfinished, index, create);
                while (Links.TryDequeue(out var next))
                {
                    next();
                }

                foreach (var made in Made)
                {
                    made.Published.Store(made.Index, made.Unfinished[made.Index]!);
                }

                return entry;
            }
            finally
            {
                foreach (var made in Made)
                {
                    made.Unfinished[made.Index] = null;
                }

                Made.Clear();
                Links.Clear();
                s_isRunning = false;
            }
        }
    }

    private static object Make<T>(CreatedEntries published, object?[] unfinished, int index, EntryCreator<T> create)
        where T : notnull
    {
        var (entry, link) = create(index);
        unfinished[index] = entry;
        Made.Add((published, unfinished, index));
        Links.Enqueue(link!);
        return entry;
    }
}
