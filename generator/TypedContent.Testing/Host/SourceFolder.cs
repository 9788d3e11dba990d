namespace TypedContent.Testing.Host;

/// <summary>The folder of a test's source file.</summary>
internal static class SourceFolder
{
    /// <summary>The folder, which must be on this machine.</summary>
    /// <param name="sourceFile">The file, as the compiler names it.</param>
    public static string Of(string sourceFile) =>
        Path.GetDirectoryName(sourceFile) is { } folder && Path.IsPathFullyQualified(folder) && Directory.Exists(folder)
        ? folder
        : throw new InvalidOperationException(
            $"The test was compiled from '{sourceFile}', which is not on this machine. Run the test where it was built; if a build server maps the paths of "
            + "sources, write '<DeterministicSourcePaths>false</DeterministicSourcePaths>' in the project file of the tests.");
}
