using System.Text;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>Matches keys and members across camelCase, kebab-case, snake_case and PascalCase.</summary>
internal static class KeyStyle
{
    /// <summary>The member of a key; <see langword="null"/> for none. A key from an attribute takes precedence, then a member's exact name.</summary>
    public static MemberSpec? Find(RecordSpec record, string key)
    {
        var plain = PlainKey.Of(key);
        MemberSpec? own = null;
        MemberSpec? found = null;
        foreach (var member in record.Members)
        {
            if (member.Source != MemberSource.Content)
            {
                continue;
            }

            if (member.IsInferred)
            {
                // No declared member reads its key.
                if (member.Key == key)
                {
                    return member;
                }

                continue;
            }

            if (member.Key == key)
            {
                if (member.IsExactKey)
                {
                    return member;
                }

                own ??= member;
            }

            if (found is null && !member.IsExactKey && PlainKey.Of(member.Key) == plain)
            {
                found = member;
            }
        }

        return own ?? found;
    }

    /// <summary>The member of a key in any record: a key of an inferred one is written as in the content.</summary>
    public static MemberSpec? FindInAny(RecordSpec record, string key) =>
        record.Declaration is null ? record.Members.FirstOrDefault(member => member.Key == key) : Find(record, key);

    /// <summary>A member's key, in the style of the mapping's other keys; kebab-case if they show none.</summary>
    public static string Like(MemberSpec member, MappingNode data)
    {
        if (member.IsExactKey)
        {
            return member.Key;
        }

        foreach (var pair in data.Pairs)
        {
            var key = pair.Key.Text;
            if (key.Contains('-'))
            {
                break;
            }

            if (key.Contains('_'))
            {
                return Words(member.Key, '_');
            }

            if (key.Any(UnicodeData.IsUpper))
            {
                return UnicodeData.IsUpper(key[0]) ? member.Key : UnicodeData.ToLower(member.Key[0]) + member.Key.Substring(1);
            }
        }

        return Words(member.Key, '-');
    }

    /// <summary>A name as words in lower case.</summary>
    public static string Words(string name, char separator)
    {
        var words = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = UnicodeData.IsUpper(name[i])
                && i > 0
                && (!UnicodeData.IsUpper(name[i - 1]) || (i + 1 < name.Length && UnicodeData.IsLower(name[i + 1])));
            if (startsWord && name[i - 1] != '_')
            {
                words.Append(separator);
            }

            words.Append(name[i] == '_' ? separator : UnicodeData.ToLower(name[i]));
        }

        return words.ToString();
    }
}
