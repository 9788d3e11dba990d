using Microsoft.CodeAnalysis;

namespace TypedContent.Generator.Tests.Prepared;

/// <summary>Compares a project whose content is prepared with the same one whose content files the generator reads.</summary>
internal static class BothWays
{
    /// <summary>Checks that both have the same diagnostics, types, members and values.</summary>
    /// <param name="project">The project.</param>
    /// <param name="isUsed">Whether prepared content is used, so that no content file is read.</param>
    public static void ShouldBeTheSame(ContentProject project, bool isUsed = true)
    {
        using var site = new PreparedSite(project);
        site.Prepare();
        ShouldBeTheSame(site, isUsed ? site.PreparedAlone : site.Prepared);
    }

    /// <summary>Checks a project that is prepared already.</summary>
    public static void ShouldBeTheSame(PreparedSite site, ContentProject project)
    {
        var (plain, prepared) = (ContentRun.Start(site.Project), ContentRun.Start(project));
        ShouldBeTheSame(Diagnostics(plain), Diagnostics(prepared), "diagnostics");
        ShouldBeTheSame(Shape.Of(plain.Compilation), Shape.Of(prepared.Compilation), "types and members");
        ShouldBeTheSame(ValuesOf(site.Emit(plain, isPrepared: false)), ValuesOf(site.Emit(prepared, isPrepared: true)), "values");

        // Or messages of the compiler about the project's own C#.
        static List<string> ValuesOf((byte[] Assembly, List<string> Errors) emitted) => emitted.Errors.Count > 0 ? emitted.Errors : Values.Of(emitted.Assembly);
    }

    /// <summary>All data of the diagnostics, in the order of the generator.</summary>
    public static List<string> Diagnostics(ContentRun run) => [.. run.Result.Diagnostics.Select(static diagnostic =>
        $"{diagnostic.Location.GetLineSpan()} {diagnostic.Location.SourceSpan}: {diagnostic.Severity} {diagnostic.Id} {diagnostic.IsWarningAsError}: "
        + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)
        + string.Concat(diagnostic.AdditionalLocations.Select(static location => $"\n  {location.GetLineSpan()}"))
        + string.Concat(
            diagnostic.Properties.OrderBy(static property => property.Key, StringComparer.Ordinal)
                .Select(static property => $"\n  {property.Key}={property.Value}")))];

    private static void ShouldBeTheSame(List<string> plain, List<string> prepared, string what)
    {
        if (!plain.SequenceEqual(prepared))
        {
            var at = plain.Zip(prepared).TakeWhile(static pair => pair.First == pair.Second).Count();
            Assert.Fail($"The {what} of prepared content are others, from the {at}th on.\nRead:\n{Part(plain, at)}\nPrepared:\n{Part(prepared, at)}");
        }

        static string Part(List<string> lines, int at) => string.Join('\n', lines.Skip(Math.Max(0, at - 5)).Take(12));
    }
}
