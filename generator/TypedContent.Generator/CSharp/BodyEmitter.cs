using TypedContent.Compiler.Rows;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the class that makes a body: in a file of its own, so that an edit of the body changes nothing else.</summary>
/// <remarks>
/// A body is two texts, its HTML and what is in it, since the compiler's time is that of the expressions it binds: objects for each
/// part, heading and link took it several times longer.
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

    /// <summary>What a failure names.</summary>
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
