using System.Text;
using TypedContent.Tool.Prepare;

namespace TypedContent.Tool.Projects;

/// <summary>What the build knows about a project, without compiling C#.</summary>
/// <param name="File">The full path of the project file.</param>
/// <param name="Version">The version of the project's package; not a version if the project uses the package's sources.</param>
/// <param name="AssemblyFile">The assembly that the last build wrote, if it did.</param>
/// <param name="Request">The properties and files.</param>
/// <param name="Severities">The severities of diagnostics.</param>
/// <param name="Findings">The messages of the build about the project and its files.</param>
internal sealed record EvaluatedProject(
    string File, string Version, string AssemblyFile, PrepareRequest Request, DiagnosticSettings Severities, IReadOnlyList<Finding> Findings)
{
    /// <summary>The folder of the project.</summary>
    public string Folder => Path.GetDirectoryName(File)!;

    /// <summary>Reads the file that the target <c>EvaluateTypedContent</c> writes.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="findings">The messages of the build.</param>
    /// <returns>The project; <see langword="null"/> if the file is incomplete.</returns>
    /// <exception cref="FormatException">A line does not have the form that the target writes.</exception>
    public static EvaluatedProject? Read(IReadOnlyList<string> lines, IReadOnlyList<Finding> findings)
    {
        if (lines is not [.., "e"])
        {
            return null;
        }

        var own = lines.Where(static line => line is ['s' or 'a' or 'e', ..]).ToList();
        var settings = own.Where(static line => line[0] == 's').Select(static line => line[1..].Split('=', 2)).ToDictionary(
            static setting => setting[0], static setting => Encoding.UTF8.GetString(Convert.FromBase64String(setting[1])), StringComparer.Ordinal);
        var configs = own.Where(static line => line[0] == 'a').Select(static line => line[1..]);
        return new EvaluatedProject(
            settings["Project"],
            settings["Version"],
            settings["Assembly"],
            PrepareRequest.Read(lines.Except(own)),
            DiagnosticSettings.Read(settings, configs),
            findings);
    }
}
