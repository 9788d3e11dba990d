using System.Globalization;
using System.Text;
using TypedContent.Compiler.Naming;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes texts as C# literals.</summary>
internal static class Literal
{
    private static readonly char[] QuotationMark = ['"'];
    private static readonly char[] Braces = ['{', '}'];

    /// <summary>Writes a string literal at the current position: raw if it has several lines and only visible characters, otherwise escaped.</summary>
    public static void Write(SourceWriter writer, string text)
    {
        if (!IsRaw(text))
        {
            writer.Write(Quoted(text));
            return;
        }

        // A raw literal's lines are indented like its closing quotation marks.
        var quotes = QuotesAround(text);
        writer.Write(quotes + "\n");
        WriteIndented(writer, text);
        writer.WriteIndentation();
        writer.Write(quotes);
    }

    /// <summary>Writes a string literal for a file with many long ones: like <see cref="Write"/>, but cheaper for the compiler.</summary>
    /// <remarks>
    /// A raw literal is not indented, and written as an interpolated string without holes: the compiler keeps the text of such a string once, but that of
    /// an ordinary one twice, with and without the quotation marks.
    /// </remarks>
    public static void WriteLong(SourceWriter writer, string text)
    {
        if (!IsRaw(text))
        {
            writer.Write(Quoted(text));
            return;
        }

        // As many braces as there are dollar signs would begin an interpolation.
        var quotes = QuotesAround(text);
        writer.Write(new string('$', LongestRun(text, Braces) + 1) + quotes + "\n");
        writer.Write(text);
        writer.Write("\n" + quotes);
    }

    /// <summary>A regular string literal.</summary>
    public static string Quoted(string text) => CSharpLiteral.Quoted(text);

    /// <summary>A character literal.</summary>
    public static string Quoted(char c)
    {
        var text = Quoted(c.ToString());
        return c switch
        {
            '\'' => "'\\''",
            '"' => "'\"'",
            _ => "'" + text.Substring(1, text.Length - 2) + "'",
        };
    }

    /// <summary>A constant of a primitive type, for a cast to the type that it has in C#.</summary>
    public static string Constant(object value) => value switch
    {
        string text => Quoted(text),
        char character => Quoted(character),
        bool flag => flag ? "true" : "false",
        double.NaN or float.NaN => "double.NaN",
        double number when double.IsInfinity(number) => number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity",
        float number when float.IsInfinity(number) => Constant((double)number),
        double number => number.ToString("G17", CultureInfo.InvariantCulture) + "d",
        float number => number.ToString("G9", CultureInfo.InvariantCulture) + "f",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        _ => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
    };

    /// <summary>Text for a documentation comment: on one line, escaped for XML.</summary>
    public static string Xml(string text) => Comment(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>Text for a comment: on one line.</summary>
    public static string Comment(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (CSharpLiteral.IsPair(text, i))
            {
                line.Append(text[i]).Append(text[++i]);
                continue;
            }

            line.Append(CSharpLiteral.IsVisible(text[i]) ? text[i] : ' ');
        }

        return line.ToString().Trim();
    }

    private static bool IsRaw(string text) => text.Contains('\n') && IsVisible(text);

    private static string QuotesAround(string text) => new('"', Math.Max(3, LongestRun(text, QuotationMark) + 1));

    private static void WriteIndented(SourceWriter writer, string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                writer.WriteIndentation();
                writer.Write(line);
            }

            writer.Write("\n");
        }
    }

    private static bool IsVisible(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= ' ' and <= '~')
            {
                continue;
            }

            if (CSharpLiteral.IsPair(text, i))
            {
                i++;
            }
            else if (text[i] is not ('\n' or '\t') && !CSharpLiteral.IsVisible(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static int LongestRun(string text, char[] marks)
    {
        var longest = 0;
        for (var end = 0; text.IndexOfAny(marks, end) is >= 0 and var start;)
        {
            for (end = start; end < text.Length && Array.IndexOf(marks, text[end]) >= 0;)
            {
                end++;
            }

            longest = Math.Max(longest, end - start);
        }

        return longest;
    }
}
