using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the creation of values of the project's own types.</summary>
internal static class ParsedText
{
    /// <summary>The expression that creates a value.</summary>
    /// <param name="type">The type.</param>
    /// <param name="text">The text, as C#.</param>
    /// <param name="sourcePath">The path of the entry's file, as C#.</param>
    public static string Expression(ParsedSpec type, string text, string sourcePath)
    {
        var arguments = $"{text}, {sourcePath}, {Literal.Quoted(type.Key)}";
        return type.Method is null
            ? $"global::TypedContent.ContentScalar.Parse<{type.Type}>({arguments})"
            : $"global::TypedContent.ContentScalar.Create<{type.Type}>({arguments}, {type.Method})";
    }
}
