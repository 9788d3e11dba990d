using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>Whether an entry can be created, and the others that it requires.</summary>
/// <param name="ClassType">The static class of its collection as named in C#.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Id">Its id (<see cref="EntryVariant.Id"/>).</param>
/// <param name="IsMade">Whether it can be created as far as its own file is concerned.</param>
/// <param name="Needs">The entries that it refers to and that are created with it, by static class and slug.</param>
internal sealed record EntryState(string ClassType, string Slug, string Id, bool IsMade, EquatableArray<(string ClassType, string Slug)> Needs)
{
    /// <summary>The state of an entry; <see langword="null"/> if it can be created independently of others, as most can.</summary>
    public static EntryState? Of(BoundEntry entry, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // References of an inferred record are resolved when they are read.
        var needs = new List<(string, string)>();
        if (entry.Value.IsDeclared)
        {
            AddNeeds(entry.Value, needs);
            foreach (var link in entry.Links)
            {
                AddNeeds(link.Value, needs);
            }
        }

        return entry.Obstacle is null && needs.Count == 0
            ? null
            : new EntryState(
                CSharpName.Full(entry.Namespace, entry.ClassName),
                entry.Name.Slug,
                entry.Name.Id,
                entry.Obstacle is null,
                needs.Distinct().ToEquatableArray());
    }

    /// <summary>The entries of all collections that cannot be created, by static class and <see cref="EntryVariant.Id"/>.</summary>
    public static HashSet<(string ClassType, string Id)> Unmade(ContentSchema schema, IReadOnlyList<EntryState> states)
    {
        var collections = schema.Collections.ToDictionary(static collection => collection.ClassType, StringComparer.Ordinal);
        var needing = states.SelectMany(static state => state.Needs.Select(need => (need, state)))
            .ToLookup(static pair => pair.need, static pair => pair.state);
        var variants = new Dictionary<(string, string), int>();
        var unmade = new HashSet<(string, string)>();
        var open = new Queue<EntryState>(states.Where(static state => !state.IsMade));
        while (open.Count > 0)
        {
            var state = open.Dequeue();
            if (!unmade.Add((state.ClassType, state.Id)) || !collections.TryGetValue(state.ClassType, out var collection))
            {
                continue;
            }

            // If the best matching locale cannot be created, a reference uses another one.
            var key = (state.ClassType, state.Slug);
            variants[key] = variants.TryGetValue(key, out var count) ? count + 1 : 1;
            if (variants[key] == collection.Find(state.Slug)?.Variants.Count)
            {
                foreach (var other in needing[key])
                {
                    open.Enqueue(other);
                }
            }
        }

        return unmade;
    }

    private static void AddNeeds(BoundValue value, List<(string ClassType, string Slug)> needs)
    {
        switch (value)
        {
            case BoundReference reference:
                needs.Add((reference.Type.ClassType, reference.Slug));
                break;
            case BoundList list:
                foreach (var item in list.Items)
                {
                    AddNeeds(item, needs);
                }

                break;
            case BoundDictionary dictionary:
                foreach (var item in dictionary.Items)
                {
                    AddNeeds(item.Value, needs);
                }

                break;
            case BoundRecord record:
                foreach (var member in record.Members)
                {
                    AddNeeds(member.Value, needs);
                }

                break;
        }
    }
}
