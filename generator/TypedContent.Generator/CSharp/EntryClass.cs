using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.CSharp;

/// <summary>The classes with the code of one entry each, in a separate namespace for each collection.</summary>
/// <remarks>
/// Each entry has its own class, because the compiler's time for a class grows with the square of its parts. No collection's class and no
/// record has an underscore before a capital, so such names are available.
/// </remarks>
internal static class EntryClass
{
    /// <summary>The method that creates the entry, or its body.</summary>
    public const string Create = "Create";

    /// <summary>The method that sets the references of an entry after it was created.</summary>
    public const string Link = "Link";

    /// <summary>The fully qualified C# name of an entry's class.</summary>
    public static string Of(CollectionSpec collection, EntryVariant name) => Of(collection, Entry(name));

    /// <summary>The fully qualified C# name of another class in the namespace of the entries.</summary>
    public static string Of(CollectionSpec collection, string className) =>
        CSharpName.Full(NamespaceOf(collection.Namespace, collection.ClassName), className);

    /// <summary>The class of an entry's body, for the code of that entry.</summary>
    public static string Body(EntryVariant name) => name.Id + "_Body";

    /// <summary>The class of an entry.</summary>
    public static string Entry(EntryVariant name) => name.Id + "_Entry";

    /// <summary>Starts a file of such classes.</summary>
    public static SourceWriter BeginFile(string @namespace, string className) =>
        new SourceWriter().WriteHead(NamespaceOf(@namespace, className), hasNullableWarnings: false);

    public static void Begin(SourceWriter writer, string name, string kind = "static class", string? baseType = null)
    {
        writer.WriteLine();
        writer.WriteLine($"internal {kind} {name}{(baseType is null ? "" : " : " + baseType)}");
        writer.Open();
    }

    private static string NamespaceOf(string @namespace, string className) =>
        (@namespace.Length == 0 ? "" : @namespace + ".") + className + "_Entries";
}
