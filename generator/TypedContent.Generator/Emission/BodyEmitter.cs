using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Generator.Markdown;

namespace TypedContent.Generator.Emission;

/// <summary>Writes the methods that give the texts of a body: in a file of their own, so that an edit of the body changes nothing else.</summary>
internal static class BodyEmitter
{
    public const string HtmlSuffix = "_Html";
    public const string TextSuffix = "_Text";

    public static void Emit(SourceProductionContext output, NamedBody body) =>
        output.AddSource(body.Name.HintName + ".Body.g.cs", Write(body));

    private static SourceText Write(NamedBody body)
    {
        var writer = EntriesClass.Begin(body.ClassName, body.Namespace);
        WriteText(writer, body.Name.Id + HtmlSuffix, body.Body.Html);
        writer.WriteLine();
        WriteText(writer, body.Name.Id + TextSuffix, body.Body.Text);
        return EntriesClass.End(writer);
    }

    private static void WriteText(SourceWriter writer, string name, string text)
    {
        writer.WriteLine($"private static string {name}() =>");
        writer.Indent();
        writer.WriteIndentation();
        Literal.Write(writer, text);
        writer.Write(";\n");
        writer.Outdent();
    }
}
