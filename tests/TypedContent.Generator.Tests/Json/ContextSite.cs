using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedContent.Generator.Tests.Json;

/// <summary>Projects with a <c>JsonSerializerContext</c>, for which System.Text.Json's own generator runs too.</summary>
internal static class ContextSite
{
    // The part of the class SiteJson that System.Text.Json's generator writes, as far as the compiler needs it.
    private const string Members = """
        using System;
        using System.Text.Json;
        using System.Text.Json.Serialization.Metadata;
        namespace Site;
        internal sealed partial class SiteJson
        {
            public SiteJson() : base(null) { }
            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override JsonTypeInfo? GetTypeInfo(Type type) => null;
        }
        """;

    private static readonly Type JsonGenerator = Assembly.LoadFrom(Path.GetFullPath(Path.Combine(
            TestKit.References.Folder, "../../analyzers/dotnet/cs/System.Text.Json.SourceGeneration.dll")))
        .GetType("System.Text.Json.SourceGeneration.JsonSourceGenerator", throwOnError: true)!;

    /// <summary>The project, where its context <c>SiteJson</c> has to compile without System.Text.Json's generator.</summary>
    public static ContentProject WithContextMembers(this ContentProject project) => project.WithSource("SiteJson.Members.cs", Members);

    /// <summary>Runs both generators over one project, as the compiler does: neither sees the output of the other.</summary>
    /// <param name="project">The project.</param>
    /// <param name="expression">An expression in its C# that returns a text.</param>
    /// <returns>The ids of the diagnostics, and the text; <see langword="null"/> if it does not compile.</returns>
    public static (string Ids, string? Text) Together(ContentProject project, string expression)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new TypedContentGenerator().AsSourceGenerator(), New().AsSourceGenerator()], project.Files, project.ParseOptions, project.Options);
        return Run(driver, project.WithSource("Probe.cs", Probe(expression)).CreateCompilation(), library: null);
    }

    /// <summary>Runs System.Text.Json's generator over a program that references a project as a class library.</summary>
    /// <param name="library">The class library.</param>
    /// <param name="context">The program's context.</param>
    /// <param name="expression">An expression in its C# that returns a text.</param>
    public static (string Ids, string? Text) OfLibrary(ContentRun library, string context, string expression)
    {
        using var image = new MemoryStream();
        Assert.True(library.Compilation.Emit(image).Success);
        var options = library.Project.ParseOptions;
        var program = TestKit.References.Bound(NullableContextOptions.Enable).WithAssemblyName("Program")
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(context, options), CSharpSyntaxTree.ParseText(Probe(expression), options));
        return Run(CSharpGeneratorDriver.Create([New().AsSourceGenerator()], parseOptions: options), program, image.ToArray());
    }

    private static IIncrementalGenerator New() => (IIncrementalGenerator)Activator.CreateInstance(JsonGenerator)!;

    private static string Probe(string expression) =>
        $"using System.Text.Json; using Site; using TypedContent;\ninternal static class Probe {{ public static string Text() => {expression}; }}";

    private static (string Ids, string? Text) Run(GeneratorDriver driver, CSharpCompilation compilation, byte[]? library)
    {
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var compiled, out var diagnostics);
        using var image = new MemoryStream();
        var result = compiled.Emit(image);
        var ids = string.Join(' ', diagnostics.Concat(result.Diagnostics)
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591")
            .Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
        if (!result.Success)
        {
            return (ids, null);
        }

        var context = new AssemblyLoadContext("context", isCollectible: true);
        try
        {
            if (library is not null)
            {
                context.LoadFromStream(new MemoryStream(library));
            }

            image.Position = 0;
            return (ids, (string)context.LoadFromStream(image).GetType("Probe")!.GetMethod("Text")!.Invoke(null, null)!);
        }
        finally
        {
            context.Unload();
        }
    }
}
