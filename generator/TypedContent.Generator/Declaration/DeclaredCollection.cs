using TypedContent.Compiler.Text;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Emission;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Declaration;

/// <summary>A collection whose schema is declared in C#. It holds no symbol and no place.</summary>
/// <param name="Name">The collection's name.</param>
/// <param name="Namespace">The record's namespace, which the static class is made in; empty for none.</param>
/// <param name="Record">The record's part that is generated.</param>
/// <param name="Types">The record, and each record that its members are made of.</param>
internal sealed record DeclaredCollection(
    string Name, string Namespace, PartialRecord Record, EquatableArray<RecordSpec> Types);

/// <summary>What a further part of a declared record is written from.</summary>
/// <param name="Type">The full name, with <c>global::</c> (<see cref="RecordSpec.Name"/>).</param>
/// <param name="Name">The name.</param>
/// <param name="Headers">The declarations of the types around it and of itself: <c>partial record Person</c>.</param>
/// <param name="IsPartial">Whether a further part can be added.</param>
/// <param name="IsPublic">Whether other assemblies see it.</param>
/// <param name="IsStruct">Whether it is a struct.</param>
/// <param name="IsSealed">Whether it is sealed.</param>
/// <param name="HasBase">Whether it derives from another record.</param>
/// <param name="OwnMembers">Which of the members that could be generated the user has written.</param>
/// <param name="EntryMembers">Which members of every entry it has: <c>Slug</c>, <c>Locale</c>, <c>SourcePath</c>.</param>
internal sealed record PartialRecord(
    string Type, string Name, EquatableArray<string> Headers, bool IsPartial, bool IsPublic, bool IsStruct, bool IsSealed, bool HasBase, EquatableArray<string> OwnMembers, EquatableArray<string> EntryMembers);

/// <summary>What reading a declared record yields.</summary>
/// <param name="Collection">The collection; <see langword="null"/> where the record can't be its schema.</param>
/// <param name="Place">Where the attribute stands.</param>
/// <param name="Name">The collection's name.</param>
/// <param name="TypeName">The record's name, for messages.</param>
/// <param name="Diagnostics">What is wrong with it, at its place.</param>
internal sealed record DeclarationResult(
    DeclaredCollection? Collection, Place Place, string Name, string TypeName, EquatableArray<Problem> Diagnostics);

/// <summary>A place in a file, by which a diagnostic can be made later.</summary>
internal sealed record Place(string Path, TextSpan Span, LinePositionSpan LineSpan)
{
    public static Place Of(Microsoft.CodeAnalysis.Location? location) =>
        location?.SourceTree is { } tree
            ? new Place(tree.FilePath, location.SourceSpan.FromCompiler(), location.GetLineSpan().Span.FromCompiler())
            : new Place("", default, default);

    public Problem Problem(ProblemId id, params string[] arguments) =>
        new(id, Path, Span, LineSpan, arguments.ToEquatableArray());
}
