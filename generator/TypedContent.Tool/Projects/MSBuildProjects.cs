using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace TypedContent.Tool.Projects;

/// <summary>Evaluates projects with the MSBuild of the installed SDK.</summary>
internal sealed class MSBuildProjects : IProjectSource
{
    /// <summary>The version of the tool.</summary>
    public static string Version { get; } = typeof(MSBuildProjects).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];

    /// <inheritdoc/>
    public EvaluatedProject Evaluate(ProjectChoice choice, string folder, CancellationToken cancellationToken)
    {
        var file = ProjectSearch.Find(choice.Path, folder);
        var output = Path.GetTempFileName();
        try
        {
            var (lines, _) = Run(
                file, choice, cancellationToken, "-t:EvaluateTypedContent", "-p:TypedContentPrepare=false", $"-p:_TypedContentRequest={output}");
            var findings = BuildLine.FindingsOf(lines, file);
            return EvaluatedProject.Read(File.ReadAllLines(output), findings) is { } project
                ? Checked(project)
                : throw new ToolException(Explain(lines, file, choice, cancellationToken));
        }
        finally
        {
            File.Delete(output);
        }
    }

    // Another version may read the same content differently, so that its messages would not be those of the build.
    private static EvaluatedProject Checked(EvaluatedProject project) =>
        !char.IsAsciiDigit(project.Version.FirstOrDefault()) || project.Version.Equals(Version, StringComparison.OrdinalIgnoreCase)
            ? project
            : throw new ToolException(
                $"'{Path.GetFileName(project.File)}' uses TypedContent {project.Version}, and this is version {Version} of the tool. Install the same version "
                + $"with 'dotnet tool update TypedContent.Tool --version {project.Version}', or change the version of the package.");

    private static string Explain(IReadOnlyList<string> lines, string file, ProjectChoice choice, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(file);
        if (!lines.Any(static line => line.Contains("MSB4057", StringComparison.Ordinal)))
        {
            return $"'{name}' cannot be evaluated:\n{string.Join('\n', lines)}";
        }

        var (output, exitCode) = Run(
            file, choice, cancellationToken, "-getProperty:TypedContentRootPath", "-getProperty:ProjectAssetsFile", "-getItem:PackageReference");
        if (exitCode != 0)
        {
            return $"'{name}' cannot be evaluated:\n{string.Join('\n', output)}";
        }

        using var json = JsonDocument.Parse(string.Join('\n', output));
        var properties = json.RootElement.GetProperty("Properties");
        var isReferenced = json.RootElement.GetProperty("Items").GetProperty("PackageReference").EnumerateArray()
            .Any(static reference => reference.GetProperty("Identity").GetString()!.Equals("TypedContent", StringComparison.OrdinalIgnoreCase));
        if (properties.GetProperty("TypedContentRootPath").GetString() is { Length: > 0 })
        {
            return $"'{name}' uses a version of TypedContent that is older than the tool, {Version}. Write this version into the reference to the package.";
        }

        return isReferenced
            ? $"'{name}' has not been restored. Run 'dotnet restore', and then this command again."
            : $"'{name}' does not reference TypedContent. Run 'dotnet add package TypedContent', or name another project with --project.";
    }

    private static (IReadOnlyList<string> Lines, int ExitCode) Run(
        string file, ProjectChoice choice, CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = Path.GetDirectoryName(file)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["msbuild", file, "-nologo", "-verbosity:quiet", "-terminalLogger:off", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        AddProperty("Configuration", choice.Configuration);
        AddProperty("TargetFramework", choice.Framework);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            using var cancellation = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
            process.WaitForExit();
            cancellationToken.ThrowIfCancellationRequested();
            return (output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries), process.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new ToolException($"The command 'dotnet' cannot be started ({e.Message}). Install the .NET SDK, 8.0.100 or later.");
        }

        void AddProperty(string name, string? value)
        {
            if (value is not null)
            {
                start.ArgumentList.Add($"-property:{name}={value}");
            }
        }
    }
}
