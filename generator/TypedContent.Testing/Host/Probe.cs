using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace TypedContent.Testing.Host;

/// <summary>A test's own C#, compiled into a project.</summary>
internal sealed class Probe
{
    private const string TypeName = "__Probe";

    private readonly string _statements;
    private readonly string _typeName;
    private readonly byte[] _assembly;
    private readonly EmitResult _result;
    private readonly SyntaxTree _tree;

    private Probe(string statements, string typeName, byte[] assembly, EmitResult result, SyntaxTree tree)
    {
        _statements = statements;
        _typeName = typeName;
        _assembly = assembly;
        _result = result;
        _tree = tree;
    }

    /// <summary>Whether there is an assembly; if not, the compiler may not have looked at all of the project.</summary>
    public bool IsCompiled => _result.Success;

    /// <summary>What the compiler says of the project, without what it says of the test's own C#.</summary>
    public IEnumerable<Diagnostic> Diagnostics => _result.Diagnostics.Where(diagnostic => diagnostic.Location.SourceTree != _tree);

    public static Probe Compile(CSharpCompilation compilation, ContentProject project, string statements)
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
        var tree = CSharpSyntaxTree.ParseText(code, project.ParseOptions);
        using var assembly = new MemoryStream();
        var result = compilation.AddSyntaxTrees(tree).Emit(assembly);
        return new(statements, project.Namespace.Length > 0 ? $"{project.Namespace}.{TypeName}" : TypeName, assembly.ToArray(), result, tree);
    }

    public T Run<T>()
    {
        if (!IsCompiled)
        {
            var errors = _result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            throw new ContentAssertException($"The project does not compile with '{_statements}':{string.Concat(errors.Select(error => "\n    " + error))}");
        }

        return Typed<T>(Invoke(), $"'{_statements}'");
    }

    /// <summary>A value as what a test expects it to be.</summary>
    public static T Typed<T>(object? value, string name) => value switch
    {
        T typed => typed,
        null when default(T) is null => default!,
        _ => throw new ContentAssertException(
            $"{name} gives {Shown(value)}, a {value?.GetType().FullName ?? "null"}, but the test expects a {typeof(T).FullName}."),
    };

    private object? Invoke()
    {
        // The runtime types come from the test's own context, so that both sides mean the same types.
        var context = new AssemblyLoadContext(TypeName, isCollectible: true);
        context.Resolving += static (_, name) => GeneratorLoadContext.Of(typeof(IContentEntry).Assembly).LoadFromAssemblyName(name);
        try
        {
            using var stream = new MemoryStream(_assembly);
            return context.LoadFromStream(stream)
                .GetType(_typeName, throwOnError: true)!
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

    /// <summary>A value in a failure's message, in one line.</summary>
    public static string Shown(object? value)
    {
        var text = (value?.ToString() ?? "null").ReplaceLineEndings(" ");
        return text.Length <= 200 ? text : text[..200] + "…";
    }
}
