using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>What a build says of prepared content: where it is, and when it may be used.</summary>
/// <param name="Path">The full path of its file, with <c>/</c>.</param>
/// <param name="Stamp">The hash of its text (<see cref="TextHash"/>).</param>
/// <param name="Undecided">
/// The collections of which a declared record decides more than its own members: where links lead, or whom a typed block names.
/// </param>
internal sealed record Preparation(string Path, string Stamp, EquatableArray<string> Undecided)
{
    /// <summary>The property that says it, in base64 as other texts that may have any character.</summary>
    public const string Property = "TypedContentPrepared";

    /// <summary>Reads what a build says; <see langword="null"/> where nothing is prepared.</summary>
    public static Preparation? Read(ProjectProperties properties, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return properties.Decoded(Property)?.Split('\n') is { Length: > 1 } lines
            ? new Preparation(lines[0], lines[1], lines.Skip(2).ToEquatableArray())
            : null;
    }

    /// <summary>How the property is written.</summary>
    public override string ToString() => string.Join("\n", Undecided.Prepend(Stamp).Prepend(Path));

    /// <summary>The content, where it may be used beside declared records; else <see langword="null"/>, and content files have to be read.</summary>
    /// <param name="text">The text of its file.</param>
    /// <param name="claims">The collections that records declare.</param>
    /// <remarks>Whatever is wrong with it, what is read in its place is right; so nothing is reported.</remarks>
    public PreparedContent? Use(string text, EquatableArray<ClaimedCollection> claims)
    {
        if (claims.Any(claim => Undecided.Contains(claim.Name)) || TextHash.Of(text) != Stamp)
        {
            return null;
        }

        try
        {
            return PreparedContent.Read(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
