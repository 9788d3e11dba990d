using TypedContent.Compiler.Naming;

namespace TypedContent.Compiler.Schema;

/// <summary>A name that the project uses in the namespace of inferred types. It has no symbols and no locations.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">Its owner, for messages: <c>the class 'MySite.Quote'</c>.</param>
/// <param name="TakesRecord">Whether a generated record can be a part of it: a <c>partial record</c>.</param>
/// <param name="TakesClass">Whether a generated static class can be a part of it: a <c>partial class</c>.</param>
internal sealed record ProjectName(string Name, string Text, bool TakesRecord, bool TakesClass)
{
    /// <summary>Whether it comes from a C# file; otherwise it comes from a Razor file, or from the namespace itself.</summary>
    public bool IsOfCSharp { get; init; } = true;

    /// <summary>Whether it is the namespace itself: a type may have the same name.</summary>
    public bool IsNamespace { get; init; }

    /// <summary>The first part of the namespace that the project's code is in: a type of that name in it would hide it, and with it all that the project names
    /// by it; <see langword="null"/> where there is none.</summary>
    public static ProjectName? OfNamespace(GenerationOptions options) => FirstPart(options.Namespace, options.RootNamespace) is { } first
        ? new(first, "", TakesRecord: false, TakesClass: false) { IsOfCSharp = false, IsNamespace = true }
        : null;

    /// <summary>Whether a type has the name of <see cref="OfNamespace"/>.</summary>
    public static bool HidesNamespace(string type, string @namespace, string rootNamespace) => type == FirstPart(@namespace, rootNamespace);

    /// <summary>That a type of a collection hides the namespace, for messages.</summary>
    public static string HidingText(string what, string collection, string @namespace, string type) =>
        $"The {what} of the collection '{collection}' is '{CSharpName.Qualified(@namespace, type)}', so '{type}' names both it and the project's namespace";

    // Null if the project's code is not in the namespace.
    private static string? FirstPart(string @namespace, string rootNamespace) =>
        @namespace.Length > 0 && (rootNamespace + ".").StartsWith(@namespace + ".", StringComparison.Ordinal) ? @namespace.Split('.')[0] : null;
}
