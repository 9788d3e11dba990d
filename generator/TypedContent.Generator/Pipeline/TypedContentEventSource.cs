using System.Diagnostics.Tracing;

namespace TypedContent.Generator.Pipeline;

/// <summary>The events that show tools such as dotnet-trace and PerfView when a step starts and stops.</summary>
/// <remarks>Each pair of events is one activity, and a step may run inside another one.</remarks>
[EventSource(Name = "TypedContent-Generator")]
internal sealed class TypedContentEventSource : EventSource
{
    private const int StepStartId = 1;
    private const int StepStopId = 2;

    private TypedContentEventSource()
    {
    }

    public static TypedContentEventSource Log { get; } = new();

    /// <summary>A step begins.</summary>
    /// <param name="step">Its name (<see cref="StepNames"/>), or that of the emitter.</param>
    /// <param name="subject">Its subject, in the words of TC0016.</param>
    [Event(StepStartId, Level = EventLevel.Informational, ActivityOptions = EventActivityOptions.Recursive)]
    public void StepStart(string step, string subject) => WriteEvent(StepStartId, step, subject);

    /// <summary>A step ends, also if it fails or is canceled.</summary>
    /// <param name="step">Its name.</param>
    /// <param name="subject">Its subject.</param>
    [Event(StepStopId, Level = EventLevel.Informational, ActivityOptions = EventActivityOptions.Recursive)]
    public void StepStop(string step, string subject) => WriteEvent(StepStopId, step, subject);
}
