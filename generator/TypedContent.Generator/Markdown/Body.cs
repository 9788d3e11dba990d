using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Model;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Markdown;

/// <summary>A rendered body.</summary>
internal sealed record Body(string Html, string Text);

/// <summary>What rendering yields: it depends on the entry's own file, not on what the entry is called.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Body">The body; <see langword="null"/> for an entry without one.</param>
/// <param name="Diagnostics">What is wrong with it, at its place.</param>
internal sealed record BodyResult(EntryKey Entry, Body? Body, EquatableArray<DiagnosticInfo> Diagnostics);

/// <summary>A body under the name of its entry: what its generated file is written from.</summary>
internal sealed record NamedBody(string Namespace, string ClassName, VariantName Name, Body Body)
{
    /// <summary>Names a body; <see langword="null"/> where there is none, or the schema has no place for its entry.</summary>
    public static NamedBody? Of((BodyResult Result, ContentSchema Schema) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (result, schema) = input;
        return result.Body is { } body
            && schema.FindCollection(result.Entry.Collection) is { } collection
            && collection.FindVariant(result.Entry) is { } name
                ? new NamedBody(collection.Namespace, collection.ClassName, name, body)
                : null;
    }
}
