using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Pipeline;

/// <summary>The run of a step until it is disposed, as events of <see cref="TypedContentEventSource"/>; no events if no tool listens.</summary>
internal readonly struct StepTrace : IDisposable
{
    private readonly string? _step;
    private readonly string? _subject;

    private StepTrace(string step, Subject subject)
    {
        (_step, _subject) = (step, subject.Name);
        TypedContentEventSource.Log.StepStart(step, subject.Name);
    }

    /// <summary>Begins a run.</summary>
    /// <param name="step">The name of the step.</param>
    /// <param name="subject">Its subject.</param>
    public static StepTrace Begin(string step, Subject subject) => TypedContentEventSource.Log.IsEnabled() ? new(step, subject) : default;

    /// <summary>Begins a run; determines its subject only if a tool listens.</summary>
    public static StepTrace Begin<TSource>(string step, TSource input, Func<TSource, Subject> subject) =>
        TypedContentEventSource.Log.IsEnabled() ? new(step, subject(input)) : default;

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        if (_step is not null)
        {
            TypedContentEventSource.Log.StepStop(_step, _subject!);
        }
    }
}
