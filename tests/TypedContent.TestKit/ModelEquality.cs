using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedContent.TestKit;

/// <summary>Checks that models are equal if their content is: two runs that share no objects have equal outputs with equal hash codes.</summary>
internal static class ModelEquality
{
    public static void Check(ContentProject project)
    {
        var first = Outputs(project.ReadAnew());
        var second = Outputs(project.ReadAnew());
        var differences = new List<string>();
        foreach (var (name, values) in first)
        {
            var others = second.GetValueOrDefault(name, []);
            if (values.Length != others.Length)
            {
                differences.Add($"step '{name}' gives {values.Length} outputs, then {others.Length}");
                continue;
            }

            differences.AddRange(values.Zip(others)
                .Where(pair => !Equals(pair.First, pair.Second) || pair.First?.GetHashCode() != pair.Second?.GetHashCode())
                .Select(pair => $"step '{name}': {Probe.Shown(pair.First)} is not equal to {Probe.Shown(pair.Second)}, or has another hash code"));
        }

        if (differences.Count > 0)
        {
            throw new ContentAssertException(
                "Two runs over the same content give models that are not equal:" + string.Concat(differences.Select(difference => "\n    " + difference)));
        }
    }

    private static Dictionary<string, ImmutableArray<object?>> Outputs(ContentProject project) =>
        TrackedSteps.Models(project.CreateDriver().RunGenerators(project.CreateCompilation()).GetRunResult())
            .ToDictionary(step => step.Name, step => TrackedSteps.Outputs(step.Runs).Select(output => (object?)output.Value).ToImmutableArray());
}
