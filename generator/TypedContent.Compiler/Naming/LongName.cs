using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TypedContent.Compiler.Naming;

/// <summary>Shortens names that are too long for a file system or an assembly.</summary>
internal static class LongName
{
    /// <summary>The name itself if it fits in this many bytes of UTF-8; otherwise its beginning.</summary>
    public static string Cut(string name, int maxBytes)
    {
        if (name.Length <= maxBytes / 3)
        {
            return name;
        }

        var bytes = 0;
        for (var i = 0; i < name.Length; i++)
        {
            // Each half of a surrogate pair counts as three bytes, the size of its replacement character, so pairs are never underestimated.
            bytes += name[i] < 0x80 ? 1 : name[i] < 0x800 ? 2 : 3;
            if (bytes > maxBytes)
            {
                return name.Substring(0, i);
            }
        }

        return name;
    }

    /// <summary>A hash that is stable across machines and versions and resists deliberate collisions: half of SHA-256.</summary>
    public static string Hash(string text)
    {
        using var algorithm = SHA256.Create();
        return string.Concat(algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(16).Select(static b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
