using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>What building the schema yields: the schema, which knows no place, and what is wrong, at its place.</summary>
internal sealed record SchemaResult(ContentSchema Schema, EquatableArray<Problem> Problems)
{
    /// <summary>A schema without collections.</summary>
    public static SchemaResult Empty { get; } = new(new ContentSchema("", default, default), default);
}
