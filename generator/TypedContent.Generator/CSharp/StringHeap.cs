using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>Looks whether the texts of all bodies find room in the assembly.</summary>
/// <remarks>
/// The heap of an assembly's string literals ends at 16 MB (ECMA-335, II.24.2.4: an offset has three bytes). From 4.13 on, compilers
/// keep long literals elsewhere where the package's targets ask for it.
/// </remarks>
internal static class StringHeap
{
    private const int MaxCharacters = 8_000_000;

    private static readonly Version FirstWithoutLimit = new(4, 13);

    /// <summary>What is wrong with bodies of so many characters.</summary>
    public static EquatableArray<Problem> Check(long length, bool hasLimit) => hasLimit && length > MaxCharacters
        ? [Problem.OfProject(ProblemId.TooMuchText, (length / 1e6).ToString("0.0", CultureInfo.InvariantCulture))]
        : default;

    /// <summary>Whether this compiler keeps all literals in the heap.</summary>
    public static bool HasLimit(ParseOptions options) =>
        typeof(CSharpCompilation).Assembly.GetName().Version < FirstWithoutLimit
        || !options.Features.Keys.Any(static feature => feature.Contains("data-section-string-literals"));

    /// <summary>How many characters a body is.</summary>
    public static long Length(Body body) => body.Parts.Sum(static part => (long)part.Before.Length + part.Html.Length + part.After.Length);
}
