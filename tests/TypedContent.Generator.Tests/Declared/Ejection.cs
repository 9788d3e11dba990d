using TypedContent.Generator.Tests.CommandLine;

namespace TypedContent.Generator.Tests.Declared;

/// <summary>Declares inferred collections, with the command <c>eject</c>.</summary>
internal static class Ejection
{
    /// <summary>The project with the declarations of collections, all of which are inferred from its content.</summary>
    public static ContentProject Declare(ContentProject project, params IEnumerable<string> collections)
    {
        using var run = new ToolRun(project);
        return collections.ToList().Aggregate(project, (declared, collection) => declared.WithSource(collection + ".Declared.cs", Code(run, collection)));
    }

    private static string Code(ToolRun run, string collection)
    {
        var result = run.Run("eject", collection);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }
}
