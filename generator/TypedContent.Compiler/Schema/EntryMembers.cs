using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>Which collections have a static member for each entry.</summary>
internal static class EntryMembers
{
    /// <summary>The property that leaves them out of large collections.</summary>
    public const string Property = "TypedContentEntryMembers";

    // The runtime loads no class with more than 65,535 static fields, or as many methods.
    private const int Max = 60_000;

    /// <summary>Leaves them out where the project says so, and where they find no room in a class.</summary>
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
                HasMembers = !collection.IsLarge || (options.HasEntryMembers && HasRoom(collection)),
            }).ToEquatableArray(),
        };
    }

    private static bool HasRoom(CollectionSpec collection) => collection.Entries.Count <= Max;

    private static string Number(int number) => FormattableString.Invariant($"{number:N0}");
}
