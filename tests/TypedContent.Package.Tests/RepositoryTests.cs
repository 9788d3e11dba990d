namespace TypedContent.Package.Tests;

/// <summary>The repository's own tests of generated records pass against the packed package too.</summary>
public sealed class RepositoryTests(PackedPackage package)
{
    /// <summary>The test projects that use the generator as any project does.</summary>
    public static TheoryData<string> Projects => new(
        Directory.GetFiles(Path.Combine(PackedPackage.Repository, "tests"), "*.csproj", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("<UseTypedContent>true</UseTypedContent>", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(PackedPackage.Repository, file)));

    [Theory(Explicit = true)]
    [MemberData(nameof(Projects))]
    public async Task The_same_tests_pass_through_the_package(string project)
    {
        var run = await DotNet.RunAsync(
            PackedPackage.Repository,
            [
                "run", "--project", project, "--artifacts-path", Path.Combine(package.Folder, "repository"),
                "-p:TypedContentFromPackage=true", $"-p:TypedContentPackageVersion={package.Version}",
                $"-p:RestoreConfigFile={Path.Combine(package.Folder, "nuget.config")}",
            ],
            package.Environment);

        run.ShouldSucceed();
    }
}
