using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Tool.Prepare;
using TypedContent.Tool.Schemas;

namespace TypedContent.Tool.Projects;

/// <summary>The collections that records declare, as the last build left them in the assembly.</summary>
/// <param name="Built">When the assembly was built; <see langword="null"/> if there is none.</param>
/// <param name="Schemas">
/// The declarations; <see langword="null"/> if they cannot be read, because another version of the package has built the assembly.
/// </param>
internal sealed record DeclaredCollections(DateTimeOffset? Built, AssemblySchemas? Schemas)
{
    /// <summary>What is not known of a project that has not been built.</summary>
    public const string NotBuilt = "The project has not been built, so it is not known which collections records declare in C#.";

    /// <summary>No declared collections.</summary>
    public static DeclaredCollections None { get; } = new(null, AssemblySchemas.None);

    /// <summary>The names of the collections, in ordinal order.</summary>
    public IReadOnlyList<string> Names => [.. Claims.Select(static claim => claim.Name)];

    /// <summary>The collections for the content compiler.</summary>
    public EquatableArray<ClaimedCollection> Claims => (Schemas ?? AssemblySchemas.None).Claims;

    /// <summary>The record of a collection as named in C#, with <c>global::</c>; <see langword="null"/> if none declares it.</summary>
    public string? TypeOf(string collection) => Claims.FirstOrDefault(claim => claim.Name == collection)?.Collection?.Record.Type;

    /// <summary>Reads them.</summary>
    /// <param name="assemblyFile">The full path of the assembly.</param>
    public static DeclaredCollections Read(string assemblyFile)
    {
        if (!File.Exists(assemblyFile))
        {
            return None;
        }

        DateTimeOffset built = File.GetLastWriteTimeUtc(assemblyFile);
        try
        {
            return new DeclaredCollections(built, AssemblySchemas.Read(assemblyFile));
        }
        catch (UnpreparedException)
        {
            return new DeclaredCollections(built, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process is writing it.
            return None;
        }
    }
}
