using System.Globalization;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Naming;

/// <summary>C# identifiers (C# specification, 6.4.3) and reserved words (6.4.4).</summary>
internal static class CSharpIdentifier
{
    private static readonly HashSet<string> Keywords = new(
        [
            "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
            "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
            "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
            "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
            "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
            "using", "virtual", "void", "volatile", "while",
            // Not in the specification, but reserved by the compiler.
            "__arglist", "__makeref", "__reftype", "__refvalue",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether an identifier may begin with a character.</summary>
    public static bool IsStart(char c) => c <= '\x7F' ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' : IsLetter(UnicodeData.Category(c));

    /// <summary>Whether a character is allowed in an identifier.</summary>
    public static bool IsPart(char c) => c <= '\x7F' ? IsStart(c) || c is >= '0' and <= '9' : UnicodeData.Category(c) is var category
        && (IsLetter(category) || category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format);

    /// <summary>Whether a word is reserved, so that it is an identifier only with a leading <c>@</c>.</summary>
    public static bool IsKeyword(string word) => Keywords.Contains(word);

    private static bool IsLetter(UnicodeCategory category) => category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;
}
