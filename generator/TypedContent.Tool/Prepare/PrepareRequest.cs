namespace TypedContent.Tool.Prepare;

/// <summary>The build's request, from a file: one item per line, whose first character is its kind.</summary>
/// <param name="OutputFolder">The folder for the results.</param>
/// <param name="Properties">The project's properties.</param>
/// <param name="Files">The content files, images and templates, in the build's order.</param>
internal sealed record PrepareRequest(string OutputFolder, RequestProperties Properties, List<RequestedFile> Files)
{
    /// <summary>Reads a request.</summary>
    /// <exception cref="FormatException">A line does not have the form that the build writes.</exception>
    public static PrepareRequest Read(string requestPath) => Read(File.ReadLines(requestPath));

    /// <summary>Reads the lines of a request.</summary>
    /// <exception cref="FormatException">A line does not have the form that the build writes.</exception>
    public static PrepareRequest Read(IEnumerable<string> lines)
    {
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var files = new List<RequestedFile>();
        var output = "";
        foreach (var line in lines.Where(static line => line.Length > 0))
        {
            var rest = line[1..];
            switch (line[0])
            {
                case 'o':
                    output = rest;
                    break;
                case 'p' when rest.IndexOf('=') is > 0 and var equals:
                    properties[rest[..equals]] = rest[(equals + 1)..];
                    break;
                case 'c' or 'i' or 't' when rest.Split('\t') is [var isFound, var path, var link]:
                    // A file that the project lists itself is at the path of its link, if it has one.
                    var (kind, place) = line[0] switch
                    {
                        'i' => (RequestedKind.Image, "image:"),
                        't' => (RequestedKind.Template, "template:"),
                        _ => (RequestedKind.Content, "file:"),
                    };
                    files.Add(new RequestedFile(path, isFound == "true" ? null : place + link, kind));
                    break;
                default:
                    throw new FormatException($"The build requests something unknown: '{line}'.");
            }
        }

        return new PrepareRequest(output, new RequestProperties(properties), files);
    }
}

/// <summary>A file in the request.</summary>
/// <param name="Path">Its path, as in the build.</param>
/// <param name="Place">The build's metadata for it, if its path is not enough.</param>
/// <param name="Kind">What it is.</param>
internal sealed record RequestedFile(string Path, string? Place, RequestedKind Kind);

/// <summary>The kinds of files in a request.</summary>
internal enum RequestedKind
{
    Content,
    Image,
    Template,
}
