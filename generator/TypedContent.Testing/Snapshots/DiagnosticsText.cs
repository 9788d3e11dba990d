using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace TypedContent.Testing.Snapshots;

/// <summary>Writes diagnostics as Verify.SourceGenerators does: JSON without quotes.</summary>
internal static class DiagnosticsText
{
    public static string Of(ImmutableArray<Diagnostic> diagnostics) =>
        $"{{\n  Diagnostics: [\n{string.Join(",\n", diagnostics.Select(Diagnostic))}\n  ]\n}}";

    private static string Diagnostic(Diagnostic diagnostic)
    {
        var members = new List<string>();
        if (diagnostic.Location != Location.None)
        {
            members.Add($"Location: {Place(diagnostic.Location)}");
        }

        members.Add($"Message: {Line(diagnostic.GetMessage(CultureInfo.InvariantCulture))}");
        members.Add($"Severity: {diagnostic.Severity}");
        if (diagnostic.WarningLevel != 0)
        {
            members.Add($"WarningLevel: {diagnostic.WarningLevel}");
        }

        members.Add($"Descriptor: {Block(8, Descriptor(diagnostic.Descriptor))}");
        return "    " + Block(6, members);
    }

    private static List<string> Descriptor(DiagnosticDescriptor descriptor)
    {
        var members = new List<string> { $"Id: {descriptor.Id}", $"Title: {Line(descriptor.Title)}" };
        if (Line(descriptor.Description) is var description && !string.IsNullOrWhiteSpace(description))
        {
            members.Add($"Description: {description}");
        }

        if (!string.IsNullOrWhiteSpace(descriptor.HelpLinkUri))
        {
            members.Add($"HelpLink: {descriptor.HelpLinkUri}");
        }

        members.Add($"MessageFormat: {Line(descriptor.MessageFormat)}");
        members.Add($"Category: {descriptor.Category}");
        members.Add($"DefaultSeverity: {descriptor.DefaultSeverity}");
        members.Add($"IsEnabledByDefault: {(descriptor.IsEnabledByDefault ? "true" : "false")}");
        if (descriptor.CustomTags.Any())
        {
            members.Add($"CustomTags: [\n          {string.Join(",\n          ", descriptor.CustomTags)}\n        ]");
        }

        return members;
    }

    private static string Place(Location location) =>
        location.GetMappedLineSpan() is { IsValid: true } span ? $"{span.Path.Replace('/', '\\')}: {span.Span}" : "";

    private static string Block(int indent, IEnumerable<string> members)
    {
        var margin = new string(' ', indent);
        return $"{{\n{margin}{string.Join($",\n{margin}", members)}\n{margin[2..]}}}";
    }

    private static string Line(LocalizableString text) => Line(text.ToString(CultureInfo.InvariantCulture));

    private static string Line(string text) =>
        text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text : throw new NotSupportedException($"A message must be one line, but this has several: {text}");
}
