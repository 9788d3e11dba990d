using System.Globalization;
using System.Text;
using Humanizer;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Naming;

/// <summary>Creates C# names from file names and keys, in any script.</summary>
internal static class CSharpName
{
    // Names in an assembly are limited to 1023 bytes, and the compiler creates names that contain two of these.
    private const int MaxBytes = 440;

    private static readonly NameCache PascalNames = new(MakePascal);
    private static readonly NameCache Plurals = new(static text => WithLastWord(text, static word => word.Pluralize(inputIsKnownToBeSingular: false)));

    /// <summary>
    /// The name in Pascal case; empty if the text has no letter or digit. All other characters separate words; if the next word
    /// has no upper case (a digit, an Arabic letter), an underscore keeps them apart, as nothing else would. A very long name is truncated, and ends
    /// with a hash of the full name.
    /// </summary>
    public static string Pascal(string text) => PascalNames.Of(text);

    /// <summary>The same for a slug, which is used once, and is not cached because it would displace keys.</summary>
    public static string PascalOfSlug(string slug) => MakePascal(slug);

    private static string MakePascal(string text)
    {
        var name = new StringBuilder(text.Length + 1);
        var isWordStart = true;
        var normalized = NormalizationFormC.Of(text);
        for (var i = 0; i < normalized.Length; i++)
        {
            var c = normalized[i];
            if (i + 1 < normalized.Length
                && char.IsSurrogatePair(c, normalized[i + 1])
                && char.ConvertToUtf32(c, normalized[i + 1]) is var character
                && IsLetter(character))
            {
                // C# does not allow such letters in names; their code points keep names apart.
                name.Append('U').Append(character.ToString("X", CultureInfo.InvariantCulture));
                isWordStart = false;
                i++;
                continue;
            }

            if (UnicodeData.Category(c) == UnicodeCategory.Format)
            {
                // C# ignores these in names (C# specification, 6.4.3), so "a" and "a<ZWJ>" would be the same name.
                continue;
            }

            if (c == '_' || !CSharpIdentifier.IsPart(c))
            {
                isWordStart = true;
                continue;
            }

            if (isWordStart && name.Length > 0 && UnicodeData.ToUpper(c) == c && !UnicodeData.IsUpper(c))
            {
                name.Append('_');
            }

            name.Append(isWordStart ? UnicodeData.ToUpper(c) : c);
            isWordStart = false;
        }

        if (name.Length > 0 && !CSharpIdentifier.IsStart(name[0]))
        {
            name.Insert(0, '_');
        }

        return Limited(name.ToString());
    }

    /// <summary>The name itself if an assembly can store it; otherwise its beginning, with a hash of the full name.</summary>
    public static string Limited(string name)
    {
        var cut = LongName.Cut(name, MaxBytes);
        return cut.Length == name.Length ? name : cut + "_" + LongName.Hash(name);
    }

    // Without Unicode's categories, which are older in some hosts of the compiler: scripts are below the emoji, Chinese characters above.
    private static bool IsLetter(int character) => character is (>= 0x10000 and < 0x1F000) or (>= 0x20000 and < 0x40000);

    /// <summary>The name of a single item of a plural; a word without a separate plural gets the suffix <c>Item</c>.</summary>
    public static string Singular(string text)
    {
        var plural = Pascal(text);
        var singular = Pascal(LastWordSingular(text));
        return singular == plural ? plural + "Item" : singular;
    }

    /// <summary>The plural of a text: <c>fact-boxes</c> for <c>fact-box</c>. A word of another script is unchanged.</summary>
    public static string Plural(string text) => Plurals.Of(text);

    private static string LastWordSingular(string text) => WithLastWord(text, EnglishNoun.Singular);

    private static string WithLastWord(string text, Func<string, string> change)
    {
        var start = text.Length;
        while (start > 0 && text[start - 1] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
        {
            start--;
        }

        // camelCase: the last word begins at the last capital after a lowercase letter.
        for (var i = text.Length - 1; i > start; i--)
        {
            if (UnicodeData.IsUpper(text[i]) && UnicodeData.IsLower(text[i - 1]))
            {
                start = i;
                break;
            }
        }

        var word = text.Substring(start);
        return word.Length == 0 ? text : text.Substring(0, start) + change(word);
    }

    /// <summary>The fully qualified C# name of a type, which is unambiguous even next to a member with the same short name.</summary>
    /// <param name="namespace">Its namespace; empty for none.</param>
    /// <param name="name">Its name.</param>
    public static string Full(string @namespace, string name) => "global::" + (@namespace.Length == 0 ? "" : Escaped(@namespace) + ".") + name;

    /// <summary>The name of a type or namespace for display: <c>MySite.Articles</c>.</summary>
    /// <param name="namespace">The containing namespace; empty for none.</param>
    /// <param name="name">Its name.</param>
    public static string Qualified(string @namespace, string name) => @namespace.Length == 0 ? name : @namespace + "." + name;

    /// <summary>A nested namespace for types that cannot be in the outer one: <c>MySite.Content</c>.</summary>
    /// <param name="namespace">The outer namespace; empty for none.</param>
    /// <param name="isTaken">Whether a name is already used in it.</param>
    public static string Inner(string @namespace, Func<string, bool> isTaken)
    {
        var name = "Content";
        while (isTaken(name))
        {
            name = "Site" + name;
        }

        return Qualified(@namespace, name);
    }

    /// <summary>A namespace as C# code: names that are keywords are prefixed with <c>@</c>.</summary>
    public static string Escaped(string @namespace) => string.Join(".", @namespace.Split('.').Select(Identifier));

    /// <summary>A name as C# code: a keyword is prefixed with <c>@</c>.</summary>
    public static string Identifier(string name) => CSharpIdentifier.IsKeyword(name) ? "@" + name : name;

    /// <summary>A namespace created from a project's name: invalid characters become <c>_</c>, as in the SDK's own templates.</summary>
    public static string Namespace(string text) => string.Join(".", text.Split('.').Select(static part =>
    {
        var name = new string([.. part.Trim().Select(static c => CSharpIdentifier.IsPart(c) ? c : '_')]);
        return name.Length == 0 || !CSharpIdentifier.IsStart(name[0]) ? "_" + name : name;
    }));
}
