using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>Decides which collections have a static member for each entry.</summary>
internal static class EntryMembers
{
    /// <summary>The property that omits the members of large collections.</summary>
    public const string Property = "TypedContentEntryMembers";

    // The runtime cannot load a class with more than 65,535 static fields or methods.
    private const int Max = 60_000;

    /// <summary>Omits the members if the project sets this, or if they do not fit in a class.</summary>
    public static ContentSchema Assign(ContentSchema schema, GenerationOptions options, ProjectProblemBag problems)
    {
        foreach (var collection in schema.Collections.Where(collection => options.HasEntryMembers && !HasRoom(collection)))
        {
            problems.Report(
                ProblemId.TooManyEntryMembers, collection.Name, Number(collection.Entries.Count), Number(Max), collection.ClassName, Property);
        }

        return schema with
        {
            Collections = schema.Collections.Select(collection => collection with
            {
                HasMembers = !collection.IsTable || (options.HasEntryMembers && HasRoom(collection)),
            }).ToEquatableArray(),
        };
    }

    private static bool HasRoom(CollectionSpec collection) => collection.Entries.Count <= Max;

    private static string Number(int number) => FormattableString.Invariant($"{number:N0}");
}
