using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>Checks whether the texts of all bodies fit in the assembly.</summary>
/// <remarks>
/// The heap of an assembly's string literals is limited to 16 MB (ECMA-335, II.24.2.4: an offset has three bytes). Compilers from 4.13 on
/// store long literals elsewhere if the package's targets enable this.
/// </remarks>
internal static class StringHeap
{
    private const int MaxCharacters = 8_000_000;

    private static readonly Version FirstWithoutLimit = new(4, 13);

    /// <summary>The problem with bodies of this many characters.</summary>
    public static EquatableArray<Problem> Check(long length, bool hasLimit) => hasLimit && length > MaxCharacters
        ? [Problem.OfProject(ProblemId.TooMuchText, (length / 1e6).ToString("0.0", CultureInfo.InvariantCulture))]
        : default;

    /// <summary>Whether this compiler stores all literals in the heap.</summary>
    public static bool HasLimit(ParseOptions options) =>
        typeof(CSharpCompilation).Assembly.GetName().Version < FirstWithoutLimit
        || !options.Features.Keys.Any(static feature => feature.Contains("data-section-string-literals"));

    /// <summary>The number of characters in a body.</summary>
    public static long Length(Body body) =>
        body.Parts.Sum(static part => (long)part.Before.Length + part.Html.Length + part.After.Length) + (body.Markdown?.Length ?? 0);
}
