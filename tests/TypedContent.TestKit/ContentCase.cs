using System.Collections.Immutable;

namespace TypedContent.TestKit;

/// <summary>What became of one of several cases in a project; as with a <see cref="ContentRun"/>, whatever a build prints of it must be expected.</summary>
public sealed class ContentCase : BuildReport<ContentCase>
{
    private readonly ContentRun _run;
    private readonly Func<object?> _value;

    internal ContentCase(ContentRun run, CasePlace place, ImmutableArray<string> buildLines, Func<object?> value)
    {
        _run = run;
        _value = value;
        Place = place;
        BuildLines = buildLines;
    }

    /// <summary>Where the case stands in the project.</summary>
    public CasePlace Place { get; }

    /// <summary>Every line that a build would print of the case's files.</summary>
    public override ImmutableArray<string> BuildLines { get; }

    /// <summary>The run that the case shares with others, for the generated code.</summary>
    public ContentRun Run
    {
        get
        {
            CheckReported();
            return _run;
        }
    }

    /// <summary>The generated code of the record of the case's collection.</summary>
    public string Code => Run.Source(Place.Record + ".g.cs");

    /// <summary>The value of the case.</summary>
    public T Value<T>()
    {
        CheckReported();
        return Probe.Typed<T>(_value(), "the value of the case in " + Place.Folder);
    }
}
