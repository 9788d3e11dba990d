using System.Text.RegularExpressions;

namespace TypedContent.Generator.Tests.Inference;

/// <summary>Reads the types of members from the code of generated records.</summary>
internal static class Declaration
{
    private const string Array = "global::System.Collections.Immutable.ImmutableArray<";

    /// <summary>The type of a member of the entries of a case.</summary>
    public static string TypeOf(this ContentCase read, string member) => read.Run.TypeOf(read.Place.Record, member);

    /// <summary>The type of a member and whether it is required, without namespaces: <c>required DateOnly</c>, <c>ImmutableArray&lt;int&gt;</c>.</summary>
    public static string TypeOf(this ContentRun run, string record, string member)
    {
        var match = Regex.Match(run.Source(record + ".g.cs"), $@"^    public (?<type>\S.*?) {Regex.Escape(member)} \{{ get", RegexOptions.Multiline);
        Assert.True(match.Success, $"{record} has no member {member}.");
        return match.Groups["type"].Value.Replace(Array, "ImmutableArray<", StringComparison.Ordinal).Replace("global::System.", "", StringComparison.Ordinal);
    }
}
