using System.Text.Json;

namespace TypedContent.Package.Tests;

/// <summary>A project that knows the package only by its name and version; its program prints the articles.</summary>
internal sealed class TemporaryProject
{
    private const string DefaultProgram =
        """
        using Site;

        foreach (Article article in Articles.All)
        {
            System.Console.WriteLine(article.Slug + ": " + article.Title);
        }
        """;

    // More of them at once would only wait for a processor.
    private static readonly SemaphoreSlim s_commands = new(Environment.ProcessorCount);

    private readonly PackedPackage _package;

    /// <param name="package">The package.</param>
    /// <param name="folder">The name of the project's folder.</param>
    public TemporaryProject(PackedPackage package, string folder = "project")
    {
        _package = package;
        Parent = Directory.CreateDirectory(Path.Combine(package.Folder, "projects", Guid.NewGuid().ToString("N")[..8])).FullName;
        Folder = Directory.CreateDirectory(Path.Combine(Parent, folder)).FullName;
        Write("Program.cs", DefaultProgram);
        WriteProject();
    }

    /// <summary>The parent folder, which contains only this project's folder.</summary>
    public string Parent { get; }

    public string Folder { get; }

    /// <summary>The last-write time that every written file gets; null for the current time.</summary>
    public DateTime? TimeStamp { get; set; }

    /// <summary>
    /// Whether each build is a <c>dotnet build</c> of its own, without the compiler server. Other builds share an MSBuild process with those of other
    /// tests, unless TYPEDCONTENT_SEPARATE_BUILDS is 1.
    /// </summary>
    public bool BuildsAlone { get; init; } = Environment.GetEnvironmentVariable("TYPEDCONTENT_SEPARATE_BUILDS") == "1";

    public string AssemblyFile => PathOf("bin/Debug/net10.0/App.dll");

    private string ProjectFile => Directory.GetFiles(Folder, "*.*proj").Single();

    public string CompiledFile => PathOf("obj/Debug/net10.0/App.dll");

    public string PathOf(string path) => Path.GetFullPath(Path.Combine(Folder, path));

    public bool Exists(string path) => File.Exists(PathOf(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
        if (TimeStamp is { } time)
        {
            File.SetLastWriteTimeUtc(PathOf(path), time);
        }
    }

    public void WriteArticle(string name, string title) => Write($"content/articles/{name}", $"---\ntitle: {title}\n---\nText.\n");

    public void WriteProject(
        string properties = "",
        string items = "",
        string sdk = "Microsoft.NET.Sdk",
        string frameworks = "<TargetFramework>net10.0</TargetFramework>",
        string extension = "csproj",
        string name = "App",
        string? reference = null) => Write(
            $"{name}.{extension}",
            $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                {frameworks}
                <RootNamespace>Site</RootNamespace>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {reference ?? $"""<PackageReference Include="TypedContent" Version="{_package.Version}" />"""}
                {items}
              </ItemGroup>
            </Project>
            """);

    public void Delete(string path) => File.Delete(PathOf(path));

    public void Rename(string from, string to) => File.Move(PathOf(from), PathOf(to));

    public async Task<BuildResult> BuildAsync(params string[] arguments)
    {
        var result = !BuildsAlone && BuildRequest.TryParse(ProjectFile, arguments, out var request)
            ? await _package.Builds.BuildAsync(request)
            : await CommandAsync(["build", "-nologo", .. arguments]);
        return new BuildResult(result.ExitCode, result.Output, Folder);
    }

    /// <summary>Builds and runs the program, and returns the lines that it prints.</summary>
    public async Task<string[]> BuildAndRunAsync(params string[] arguments)
    {
        (await BuildAsync(arguments)).ShouldSucceed();
        var run = await DotNet.RunAsync(Folder, [AssemblyFile]);
        run.ShouldSucceed();
        return run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Restores and evaluates the project, as an IDE does before it builds anything.</summary>
    public async Task<JsonElement> EvaluateAsync(params string[] arguments)
    {
        (await BuildAsync("--no-restore", "-t:Restore")).ShouldSucceed();
        var result = await CommandAsync(["msbuild", .. arguments]);
        result.ShouldSucceed();
        return JsonDocument.Parse(result.Output).RootElement;
    }

    public async Task<CommandResult> CommandAsync(params string[] arguments)
    {
        await s_commands.WaitAsync();
        try
        {
            return await DotNet.RunAsync(Folder, arguments, BuildsAlone ? _package.PlainEnvironment : _package.Environment);
        }
        finally
        {
            s_commands.Release();
        }
    }
}
