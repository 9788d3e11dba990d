namespace TypedContent.Package.Tests;

/// <summary>How strictly a project may be restored.</summary>
public sealed class RestoreTests(PackedPackage package)
{
    [Fact]
    public async Task Locked_and_pinned_restores_work_for_a_library_with_content()
    {
        var program = new TemporaryProject(package);
        program.WriteProject(reference: """<ProjectReference Include="../library/Library.csproj" />""");
        program.Write("content/articles/mistake.md", "---\ntitle: [\n---\n");
        program.Write("../library/content/articles/one.md", "---\ntitle: Uno\n---\n");
        program.WriteProject("<OutputType>Library</OutputType>", name: "../library/Library", reference: """<PackageReference Include="TypedContent" />""");
        program.Write(
            "../Directory.Packages.props",
            $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
                <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="TypedContent" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);

        (await program.BuildAsync("-t:Restore", "--no-restore")).ShouldSucceed();
        Assert.True(program.Exists("packages.lock.json") && program.Exists("../library/packages.lock.json"));
        Assert.Equal(["one: Uno"], await program.BuildAndRunAsync("-p:RestoreLockedMode=true"));
    }
}
