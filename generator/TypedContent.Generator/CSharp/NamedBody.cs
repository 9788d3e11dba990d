using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>A body under the name of its entry.</summary>
internal sealed record NamedBody(string Namespace, string ClassName, EntryVariant Name, Body Body) : INamedEntry
{
    /// <summary>Names a body; <see langword="null"/> where there is none, or the schema has no place for its entry.</summary>
    public static NamedBody? Of(BodyResult result, ContentSchema schema, TitleTable titles, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return result.Body is { } body
            && schema.FindCollection(result.Entry.Collection) is { } collection
            && collection.FindVariant(result.Entry) is { } name
                ? new NamedBody(collection.Namespace, collection.ClassName, name, body with
                {
                    Parts = body.Parts.Select(part => part.With(html => titles.Fill(html, name.Locale))).ToEquatableArray(),
                })
                : null;
    }
}
