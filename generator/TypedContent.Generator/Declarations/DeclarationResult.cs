using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Host;

namespace TypedContent.Generator.Declarations;

/// <summary>The result of reading a declared record.</summary>
/// <param name="Collection">The collection; <see langword="null"/> if the record can't be its schema.</param>
/// <param name="Place">The location of the attribute.</param>
/// <param name="Name">The collection's name.</param>
/// <param name="TypeName">The record's name, for messages.</param>
/// <param name="Problems">Its problems, with their locations.</param>
internal sealed record DeclarationResult(
    DeclaredCollection? Collection, Place Place, string Name, string TypeName, EquatableArray<Problem> Problems)
{
    /// <summary>The JSON attributes of the record, and of those that its members consist of.</summary>
    public EquatableArray<JsonRecord> Json { get; init; }

    /// <summary>The XML documentation of the same records.</summary>
    public EquatableArray<RecordDescription> Descriptions { get; init; }

    /// <summary>The members with the entries that refer to an entry; <see langword="null"/> if none are requested.</summary>
    public ReferencedBy? ReferencedBy { get; init; }

    /// <summary>The location of the keys that order its entries; <see langword="null"/> without <c>[ContentOrder]</c>.</summary>
    public Place? OrderPlace { get; init; }
}

/// <summary>A location in a file, from which a diagnostic can be created later.</summary>
internal sealed record Place(string Path, TextSpan Span, LinePositionSpan LineSpan)
{
    public static Place Of(Location? location) =>
        location?.SourceTree is { } tree
            ? new Place(tree.FilePath, location.SourceSpan.FromRoslyn(), location.GetLineSpan().Span.FromRoslyn())
            : new Place("", default, default);

    public static Place Of(AttributeData attribute, CancellationToken cancellationToken) =>
        Of(attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation());

    public Problem Problem(ProblemId id, params string[] arguments) =>
        new(id, Path, Span, LineSpan, arguments.ToEquatableArray());
}

/// <summary>Reports problems in C#.</summary>
internal static class PlaceExtensions
{
    /// <summary>Reports a problem at a location in a C# file.</summary>
    public static void Report(this List<Problem> problems, Location? location, ProblemId id, params string[] arguments) =>
        problems.Add(Place.Of(location).Problem(id, arguments));
}
