using System.Collections.Immutable;

namespace TypedContent.TestKit;

/// <summary>The cases of a theory in one project, which is generated, compiled and loaded once for all of them.</summary>
/// <remarks>
/// Each case has a collection of its own, so that none says anything of the types of another, or an entry of its own where that is no matter.
/// What a build prints of its files is the case's own, as if it were alone; a line that is of no case fails them all.
/// </remarks>
/// <typeparam name="TCase">What tells a case from the others, and is what its content is made of.</typeparam>
public sealed class ContentCases<TCase>
    where TCase : notnull
{
    private readonly Lazy<ImmutableDictionary<TCase, Func<ContentCase>>> _cases;

    /// <summary>Describes the cases; they are run when the first of them is looked at.</summary>
    /// <param name="project">What the cases share.</param>
    /// <param name="cases">The cases, each once.</param>
    /// <param name="add">Adds the content of a case at its place.</param>
    /// <param name="value">The C# expression of the value that a test of the case looks at, or a block that returns it; none if null.</param>
    public ContentCases(
        ContentProject project,
        IEnumerable<TCase> cases,
        Func<ContentProject, CasePlace, TCase, ContentProject> add,
        Func<CasePlace, TCase, string>? value = null) => _cases = new(() => Run(project, [.. cases], add, value));

    /// <summary>What became of a case.</summary>
    public ContentCase this[TCase testCase] => _cases.Value[testCase]();

    private static ImmutableDictionary<TCase, Func<ContentCase>> Run(
        ContentProject project,
        ImmutableArray<TCase> cases,
        Func<ContentProject, CasePlace, TCase, ContentProject> add,
        Func<CasePlace, TCase, string>? value)
    {
        ImmutableArray<CasePlace> places = [.. cases.Select((_, index) => new CasePlace(index))];
        var run = cases.Zip(places).Aggregate(project, (all, item) => add(all, item.Second, item.First)).Run().WithLinesCheckedLater();

        // Each is a delegate, so that one that throws does it in the test of its own case.
        var values = value is null
            ? [.. places.Select(_ => (Func<object?>)(() => throw new ContentAssertException("The cases have no value.")))]
            : run.Value<Func<object?>[]>($"new Func<object?>[] {{ {string.Join(",\n", places.Zip(cases, (place, testCase) => "() => " + value(place, testCase)))} }}");
        var lines = run.BuildLines.ToLookup(line => places.FirstOrDefault(place => place.Has(line)));
        BuildExpectation.Check([.. lines[null]], []);
        return cases.Select((testCase, index) => (testCase, index)).ToImmutableDictionary(
            item => item.testCase,
            item => (Func<ContentCase>)(() => new ContentCase(run, places[item.index], [.. lines[places[item.index]]], values[item.index])));
    }
}
