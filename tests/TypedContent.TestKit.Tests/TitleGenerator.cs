using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TypedContent.TestKit.Tests;

/// <summary>A small, correct generator: it writes a constant for each line <c>Name: value</c> of a content file.</summary>
public sealed class TitleGenerator : IIncrementalGenerator
{
    public const string FilesStep = "Files";
    public const string LinesStep = "Lines";

    private static readonly DiagnosticDescriptor NoColon = new(
        "KIT001", "Line without a colon", "The line '{0}' has no colon", "Kit", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => IsContent(pair.Right.GetOptions(pair.Left)))
            .Select(static (pair, cancellation) => new TitleFile(pair.Left.Path, pair.Left.GetText(cancellation)!.ToString()))
            .WithTrackingName(FilesStep);
        var lines = files.Select(static (file, _) => TitleLines.Read(file)).WithTrackingName(LinesStep);
        context.RegisterSourceOutput(lines, static (output, read) =>
        {
            foreach (var problem in read.Problems)
            {
                var place = new LinePositionSpan(new LinePosition(problem.Line, 0), new LinePosition(problem.Line, problem.Text.Length));
                output.ReportDiagnostic(Diagnostic.Create(NoColon, Location.Create(read.Path, default, place), problem.Text));
            }

            output.AddSource(Path.GetFileNameWithoutExtension(read.Path) + ".g.cs", SourceText.From(read.Code, Encoding.UTF8));
        });
    }

    private static bool IsContent(AnalyzerConfigOptions options) =>
        !options.TryGetValue("build_metadata.TypedContentPlace.Place", out var place) || place == "file:";
}

public sealed record TitleFile(string Path, string Text);

public sealed record TitleProblem(int Line, string Text);

public sealed record TitleLines(string Path, string Code, EquatableList<TitleProblem> Problems)
{
    public static TitleLines Read(TitleFile file)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(file.Path);
        var code = new StringBuilder($"/// <summary>{name}</summary>\npublic static class {name}\n{{\n");
        var problems = ImmutableArray.CreateBuilder<TitleProblem>();
        foreach (var (index, line) in file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            if (line.Split(": ", 2) is [var key, var value])
            {
                code.Append("    /// <summary>" + key + "</summary>\n    public const string " + key + " = \"" + value + "\";\n");
            }
            else
            {
                problems.Add(new TitleProblem(index, line));
            }
        }

        return new TitleLines(file.Path, code.Append("}\n").ToString(), new(problems.ToImmutable()));
    }
}

public sealed class EquatableList<T>(ImmutableArray<T> items) : IEquatable<EquatableList<T>>, IEnumerable<T>
{
    private readonly ImmutableArray<T> _items = items;

    public bool Equals(EquatableList<T>? other) => other is not null && _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as EquatableList<T>);

    public override int GetHashCode() => _items.Length;

    public IEnumerator<T> GetEnumerator() => _items.AsEnumerable().GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
