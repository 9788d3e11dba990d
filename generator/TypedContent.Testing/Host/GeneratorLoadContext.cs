using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace TypedContent.Testing.Host;

/// <summary>Loads the generator and its libraries, which are resources of this assembly: a test project may have other versions of them.</summary>
internal sealed class GeneratorLoadContext : AssemblyLoadContext
{
    private const string GeneratorName = "TypedContent.Generator";

    private static readonly Lazy<Type> s_generator = new(static () => new GeneratorLoadContext()
        .LoadFromAssemblyName(new AssemblyName(GeneratorName))
        .GetType("TypedContent.Generator.TypedContentGenerator", throwOnError: true)!);

    private GeneratorLoadContext()
        : base(GeneratorName)
    {
    }

    /// <summary>Makes the generator.</summary>
    public static IIncrementalGenerator CreateGenerator() => (IIncrementalGenerator)Activator.CreateInstance(s_generator.Value)!;

    /// <summary>The context that an assembly was loaded in, which is not the default one in every test runner.</summary>
    public static AssemblyLoadContext Of(Assembly assembly) => GetLoadContext(assembly)!;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        using var resource = typeof(GeneratorLoadContext).Assembly.GetManifestResourceStream(assemblyName.Name + ".dll");

        // The compiler is the test's, so that both sides mean the same types.
        return resource is null ? Of(typeof(Microsoft.CodeAnalysis.Compilation).Assembly).LoadFromAssemblyName(assemblyName) : LoadFromStream(resource);
    }
}
