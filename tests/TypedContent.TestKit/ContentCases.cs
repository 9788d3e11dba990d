using System.Collections.Immutable;

namespace TypedContent.TestKit;

/// <summary>The cases of a theory in one project, which is generated, compiled and loaded once for all of them.</summary>
/// <remarks>
/// Each case has its own collection, so that it does not affect the types of others; or its own entry, if that does not matter.
/// The lines that a build prints for its files belong to the case, as if it were alone; a line that belongs to no case fails all of them.
/// </remarks>
/// <typeparam name="TCase">Identifies a case, and determines its content.</typeparam>
public sealed class ContentCases<TCase>
    where TCase : notnull
{
    private readonly Lazy<ImmutableDictionary<TCase, Func<ContentCase>>> _cases;

    /// <summary>Describes the cases, which run when the first of them is inspected.</summary>
    /// <param name="project">The project that the cases share.</param>
    /// <param name="cases">The cases, each once.</param>
    /// <param name="add">Adds the content of a case at its place.</param>
    /// <param name="value">The C# expression of the value that a test of the case inspects, or a block that returns it; none if null.</param>
    public ContentCases(
        ContentProject project,
        IEnumerable<TCase> cases,
        Func<ContentProject, CasePlace, TCase, ContentProject> add,
        Func<CasePlace, TCase, string>? value = null) => _cases = new(() => Run(project, [.. cases], add, value));

    /// <summary>The result of a case.</summary>
    public ContentCase this[TCase testCase] => _cases.Value[testCase]();

    private static ImmutableDictionary<TCase, Func<ContentCase>> Run(
        ContentProject project,
        ImmutableArray<TCase> cases,
        Func<ContentProject, CasePlace, TCase, ContentProject> add,
        Func<CasePlace, TCase, string>? value)
    {
        ImmutableArray<CasePlace> places = [.. cases.Select((_, index) => new CasePlace(index))];
        var run = cases.Zip(places).Aggregate(project, (all, item) => add(all, item.Second, item.First)).Run().WithLinesCheckedLater();

        // Each is a delegate, so that an exception is thrown in the test of its own case.
        var values = value is null
            ? [.. places.Select(_ => (Func<object?>)(() => throw new ContentAssertException("The cases have no value.")))]
            : run.Value<Func<object?>[]>(
                $"new Func<object?>[] {{ {string.Join(",\n", places.Zip(cases, (place, testCase) => "() => " + value(place, testCase)))} }}");
        var lines = run.BuildLines.ToLookup(line => places.FirstOrDefault(place => place.Has(line)));
        BuildExpectation.Check([.. lines[null]], []);
        return cases.Select((testCase, index) => (testCase, index)).ToImmutableDictionary(
            item => item.testCase,
            item => (Func<ContentCase>)(() => new ContentCase(run, places[item.index], [.. lines[places[item.index]]], values[item.index])));
    }
}
