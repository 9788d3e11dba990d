using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedContent.TestKit;

/// <summary>The standing check of every run: a second run over the same content, with every file read anew, changes nothing.</summary>
/// <remarks>
/// A step whose output is New or Modified the second time holds something that is compared by reference,
/// or that says more than the content does (a time, a random number).
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
            throw new ContentAssertException("A second run over the same content changes outputs; their equality must be that of the content." + string.Concat(changed));
        }
    }
}
