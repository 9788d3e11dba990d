using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>The result of building the schema: the schema, which has no locations, and the problems, with their locations.</summary>
internal sealed record SchemaResult(ContentSchema Schema, EquatableArray<Problem> Problems)
{
    /// <summary>A schema without collections.</summary>
    public static SchemaResult Empty { get; } = new(new ContentSchema("", default, default), default);
}
