using System.Globalization;
using System.Text.RegularExpressions;

namespace TypedContent.Package.Tests;

/// <summary>How a build ended.</summary>
/// <param name="Folder">The project's folder, to which the paths of errors are relative.</param>
internal sealed partial record BuildResult(int ExitCode, string Output, string Folder) : CommandResult(ExitCode, Output)
{
    /// <summary>Each error once, as <c>content/articles/hello.md(4,7): error TC0003: …</c>, in the order of files and places.</summary>
    public IReadOnlyList<BuildError> Errors => field ??= [.. ErrorLine().Matches(Output).Select(ToError).Distinct().Order()];

    public static bool HasErrors(string output) => ErrorLine().IsMatch(output);

    private BuildError ToError(Match match) => new(
        Path.GetRelativePath(Folder, match.Groups["file"].Value).Replace('\\', '/'),
        Number(match.Groups["line"]),
        Number(match.Groups["column"]),
        match.Groups["id"].Value);

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<file>[^\r\n]+?)(\((?<line>\d+),(?<column>\d+)\))? ?: error (?<id>\w+):", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}

/// <summary>An error, and where it is.</summary>
internal sealed record BuildError(string File, int Line, int Column, string Id) : IComparable<BuildError>
{
    public int CompareTo(BuildError? other) => string.CompareOrdinal(ToString(), other?.ToString());

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column}): {Id}");
}
