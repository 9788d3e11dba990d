using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>The build's reference to prepared content: its file, and when it may be used.</summary>
/// <param name="Path">The full path of its file, with <c>/</c>.</param>
/// <param name="Stamp">The hash of its text (<see cref="TextHash"/>).</param>
/// <param name="Undecided">
/// The collections for which a declared record changes more than its own members: the targets of links, or the speakers of typed blocks.
/// </param>
internal sealed record Preparation(string Path, string Stamp, EquatableArray<string> Undecided)
{
    /// <summary>The property that contains it, in base64 like other texts that may contain any character.</summary>
    public const string Property = "TypedContentPrepared";

    /// <summary>Reads the reference; <see langword="null"/> if no content is prepared.</summary>
    public static Preparation? Read(ProjectProperties properties, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return properties.Decoded(Property)?.Split('\n') is { Length: > 1 } lines
            ? new Preparation(lines[0], lines[1], lines.Skip(2).ToEquatableArray())
            : null;
    }

    /// <summary>The value of the property.</summary>
    public override string ToString() => string.Join("\n", Undecided.Prepend(Stamp).Prepend(Path));

    /// <summary>The content, if it may be used with the declared records; otherwise <see langword="null"/>, and content files have to be read.</summary>
    /// <param name="text">The text of its file.</param>
    /// <param name="claims">The collections that records declare.</param>
    /// <remarks>Anything wrong with it is not reported, because the content files are then read instead.</remarks>
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
