using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedContent.TestKit;

/// <summary>The check of every run: a second run for the same content, with every file read again, changes nothing.</summary>
/// <remarks>
/// A step whose output is New or Modified in the second run holds an object that is compared by reference,
/// or a value that does not come from the content (a time, a random number).
/// </remarks>
internal static class RunTwiceCheck
{
    public static void Check(ContentRun run)
    {
        if (!run.Project.TracksSteps)
        {
            return;
        }

        var again = run.Project.ReadAnew();
        var second = run.LastDriver
            .ReplaceAdditionalTexts([.. again.Files])
            .WithUpdatedAnalyzerConfigOptions(again.Options)
            .RunGenerators(again.CreateCompilation());

        var changed = TrackedSteps.Named(second.GetRunResult())
            .SelectMany(step => TrackedSteps.Outputs(step.Runs).Select(output => (step.Name, output.Value, output.Reason)))
            .Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(output => $"\n    step '{output.Name}' gives {output.Reason}: {Probe.Shown(output.Value)}")
            .ToImmutableArray();
        if (!changed.IsEmpty)
        {
            throw new ContentAssertException(
                "A second run over the same content changes outputs; their equality must be that of the content." + string.Concat(changed));
        }
    }
}
