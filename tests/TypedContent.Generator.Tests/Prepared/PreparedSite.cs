using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedContent.Tool.Prepare;

namespace TypedContent.Generator.Tests.Prepared;

/// <summary>A project on disk, whose content the tool prepares as in a build.</summary>
internal sealed class PreparedSite : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("TypedContent.Prepared.").FullName;
    private readonly Dictionary<string, ImmutableArray<byte>> _written = [];

    public PreparedSite(ContentProject project)
    {
        Output = Directory.CreateDirectory(Path.Combine(_folder, "obj")).FullName;
        Project = Write(project);
    }

    /// <summary>The project on disk, without prepared content.</summary>
    public ContentProject Project { get; private set; }

    /// <summary>The folder of the tool's output.</summary>
    public string Output { get; }

    /// <summary>The output of the tool for the build: the prepared content, the store, and a property.</summary>
    public string[] Pointer => File.ReadAllLines(Path.Combine(Output, "TypedContent.preparation"));

    /// <summary>The prepared content.</summary>
    public string Content => File.ReadAllText(Path.Combine(Output, Pointer[0]));

    /// <summary>The bytes of the store.</summary>
    public byte[] Store => File.ReadAllBytes(Path.Combine(Output, Pointer[1]));

    /// <summary>The project with prepared content.</summary>
    public ContentProject Prepared => WithPrepared(Content, Pointer[2]);

    /// <summary>The project with prepared content, and with content files that cannot be read.</summary>
    public ContentProject PreparedAlone => Project.WithAllUnreadable().WithFound(ContentPath, Content).WithProperty("TypedContentPrepared", Pointer[2]);

    /// <summary>The project with some prepared content.</summary>
    public ContentProject WithPrepared(string content, string property) =>
        Project.WithFound(ContentPath, content).WithProperty("TypedContentPrepared", property);

    private string ContentPath => Path.Combine(Output, Pointer[0]);

    /// <summary>Changes the files to those of a changed project.</summary>
    public void Change(ContentProject project) => Project = Write(project);

    /// <summary>Runs the tool with its previous output.</summary>
    /// <exception cref="UnpreparedException">It cannot.</exception>
    public void Prepare()
    {
        try
        {
            PrepareCommand.Run(WriteRequest());
        }
        catch (AggregateException e) when (e.InnerExceptions[0] is UnpreparedException unprepared)
        {
            throw unprepared;
        }
    }

    /// <summary>The output of the tool without previous output: the content, the store, and the property.</summary>
    public (string Content, string Store, string Property) PrepareAtFirst()
    {
        var kept = Output + ".kept";
        Directory.Move(Output, kept);
        Directory.CreateDirectory(Output);
        Prepare();
        var first = (Content, Convert.ToHexString(Store), Pointer[2]);
        Directory.Delete(Output, recursive: true);
        Directory.Move(kept, Output);
        return first;
    }

    /// <summary>Writes the request of a build.</summary>
    /// <returns>The path of its file.</returns>
    public string WriteRequest()
    {
        var request = Path.Combine(Output, "TypedContent.request");
        File.WriteAllText(request, Request(Project));
        return request;
    }

    /// <summary>Compiles the generated project; the store is a resource of the assembly if content is prepared.</summary>
    /// <returns>The assembly, or errors.</returns>
    public (byte[] Assembly, List<string> Errors) Emit(ContentRun run, bool isPrepared)
    {
        using var stream = new MemoryStream();
        ResourceDescription[] resources =
            isPrepared ? [new ResourceDescription(StoreFormat.ResourceName, () => new MemoryStream(Store), isPublic: true)] : [];
        var result = run.Compilation.Emit(stream, manifestResources: resources);
        return (
            stream.ToArray(),
            result.Success
                ? []
                : [
                    .. result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                        .Select(static diagnostic => diagnostic.ToString())
                ]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The request of a build.</summary>
    public string Request(ContentProject project)
    {
        var request = new StringBuilder().Append('o').Append(Output).Append("/\n");
        if (project.Files.FirstOrDefault(static file => file.Path.Any(char.IsControl)) is { } odd)
        {
            throw new IOException($"A build takes no file '{odd.Path}'.");
        }

        foreach (var (name, value) in project.Options.Properties)
        {
            request.Append('p').Append(name).Append('=').Append(value.ReplaceLineEndings(" ")).Append('\n');
        }

        // Images come last, as in a build.
        foreach (var file in project.Files.OrderBy(static file => IsImage(file) ? 1 : 0))
        {
            var place = file.Metadata.GetValueOrDefault(ProjectFile.Place);
            if (place != "none")
            {
                request.Append(IsImage(file) ? 'i' : file.Path.EndsWith(".html", StringComparison.Ordinal) ? 't' : 'c').Append(place is null ? "true" : "")
                    .Append('\t').Append(file.Path).Append('\t').Append(place?[(place.IndexOf(':', StringComparison.Ordinal) + 1)..]).Append('\n');
            }
        }

        return request.ToString();
    }

    private static bool IsImage(ProjectFile file) =>
        file.Metadata.GetValueOrDefault(ProjectFile.Place) is { } place
            ? place.StartsWith("image:", StringComparison.Ordinal)
            : Compiler.Documents.Files.ContentPath.IsImage(file.Path);

    private ContentProject Write(ContentProject project)
    {
        var moved = project.InFolder(_folder);
        var files = moved.Files.Where(static file => file.Bytes is not null).ToDictionary(static file => file.Path, static file => file.Bytes!.Value);
        foreach (var gone in _written.Keys.Except(files.Keys).ToList())
        {
            File.Delete(gone);
            _written.Remove(gone);
        }

        foreach (var (path, bytes) in files)
        {
            if (!_written.TryGetValue(path, out var old) || !old.AsSpan().SequenceEqual(bytes.AsSpan()))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, [.. bytes]);
                _written[path] = bytes;
            }
        }

        return moved;
    }
}
