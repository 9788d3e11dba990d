using System.Reflection;
using NetArchTest.Rules;
using TypedContent.Compiler;
using TypedContent.Tool.Prepare;

namespace TypedContent.Generator.Tests;

/// <summary>The folders of the content compiler and of the generator are layers: each uses only those before it (generator/docs/architecture.md).</summary>
public class LayerTests
{
    private static readonly string[] OfCompiler = ["Text", "Naming", "Scalars", "Documents", "Schema", "Locales", "Links", "Binding", "Rows", "Prepared"];

    private static readonly string[] OfGenerator = ["Host", "Declarations", "CSharp", "Diagnostics", "Report", "Pipeline"];

    private static readonly string[] OfTool = ["Store", "Prepare", "Schemas", "Projects", "Writing", "Output", "Commands"];

    public static TheoryData<string> CompilerLayers => [.. OfCompiler];

    public static TheoryData<string> GeneratorLayers => [.. OfGenerator];

    public static TheoryData<string> ToolLayers => [.. OfTool];

    [Theory]
    [MemberData(nameof(CompilerLayers))]
    public void A_layer_of_the_content_compiler_uses_none_above_it(string layer) => Check(typeof(ContentCompiler).Assembly, OfCompiler, layer);

    [Theory]
    [MemberData(nameof(GeneratorLayers))]
    public void A_layer_of_the_generator_uses_none_above_it(string layer) => Check(typeof(TypedContentGenerator).Assembly, OfGenerator, layer);

    [Theory]
    [MemberData(nameof(ToolLayers))]
    public void A_layer_of_the_tool_uses_none_above_it(string layer) => Check(typeof(PrepareRequest).Assembly, OfTool, layer);

    [Fact]
    public void Every_type_is_in_a_layer()
    {
        Assert.Empty(TypesOutside(typeof(PrepareRequest).Assembly, OfTool));
        Assert.Equal(["ContentCompiler"], TypesOutside(typeof(ContentCompiler).Assembly, OfCompiler));
        Assert.Equal(["TypedContentGenerator"], TypesOutside(typeof(TypedContentGenerator).Assembly, OfGenerator));
    }

    [Fact]
    public void The_content_compiler_knows_neither_Roslyn_nor_MSBuild()
    {
        Assert.DoesNotContain(
            typeof(ContentCompiler).Assembly.GetReferencedAssemblies(),
            static assembly => assembly.Name!.StartsWith("Microsoft.", StringComparison.Ordinal));
    }

    private static void Check(Assembly assembly, string[] layers, string layer)
    {
        var above = layers.SkipWhile(other => other != layer).Skip(1).Select(other => NamespaceOf(assembly, other)).ToArray();
        var types = Types.InAssembly(assembly).That().ResideInNamespace(NamespaceOf(assembly, layer));
        Assert.NotEmpty(types.GetTypes());
        Assert.Equal([], types.ShouldNot().HaveDependencyOnAny(above).GetResult().FailingTypeNames ?? []);
    }

    // What the compiler and PolySharp add, and the sources that are shared with the runtime, have other namespaces.
    private static IEnumerable<string> TypesOutside(Assembly assembly, string[] layers) => assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith(assembly.GetName().Name!, StringComparison.Ordinal) == true && !type.IsNested)
        .Where(type => !layers.Any(layer => (type.Namespace + ".").StartsWith(NamespaceOf(assembly, layer) + ".", StringComparison.Ordinal)))
        .Select(static type => type.Name);

    private static string NamespaceOf(Assembly assembly, string layer) => assembly.GetName().Name + "." + layer;
}
