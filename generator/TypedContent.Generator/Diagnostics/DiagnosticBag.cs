using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Generator.Files;
using TypedContent.Generator.Model;
using TypedContent.Generator.Reading;

namespace TypedContent.Generator.Diagnostics;

/// <summary>Collects the diagnostics of one content file, so that a stage can go on after a mistake.</summary>
internal sealed class DiagnosticBag(ContentFile file)
{
    // Messages of exceptions have several lines in some hosts of the compiler.
    private const int MaxFailure = 300;

    private readonly List<DiagnosticInfo> _diagnostics = [];

    public bool HasErrors { get; private set; }

    /// <summary>Whether an error begins in a part of the file.</summary>
    public bool HasErrorsIn(TextSpan part) =>
        HasErrors && _diagnostics.Exists(diagnostic => diagnostic.Descriptor.DefaultSeverity == DiagnosticSeverity.Error && part.Contains(diagnostic.Span.Start));

    /// <summary>The ids of the errors that begin in a part of the file, or in all of it.</summary>
    public EquatableArray<string> ErrorIds(TextSpan? part = null) => HasErrors
        ? _diagnostics.Where(diagnostic => diagnostic.Descriptor.DefaultSeverity == DiagnosticSeverity.Error && (part is not { } place || place.Contains(diagnostic.Span.Start)))
            .Select(static diagnostic => diagnostic.Descriptor.Id).Distinct().OrderBy(static id => id, StringComparer.Ordinal).ToEquatableArray()
        : default;

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        Report(descriptor, span, properties: default, arguments);

    /// <summary>Reports a diagnostic with what a code fix needs to know of it.</summary>
    public void Report(DiagnosticDescriptor descriptor, TextSpan span, EquatableArray<DiagnosticProperty> properties, params string[] arguments) =>
        Add(Create(file, descriptor, span, arguments) with { Properties = properties });

    /// <summary>Takes a diagnostic that was made for a place in the file.</summary>
    public void Add(DiagnosticInfo diagnostic)
    {
        HasErrors |= (diagnostic.Severity ?? diagnostic.Descriptor.DefaultSeverity) == DiagnosticSeverity.Error;
        _diagnostics.Add(diagnostic);
    }

    /// <summary>Reports an exception that nobody foresaw.</summary>
    public void ReportFailure(Exception exception, TextSpan span) =>
        Report(DiagnosticDescriptors.UnexpectedFailure, span, "this file", Describe(exception));

    /// <summary>An exception that nobody foresaw, where more than the content of one file was at work.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="path">The file to report it at; empty for the project.</param>
    /// <param name="subject">What was at work on, for readers.</param>
    public static DiagnosticInfo Failure(Exception exception, string path, string subject) =>
        DiagnosticInfo.OfProject(DiagnosticDescriptors.UnexpectedFailure, subject, Describe(exception)) with { Path = path };

    /// <summary>An empty bag for an attempt whose diagnostics may come to nothing.</summary>
    public DiagnosticBag Fork() => new(file);

    /// <summary>Takes over what an attempt reported.</summary>
    public void Join(DiagnosticBag attempt)
    {
        HasErrors |= attempt.HasErrors;
        _diagnostics.AddRange(attempt._diagnostics);
    }

    /// <summary>The line a place is on, counted from 1.</summary>
    public string LineOf(TextSpan span) => LineOf(file, span);

    public EquatableArray<DiagnosticInfo> ToEquatableArray() => _diagnostics.ToEquatableArray();

    /// <summary>The line that a place in a file is on, counted from 1.</summary>
    public static string LineOf(ContentFile file, TextSpan span) =>
        ((file.Text?.Lines.GetLinePosition(span.Start).Line ?? 0) + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>A place in an entry's file as programs see it.</summary>
    public static SourcePlace PlaceOf(EntryNode entry, TextSpan span)
    {
        var position = entry.File.Text?.Lines.GetLinePosition(span.Start) ?? default;
        return new SourcePlace(entry.Path.SourcePath, position.Line + 1, position.Character + 1);
    }

    /// <summary>Makes a diagnostic of a place in a file.</summary>
    public static DiagnosticInfo Create(ContentFile file, DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        var lineSpan = file.Text is null ? default : file.Text.Lines.GetLinePositionSpan(span);
        return new DiagnosticInfo(descriptor, file.Path, span, lineSpan, arguments.ToEquatableArray());
    }

    private static string Describe(Exception exception) => NodeText.Shorten(exception.GetType().Name + ": " + exception.Message, MaxFailure);
}
