using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Rows;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>A body with the name of its entry.</summary>
/// <param name="Namespace">The namespace of its collection.</param>
/// <param name="ClassName">The static class of its collection.</param>
/// <param name="Name">The names of the entry.</param>
/// <param name="Body">The body.</param>
/// <param name="Collection">The name of the collection.</param>
internal sealed record NamedBody(string Namespace, string ClassName, EntryVariant Name, Body Body, string Collection) : ITableItem
{
    /// <summary>Its key in the content store.</summary>
    public string Key => RowWriter.Key(Collection, Name);

    public bool IsStored => Body.IsStored;

    /// <summary>Names a body; <see langword="null"/> if there is none, or the schema does not include its entry.</summary>
    public static NamedBody? Of(BodyResult result, ContentSchema schema, TitleTable titles, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return result.Body is { } body
            && schema.FindCollection(result.Entry.Collection) is { } collection
            && collection.FindVariant(result.Entry) is { } name
                ? new NamedBody(collection.Namespace, collection.ClassName, name, titles.Fill(body, name.Locale), collection.Name)
                : null;
    }
}
