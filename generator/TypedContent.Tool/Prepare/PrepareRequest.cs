namespace TypedContent.Tool.Prepare;

/// <summary>What the build asks for, from a file that it writes: a line each, whose first character says what it is.</summary>
/// <param name="OutputFolder">Where what is prepared goes.</param>
/// <param name="Properties">The project's properties.</param>
/// <param name="Files">The content files and images, in the build's order.</param>
internal sealed record PrepareRequest(string OutputFolder, RequestProperties Properties, List<RequestedFile> Files)
{
    /// <summary>Reads a request.</summary>
    /// <exception cref="FormatException">A line is none that the build writes.</exception>
    public static PrepareRequest Read(string requestPath)
    {
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var files = new List<RequestedFile>();
        var output = "";
        foreach (var line in File.ReadLines(requestPath).Where(static line => line.Length > 0))
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
                case 'c' or 'i' when rest.Split('\t') is [var isFound, var path, var link]:
                    // One that the project lists itself is where its link says, if it has one.
                    var kind = line[0] == 'i' ? "image:" : "file:";
                    files.Add(new RequestedFile(path, isFound == "true" ? null : kind + link, IsImage: line[0] == 'i'));
                    break;
                default:
                    throw new FormatException($"The build asks for something unknown: '{line}'.");
            }
        }

        return new PrepareRequest(output, new RequestProperties(properties), files);
    }
}

/// <summary>A file that the build names.</summary>
/// <param name="Path">Its path, as the build has it.</param>
/// <param name="Place">What the build says of its place, where its path does not.</param>
/// <param name="IsImage">Whether it is an image.</param>
internal sealed record RequestedFile(string Path, string? Place, bool IsImage);
