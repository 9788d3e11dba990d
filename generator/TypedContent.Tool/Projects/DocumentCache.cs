using System.Collections.Immutable;
using TypedContent.Compiler;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Text;
using TypedContent.Tool.Prepare;

namespace TypedContent.Tool.Projects;

/// <summary>The documents of the last run, so that an edit of a file reads one file.</summary>
/// <param name="readText">Reads the text of a file; <see langword="null"/> to read the file on disk.</param>
internal sealed class DocumentCache(Func<string, StringText?>? readText = null)
{
    private Dictionary<string, Document> _documents = [];

    /// <summary>Reads a file, or returns the last document if the file is the same.</summary>
    public Document Read(string path, ContentPath contentPath, ReadingOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var file = new ContentFile(path, contentPath, (readText ?? SourceFileReader.Read)(path)) { Options = options };
        return _documents.TryGetValue(path, out var last) && file.Equals(last.File) ? last : ContentCompiler.Read(file, cancellationToken);
    }

    /// <summary>Keeps the documents for the next run.</summary>
    public void Keep(ImmutableArray<Document> documents) =>
        _documents = documents.GroupBy(static document => document.File.Path).ToDictionary(static group => group.Key, static group => group.First());
}
