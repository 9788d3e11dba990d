using System.Runtime.CompilerServices;

namespace TypedContent.Compiler.Documents.Markdown.Foreign;

/// <summary>
/// Template tags (<c>{{ … }}</c>, <c>{% … %}</c>) in link destinations: each is kept as one piece, including spaces and brackets, which would
/// otherwise end a destination.
/// </summary>
/// <remarks>Markdig parses destinations in a text of the same length, in which other characters replace these.</remarks>
internal static class TemplateTags
{
    // Characters that end a destination, or that a destination does not keep unchanged.
    private const string Marks = " \t<>()\"'\\&";

    // Noncharacters of Unicode, which are not meant for interchanged text (chapter 23.7).
    private const char FirstSign = '\uFDD0';

    private static readonly char[] Signs = [.. Marks.Select(static (_, i) => (char)(FirstSign + i))];

    private static readonly ConditionalWeakTable<string, string> Masked = new();

    /// <summary>Whether a tag begins at a position.</summary>
    public static bool BeginAt(string text, int index) => text[index] == '{' && index + 1 < text.Length && text[index + 1] is '{' or '%';

    /// <summary>Whether a tag begins in a part of a text.</summary>
    public static bool AreIn(string text, int start, int length) =>
        text.IndexOf("{{", start, length, StringComparison.Ordinal) >= 0 || text.IndexOf("{%", start, length, StringComparison.Ordinal) >= 0;

    /// <summary>The masked text, in whose tags no character ends a destination; created once for all links of a text.</summary>
    public static string MaskedOf(string text) => Masked.GetValue(text, Mask);

    /// <summary>Replaces the characters in tags that would end a destination.</summary>
    public static string Mask(string text)
    {
        if (!AreIn(text, 0, text.Length) || text.IndexOfAny(Signs) >= 0)
        {
            return text;
        }

        var (characters, open) = (text.ToCharArray(), -1);
        for (var i = 0; i < characters.Length; i++)
        {
            if (text[i] is '\n' or '\r')
            {
                open = -1;
            }
            else if (BeginAt(text, i))
            {
                open = i++;
            }
            else if (open >= 0 && IsEnd(text, i, text[open + 1]))
            {
                Mask(characters, open + 2, i);
                open = -1;
            }
        }

        return new string(characters);
    }

    /// <summary>Restores a piece of a masked text.</summary>
    public static string? Unmask(string? masked)
    {
        if (masked is null || masked.IndexOfAny(Signs) < 0)
        {
            return masked;
        }

        var characters = masked.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] - FirstSign is var mark && mark >= 0 && mark < Marks.Length)
            {
                characters[i] = Marks[mark];
            }
        }

        return new string(characters);
    }

    private static bool IsEnd(string text, int index, char kind) =>
        text[index] == (kind == '{' ? '}' : '%') && index + 1 < text.Length && text[index + 1] == '}';

    private static void Mask(char[] characters, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Marks.IndexOf(characters[i]) is var mark and >= 0)
            {
                characters[i] = (char)(FirstSign + mark);
            }
        }
    }
}
