using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TypedContent.TestKit;

/// <summary>
/// Walks all objects that are reachable from the outputs of tracked steps, and fails on those that must not stay in a pipeline,
/// because they keep a whole compilation in memory, and are never equal from one run to the next.
/// </summary>
internal sealed class ModelWalk
{
    private static readonly ImmutableArray<Type> Forbidden =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxToken), typeof(SyntaxTrivia), typeof(SyntaxTree), typeof(SyntaxReference),
        typeof(Location), typeof(Diagnostic), typeof(SemanticModel), typeof(Compilation), typeof(IOperation), typeof(AttributeData), typeof(TypedConstant),
        typeof(MetadataReference), typeof(AdditionalText), typeof(AnalyzerConfigOptions), typeof(AnalyzerConfigOptionsProvider), typeof(CancellationToken),
    ];

    // Plain values of the platform, and reflection objects for types.
    private static readonly ImmutableHashSet<Type> Leaves =
    [
        typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(Guid),
        typeof(Uri), typeof(Version), typeof(CultureInfo), typeof(TextSpan), typeof(LinePosition), typeof(LinePositionSpan), typeof(DiagnosticDescriptor),
    ];

    private static readonly ConcurrentDictionary<Type, ImmutableArray<FieldInfo>> FieldsByType = new();

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<(object Value, string Path)> _pending = new();
    private readonly SortedSet<string> _findings = new(StringComparer.Ordinal);
    private readonly ImmutableHashSet<string> _textHolders;

    private ModelWalk(IEnumerable<string> textHolders) => _textHolders = [.. textHolders];

    /// <summary>Fails if the output of a tracked step holds an object of the compiler.</summary>
    /// <param name="result">The run.</param>
    /// <param name="textHolders">The names of the types that may hold a <see cref="SourceText"/> in a field of their own.</param>
    public static void Check(GeneratorDriverRunResult result, IEnumerable<string> textHolders)
    {
        var steps = TrackedSteps.Models(result).ToList();
        if (steps.Count == 0)
        {
            throw new ContentAssertException("The generator names no step, so there is no model to look at.");
        }

        var walk = new ModelWalk(textHolders);
        foreach (var (name, runs) in steps)
        {
            foreach (var (value, _) in TrackedSteps.Outputs(runs).Where(output => output.Reason != IncrementalStepRunReason.Removed))
            {
                walk.Visit(value, $"step '{name}': {value?.GetType().Name}");
            }
        }

        if (walk._findings.Count > 0)
        {
            throw new ContentAssertException(
                "Tracked steps give what must not stay in a pipeline:" + string.Concat(walk._findings.Select(finding => "\n    " + finding)));
        }
    }

    private void Visit(object? root, string path)
    {
        Add(root, path);
        while (_pending.TryPop(out var item))
        {
            if (item.Value is Array array)
            {
                foreach (var element in array)
                {
                    Add(element, item.Path + "[]");
                }

                continue;
            }

            foreach (var field in Fields(item.Value.GetType()))
            {
                var value = field.GetValue(item.Value);
                if (value is not SourceText || !_textHolders.Contains(field.DeclaringType!.Name))
                {
                    Add(value, $"{item.Path}.{Name(field)}");
                }
            }
        }
    }

    private void Add(object? value, string path)
    {
        if (value is null or MemberInfo or Assembly or Module or Pointer || IsLeaf(value.GetType()))
        {
            return;
        }

        if (value is SourceText || Forbidden.Any(type => type.IsInstanceOfType(value)))
        {
            _findings.Add($"{path} is a {value.GetType().Name}");
        }
        else if (value.GetType().IsValueType || _seen.Add(value))
        {
            _pending.Push((value, path));
        }
    }

    private static bool IsLeaf(Type type) => type.IsPrimitive || type.IsEnum || Leaves.Contains(type);

    private static ImmutableArray<FieldInfo> Fields(Type type) => FieldsByType.GetOrAdd(type, static type =>
    {
        var fields = ImmutableArray.CreateBuilder<FieldInfo>();
        for (var current = type; current is not null; current = current.BaseType)
        {
            fields.AddRange(current
                .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(field => !field.FieldType.IsPointer && !IsLeaf(field.FieldType)));
        }

        return fields.ToImmutable();
    });

    // The backing field of a property is shown as the property.
    private static string Name(FieldInfo field) =>
        field.Name.StartsWith('<') && field.Name.IndexOf('>') is > 1 and var end ? field.Name[1..end] : field.Name;
}
