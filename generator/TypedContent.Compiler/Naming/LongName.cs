using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TypedContent.Compiler.Naming;

/// <summary>Shortens names that are longer than a file system or an assembly can hold.</summary>
internal static class LongName
{
    /// <summary>The name itself, where it has no more bytes in UTF-8; else what fits of it.</summary>
    public static string Cut(string name, int maxBytes)
    {
        if (name.Length <= maxBytes / 3)
        {
            return name;
        }

        var bytes = 0;
        for (var i = 0; i < name.Length; i++)
        {
            // A half of a pair counts as the three bytes that stand in for it, so a pair is never too short.
            bytes += name[i] < 0x80 ? 1 : name[i] < 0x800 ? 2 : 3;
            if (bytes > maxBytes)
            {
                return name.Substring(0, i);
            }
        }

        return name;
    }

    /// <summary>A hash that is stable over machines and versions, and that no two names share, whoever chooses them: half of SHA-256.</summary>
    public static string Hash(string text)
    {
        using var algorithm = SHA256.Create();
        return string.Concat(algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(16).Select(static b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
