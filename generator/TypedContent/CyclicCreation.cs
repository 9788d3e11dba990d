namespace TypedContent;

/// <summary>Creates entries that refer to each other in a circle: each is made first without its references, which are set then.</summary>
/// <remarks>
/// One lock for all collections, and nothing is published before all that was reached is whole: so no thread sees an entry that lacks a
/// reference. References are set from a queue, not by recursion, so that a chain of ten thousand entries needs no deep stack.
/// </remarks>
internal static class CyclicCreation
{
    private static readonly object Gate = new();
    private static readonly List<(object?[] Published, object?[] Unfinished, int Index)> Made = [];
    private static readonly Queue<Action> Links = new();
    private static bool s_isRunning;

    public static object Get<T>(object?[] published, object?[] unfinished, int index, Func<int, T> create, Action<int, T> link)
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
                return Make(published, unfinished, index, create, link);
            }

            s_isRunning = true;
            try
            {
                var entry = Make(published, unfinished, index, create, link);
                while (Links.TryDequeue(out var next))
                {
                    next();
                }

                foreach (var made in Made)
                {
                    Volatile.Write(ref made.Published[made.Index], made.Unfinished[made.Index]);
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

    private static object Make<T>(object?[] published, object?[] unfinished, int index, Func<int, T> create, Action<int, T> link)
        where T : notnull
    {
        var entry = create(index);
        unfinished[index] = entry;
        Made.Add((published, unfinished, index));
        Links.Enqueue(() => link(index, entry));
        return entry;
    }
}
