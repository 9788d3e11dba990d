using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>The result of building the schema: the schema, which has no locations, and the problems, with their locations.</summary>
internal sealed record SchemaResult(ContentSchema Schema, EquatableArray<Problem> Problems)
{
    /// <summary>The problems of <c>[ContentOrder]</c>, whose locations only the host knows.</summary>
    public EquatableArray<DeclaredOrderProblem> OrderProblems { get; init; }

    /// <summary>A schema without collections.</summary>
    public static SchemaResult Empty { get; } = new(new ContentSchema("", default, default), default);
}

/// <summary>A problem of the order that a declared record sets.</summary>
/// <param name="Collection">The record's collection.</param>
/// <param name="Text">The problem, as the rest of a sentence about the record.</param>
internal sealed record DeclaredOrderProblem(string Collection, string Text);
