using System.Text;
using TypedContent.Compiler;
using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Text;
using TypedContent.Tool.Store;

namespace TypedContent.Tool.Prepare;

/// <summary>Prepares a project's content before the C# compiler runs: <c>prepare REQUEST</c>.</summary>
internal static class PrepareCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="requestPath">The file written by the build.</param>
    /// <returns>Whether the result differs from that of the last run.</returns>
    /// <exception cref="UnpreparedException">The content cannot be prepared.</exception>
    public static bool Run(string requestPath)
    {
        var request = PrepareRequest.Read(requestPath);
        var output = new OutputFiles(request.OutputFolder);
        var content = RequestedContent.Of(request);
        var key = KeyOf(request, content);
        using var last = LastPreparation.Load(output, key);
        using var spool = new Spool(output.PathOf(OutputFiles.TemporaryName("spool")));
        if (ContentPreparation.Run(content, key, last, spool) is not { } result)
        {
            return false;
        }

        var names = new OutputNames(
            output.WriteContent(result.Content.Write()),
            output.WriteStore(stream => StoreWriter.Write(stream, result.Records)));
        var path = Path.GetFullPath(output.PathOf(names.Content)).Replace('\\', '/');
        return output.Finish(names, Convert.ToBase64String(Encoding.UTF8.GetBytes(new Preparation(path, names.Stamp, result.Undecided).ToString())));
    }

    // Another version of the tool may read content differently.
    private static string KeyOf(PrepareRequest request, RequestedContent content) => TextHash.Of(string.Join(
        "\n",
        typeof(ContentCompiler).Module.ModuleVersionId,
        typeof(PrepareCommand).Module.ModuleVersionId,
        request.Properties,
        content.Templates));
}
