using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedContent.TestKit.Guides;

namespace TypedContent.Generator.Tests.Guides;

/// <summary>
/// C# of a page as a file that compiles together with the others: its statements become a method. If a line ends with a value in a comment
/// (<c>int year = quote.Year; // 2022</c>), the method compares them.
/// </summary>
internal static partial class GuideCode
{
    /// <summary>Compares values, and collects those that differ from the page.</summary>
    public const string ShownValue =
        """
        internal static class ShownValue
        {
            private static readonly System.Collections.Generic.List<string> s_wrong = new();

            public static string Wrong => string.Join("\n", s_wrong);

            public static void Is(object? value, object? shown, [System.Runtime.CompilerServices.CallerLineNumber] int line = 0)
            {
                if (System.FormattableString.Invariant($"{value}") != System.FormattableString.Invariant($"{shown}"))
                {
                    s_wrong.Add($"The page shows {shown} on line {line}, and the value is {value}.");
                }
            }
        }
        """;

    /// <summary>The class that the statements of a file become.</summary>
    public static string ClassOf(string path) => "Programs.File_" + string.Concat(path.Select(static mark => char.IsAsciiLetterOrDigit(mark) ? mark : '_'));

    /// <summary>A file that the page names.</summary>
    public static string File(string path, string text)
    {
        text = Directive.Replace(text, "");
        var root = SyntaxFactory.ParseCompilationUnit(text);
        return HasStatements(root) ? $"namespace Programs; {WithMethod(text, root, ClassOf(path)["Programs.".Length..])}" : text;
    }

    /// <summary>
    /// Whether a block that is not a file shows values, which its method compares with the actual ones. Other blocks may wait for requests, and are not run.
    /// </summary>
    public static bool ShowsValues(GuideBlock block) => block.In is null && Value.IsMatch(block.Text);

    /// <summary>The class that the statements of a block become.</summary>
    public static string ClassOf(GuideBlock block) => FormattableString.Invariant($"Snippet{block.Line}");

    /// <summary>A block that is not a file: statements, declarations, or code in the context of its comment. Line numbers are those of the page.</summary>
    public static string Fragment(GuideBlock block, string rootNamespace)
    {
        var padding = new string('\n', block.Line - 1);
        if (block.In is { } head)
        {
            return head.Contains('(', StringComparison.Ordinal)
                ? $"namespace {rootNamespace}; internal static class {ClassOf(block)} {{ internal static {head} {{{padding}{block.Text}}} }}"
                : $"namespace {rootNamespace}; {head} {{{padding}{block.Text}}}";
        }

        var root = SyntaxFactory.ParseCompilationUnit(block.Text);
        var begin = root.Members.OfType<BaseNamespaceDeclarationSyntax>().Any() ? "" : $"namespace {rootNamespace};";
        return begin + padding + (HasStatements(root) ? WithMethod(block.Text, root, ClassOf(block)) : block.Text);
    }

    private static bool HasStatements(CompilationUnitSyntax root) => root.Members.OfType<GlobalStatementSyntax>().Any();

    private static string WithMethod(string text, CompilationUnitSyntax root, string name)
    {
        var statements = root.Members.OfType<GlobalStatementSyntax>().ToList();
        var (begin, end) = (statements[0].FullSpan.Start, statements[^1].FullSpan.End);
        var isAsync = statements.Exists(static statement => statement.DescendantTokens().Any(static token => token.IsKind(SyntaxKind.AwaitKeyword)));
        var returns = isAsync ? "async Task" : "void";
        var compared = Value.Replace(text[begin..end], "${statement} ShownValue.Is(${name}, ${value});");
        return $"{text[..begin]}internal static class {name} {{ internal static {returns} Run(string[] args) {{ {compared}}} }}{text[end..]}";
    }

    [GeneratedRegex("^#:.*$", RegexOptions.Multiline)]
    private static partial Regex Directive { get; }

    [GeneratedRegex(
        """^(?<statement>[A-Za-z][^\n=]* (?<name>\w+) = [^\n]+;)(?= +// (?<value>"([^"\\\n]|\\.)*"|-?\d+(\.\d+)?|true|false)(?=$|[:;,] ))""",
        RegexOptions.Multiline)]
    private static partial Regex Value { get; }
}
