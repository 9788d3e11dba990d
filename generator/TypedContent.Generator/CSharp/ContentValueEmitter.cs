using TypedContent.Compiler.Binding;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes a value of any kind.</summary>
internal static class ContentValueEmitter
{
    private const string Type = "global::TypedContent.ContentValue";

    /// <summary>Writes the expression that creates it.</summary>
    public static void Write(SourceWriter writer, BoundContentValue content)
    {
        writer.Write($"{Type}.{Method(content.Kind)}(");
        switch (content.Value)
        {
            case BoundText text:
                Literal.Write(writer, text.Text);
                writer.Write(", ");
                break;
            case BoundScalar scalar:
                writer.Write($"{ScalarText.Expression(scalar)}, {Literal.Quoted(content.Written)}, ");
                break;
            case BoundList list:
                writer.WriteItems("[", "], ", list.Items, item => Write(writer, (BoundContentValue)item));
                break;
            case BoundMapping mapping:
                writer.WriteItems("[", "], ", mapping.Items, item =>
                {
                    writer.Write($"new({Literal.Quoted(item.Key)}, ");
                    Write(writer, (BoundContentValue)item.Value);
                    writer.Write(")");
                });
                break;
        }

        writer.Write(FormattableString.Invariant($"new({Literal.Quoted(content.Place.Path)}, {content.Place.Line}, {content.Place.Column}))"));
    }

    private static string Method(string kind) => kind switch
    {
        ContentValueField.Null => "OfNull",
        ContentValueField.Text => "OfText",
        ContentValueField.Boolean => "OfBoolean",
        ContentValueField.Whole or ContentValueField.Number => "OfNumber",
        ContentValueField.Date => "OfDate",
        ContentValueField.DateTime => "OfDateTime",
        ContentValueField.DateTimeOffset => "OfDateTimeOffset",
        ContentValueField.List => "OfList",
        _ => "OfMapping",
    };
}
