using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedContent.Testing.Snapshots;

/// <summary>The name that the snapshots of a test begin with: <c>Class.Method</c>, <c>Outer.Class.Method</c>, <c>Class.Method_locale=ar</c>.</summary>
internal static class SnapshotName
{
    // A file name must hold on Windows too.
    private const string NotInFileNames = "\"<>|:*?\\/";

    /// <summary>The name for the test that calls at a line of its source, where its class is read: each test framework knows it in another way.</summary>
    public static string Of(string sourceFile, int line, string method, string parameters) =>
        $"{Class(sourceFile, line)}.{method}{(parameters.Length > 0 ? "_" + InFileName(parameters) : "")}";

    /// <summary>A text with <c>-</c> for what no file name may hold.</summary>
    public static string InFileName(string text)
    {
        var name = new StringBuilder();
        foreach (var character in text)
        {
            name.Append(char.IsControl(character) || NotInFileNames.Contains(character, StringComparison.Ordinal) ? '-' : character);
        }

        return name.ToString();
    }

    // A file of another language, or code that #line moves, has the name of its class.
    private static string Class(string sourceFile, int line)
    {
        if (File.Exists(sourceFile) && Path.GetExtension(sourceFile) == ".cs")
        {
            var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(sourceFile));
            var lines = tree.GetText().Lines;
            var names = line <= 0 || line > lines.Count
                ? []
                : tree.GetRoot().DescendantNodes()
                    .OfType<TypeDeclarationSyntax>()
                    .Where(type => type.Span.Start <= lines[line - 1].End && type.Span.End >= lines[line - 1].Start)
                    .Select(type => type.Identifier.ValueText)
                    .ToList();
            if (names.Count > 0)
            {
                return string.Join('.', names.TakeLast(2));
            }
        }

        return Path.GetFileNameWithoutExtension(sourceFile);
    }
}
