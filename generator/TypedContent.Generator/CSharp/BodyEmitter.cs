using TypedContent.Compiler.Rows;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the class that creates a body: in its own file, so that an edit of the body changes nothing else.</summary>
/// <remarks>
/// A body is two texts, its HTML and its contents, because the compiler's time depends on the expressions that it binds: objects for each
/// part, heading and link would take several times longer.
/// </remarks>
internal static class BodyEmitter
{
    private const string Runtime = "global::TypedContent.";

    public static void Write(SourceWriter writer, NamedBody named)
    {
        var hasBlocks = named.Body.BlockCount > 0;
        var className = EntryClass.Body(named.Name);
        EntryClass.Begin(writer, className, "sealed class", Runtime + "BodyContent");
        writer.WriteLine(
            $"internal static {Runtime}MarkdownBody {EntryClass.Create}({(hasBlocks ? "object[] blocks" : "")}) => new(new "
            + $"{className}(){(hasBlocks ? ", blocks" : "")});");
        if (named.Body.IsStored)
        {
            WriteText(writer, "Html", () => WriteStored(writer, named));
            WriteText(writer, "Outline", () => WriteStored(writer, named));
        }
        else
        {
            var texts = BodyTexts.Of(named.Body);
            WriteText(writer, "Html", () => Literal.Write(writer, texts.Html));
            WriteText(writer, "Outline", () => Literal.Write(writer, texts.Outline));
        }

        writer.Close();
    }

    /// <summary>The subject of a failure.</summary>
    public static Subject SubjectOf(NamedBody body) => new($"the body of '{body.Name.ContentPath}'", body.Name.Path);

    private static void WriteText(SourceWriter writer, string property, Action write)
    {
        writer.WriteLine();
        writer.WriteIndentation();
        writer.Write($"public override {Runtime}ContentText {property} => ");
        write();
        writer.Write(";\n");
    }

    private static void WriteStored(SourceWriter writer, NamedBody named) => writer.Write($"Stored({Literal.Quoted(named.Key)})");
}
