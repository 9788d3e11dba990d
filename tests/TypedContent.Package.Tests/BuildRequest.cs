using System.Diagnostics.CodeAnalysis;
using System.Security;

namespace TypedContent.Package.Tests;

/// <summary>A build of one project that can share an MSBuild process with others.</summary>
/// <param name="ProjectFile">The full path of the project.</param>
/// <param name="Restores">Whether it is restored first.</param>
/// <param name="Target">The target to build.</param>
/// <param name="Properties">The properties of this build alone, each as <c>Name=Value</c>.</param>
internal sealed record BuildRequest(string ProjectFile, bool Restores, string Target, IReadOnlyList<string> Properties)
{
    /// <summary>Parses the arguments of <c>dotnet build</c>; returns false if one of them is not supported here.</summary>
    public static bool TryParse(string projectFile, IEnumerable<string> arguments, [NotNullWhen(true)] out BuildRequest? request)
    {
        request = new BuildRequest(projectFile, Restores: true, "Build", []);
        foreach (var argument in arguments)
        {
            request = argument switch
            {
                "--no-restore" => request with { Restores = false },
                "--no-incremental" => request with { Target = "Rebuild" },
                _ when argument.StartsWith("-t:", StringComparison.Ordinal) => request with { Target = argument[3..] },
                _ when argument.StartsWith("-p:", StringComparison.Ordinal) => request with { Properties = [.. request.Properties, argument[3..]] },
                _ => null,
            };
            if (request is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A project that runs this build as <c>dotnet build</c> does, and writes a file if it succeeds.</summary>
    public string ToProject(string successFile)
    {
        var properties = string.Join(';', Properties);
        var restoring = Xml($"MSBuildRestoreSessionId={Guid.NewGuid():N};MSBuildIsRestoring=true;{properties}");
        var restore = $"""<MSBuild Projects="{Literal(ProjectFile)}" Targets="Restore" Properties="{restoring}" />""";
        return $"""
            <Project>
              <Target Name="Build">
                {(Restores ? restore : "")}
                <MSBuild Projects="{Literal(ProjectFile)}" Targets="{Target}" Properties="{Xml(properties)}" />
                <WriteLinesToFile File="{Literal(successFile)}" />
              </Target>
            </Project>
            """;
    }

    // Escapes each character that has a meaning in MSBuild.
    private static string Literal(string path) =>
        Xml(string.Concat(path.Select(static mark => "%$@'();?*".Contains(mark, StringComparison.Ordinal) ? $"%{(int)mark:X2}" : mark.ToString())));

    private static string Xml(string text) => SecurityElement.Escape(text);
}
