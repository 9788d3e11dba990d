using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.Templates;

/// <summary>A file of the project with the HTML of an element: <c>content/_templates/heading.html</c>.</summary>
/// <param name="Path">The path that the compiler uses.</param>
/// <param name="Name">Its path inside the folder of templates: <c>heading.html</c>, <c>blocks/quote.html</c>.</param>
/// <param name="Text">The text; <see langword="null"/> if the file could not be read.</param>
internal sealed record TemplateFile(string Path, string Name, FileText? Text) : SourceFile(Path, Text)
{
    /// <summary>The folder of templates in the content root.</summary>
    public const string Folder = "_templates/";

    /// <summary>The extension of templates.</summary>
    public const string Extension = ".html";

    public bool Equals(TemplateFile? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Path == other.Path
            && Name == other.Name
            && (ReferenceEquals(Text, other.Text) || (Text is not null && other.Text is not null && Text.ContentEquals(other.Text))));

    public override int GetHashCode() => Path.GetHashCode();
}
