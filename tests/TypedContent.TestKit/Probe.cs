using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedContent.TestKit;

/// <summary>Runs C# inside a compiled project.</summary>
internal static class Probe
{
    private const string TypeName = "__Probe";

    public static T Run<T>(CSharpCompilation compilation, ContentProject project, string statements)
    {
        var value = Invoke(Emit(compilation, project, statements), project.Namespace);
        return value switch
        {
            T typed => typed,
            null when default(T) is null => default!,
            _ => throw new AssertionException(
                $"'{statements}' gives {TrackedSteps.Show(value)}, a {value?.GetType().FullName ?? "null"}, where the test expects a {typeof(T).FullName}."),
        };
    }

    private static byte[] Emit(CSharpCompilation compilation, ContentProject project, string statements)
    {
        var code = $$"""
            #nullable enable
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.Linq;
            using TypedContent;
            {{(project.Namespace.Length > 0 ? $"namespace {project.Namespace};" : "")}}
            internal static class {{TypeName}}
            {
                internal static object? Run()
                {
            #line 1 "the test's own C#"
                    {{statements}}
                }
            }
            """;
        using var assembly = new MemoryStream();
        var result = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, project.ParseOptions)).Emit(assembly);
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToImmutableArray();
        return result.Success
            ? assembly.ToArray()
            : throw new AssertionException($"The project does not compile with '{statements}':{string.Concat(errors.Select(error => "\n    " + error))}");
    }

    private static object? Invoke(byte[] assembly, string @namespace)
    {
        // The runtime types come from the test's own context, so that both sides mean the same types.
        var context = new AssemblyLoadContext(TypeName, isCollectible: true);
        try
        {
            using var stream = new MemoryStream(assembly);
            return context.LoadFromStream(stream)
                .GetType(@namespace.Length > 0 ? $"{@namespace}.{TypeName}" : TypeName, throwOnError: true)!
                .GetMethod("Run", BindingFlags.Static | BindingFlags.NonPublic)!
                .Invoke(null, null);
        }
        catch (TargetInvocationException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }
        finally
        {
            // Takes place once nothing that the project made is reachable any more.
            context.Unload();
        }
    }
}
