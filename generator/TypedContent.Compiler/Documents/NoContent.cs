using TypedContent.Compiler.Documents.Files;

namespace TypedContent.Compiler.Documents;

/// <summary>Suggests a fix for a data file that belongs to another program: a table of contents, a configuration.</summary>
internal static class NoContent
{
    /// <summary>The line for the project file that excludes the file, as the rest of a sentence.</summary>
    public static string Fix(ContentFile file) => file.Options.Layout.Places.Find(file.ContentPath.Value) is { Folder: not null, Inside: var inside }
        ? $"; or, if the file is not content, add Except=\"{inside}\" to its TypedContentCollection"
        : $"; or, if the file is not content, add <TypedContentFile Remove=\"**/{file.ContentPath.Value}\" /> to the project file";
}
