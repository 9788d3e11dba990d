using PublicApiGenerator;

namespace TypedContent.Generator.Tests.Runtime;

/// <summary>The API for users' programs and generated code: an unintended change would break them.</summary>
public class PublicApiTests
{
    [Fact]
    public Task Of_the_library() =>
        Verifier.Verify(typeof(IContentEntry).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));

    [Fact]
    public Task Of_the_testing_library() =>
        Verifier.Verify(typeof(ContentRun).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));

    [Fact]
    public void The_generator_has_one_public_type() =>
        Assert.Equal([typeof(TypedContentGenerator)], typeof(TypedContentGenerator).Assembly.GetExportedTypes());

    [Fact]
    public void The_content_compiler_has_none_yet() => Assert.Empty(typeof(Compiler.Text.Problem).Assembly.GetExportedTypes());
}
