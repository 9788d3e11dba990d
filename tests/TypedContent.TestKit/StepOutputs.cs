using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedContent.TestKit;

/// <summary>The outputs of a tracked step in a run, each with its reason.</summary>
public sealed class StepOutputs
{
    private readonly ContentRun _run;
    private readonly string _name;

    internal StepOutputs(ContentRun run, string name, ImmutableArray<(object Value, IncrementalStepRunReason Reason)> outputs)
    {
        _run = run;
        _name = name;
        Outputs = outputs;
    }

    /// <summary>The outputs, in the order of the pipeline.</summary>
    public ImmutableArray<(object Value, IncrementalStepRunReason Reason)> Outputs { get; }

    /// <summary>Checks the number of outputs for each reason; a reason without a number must not occur.</summary>
    /// <param name="cached">Not computed again.</param>
    /// <param name="unchanged">Computed again, with an equal result.</param>
    /// <param name="modified">Computed again, with another result.</param>
    /// <param name="added">New.</param>
    /// <param name="removed">No longer there.</param>
    public ContentRun ShouldBe(int cached = 0, int unchanged = 0, int modified = 0, int added = 0, int removed = 0)
    {
        var expected = Call(cached, unchanged, modified, added, removed);
        var actual = Call(
            Count(IncrementalStepRunReason.Cached),
            Count(IncrementalStepRunReason.Unchanged),
            Count(IncrementalStepRunReason.Modified),
            Count(IncrementalStepRunReason.New),
            Count(IncrementalStepRunReason.Removed));
        if (actual != expected)
        {
            var outputs = Outputs.Select(output => $"\n    {output.Reason}: {Probe.Shown(output.Value)}");
            throw new ContentAssertException(
                $"The outputs of step '{_name}' are there for other reasons than the test expects.\n"
                + $"  expected: {expected}\n  actual:   {actual}{string.Concat(outputs)}");
        }

        return _run;
    }

    /// <summary>Checks that the step did nothing: all of its previous outputs are cached.</summary>
    public ContentRun ShouldBeCached() => ShouldBe(cached: Outputs.Length);

    private int Count(IncrementalStepRunReason reason) => Outputs.Count(output => output.Reason == reason);

    private static string Call(int cached, int unchanged, int modified, int added, int removed)
    {
        (string Name, int Count)[] counts =
        [
            (nameof(cached), cached), (nameof(unchanged), unchanged), (nameof(modified), modified), (nameof(added), added), (nameof(removed), removed),
        ];
        return $".ShouldBe({string.Join(", ", counts.Where(item => item.Count > 0).Select(item => $"{item.Name}: {item.Count}"))})";
    }
}
