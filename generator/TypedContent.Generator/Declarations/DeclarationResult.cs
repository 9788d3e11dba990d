using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Host;

namespace TypedContent.Generator.Declarations;

/// <summary>What reading a declared record yields.</summary>
/// <param name="Collection">The collection; <see langword="null"/> where the record can't be its schema.</param>
/// <param name="Place">Where the attribute stands.</param>
/// <param name="Name">The collection's name.</param>
/// <param name="TypeName">The record's name, for messages.</param>
/// <param name="Problems">What is wrong with it, at its place.</param>
internal sealed record DeclarationResult(
    DeclaredCollection? Collection, Place Place, string Name, string TypeName, EquatableArray<Problem> Problems)
{
    /// <summary>What the record, and those that its members are made of, say of their JSON.</summary>
    public EquatableArray<JsonRecord> Json { get; init; }
}

/// <summary>A place in a file, by which a diagnostic can be made later.</summary>
internal sealed record Place(string Path, TextSpan Span, LinePositionSpan LineSpan)
{
    public static Place Of(Location? location) =>
        location?.SourceTree is { } tree
            ? new Place(tree.FilePath, location.SourceSpan.FromRoslyn(), location.GetLineSpan().Span.FromRoslyn())
            : new Place("", default, default);

    public Problem Problem(ProblemId id, params string[] arguments) =>
        new(id, Path, Span, LineSpan, arguments.ToEquatableArray());
}

/// <summary>Reports what is wrong with C#.</summary>
internal static class PlaceExtensions
{
    /// <summary>Reports a problem at a place in a C# file.</summary>
    public static void Report(this List<Problem> problems, Location? location, ProblemId id, params string[] arguments) =>
        problems.Add(Place.Of(location).Problem(id, arguments));
}
