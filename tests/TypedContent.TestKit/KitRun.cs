using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedContent.TestKit;

/// <summary>Members of a run for tests of the generator: its steps, and the effect of an edit.</summary>
public static class KitRun
{
    /// <param name="run">The run.</param>
    extension(ContentRun run)
    {
        /// <summary>The driver after the run, for a snapshot that includes the generator's diagnostics; those of the compiler are checked.</summary>
        public GeneratorDriver Driver
        {
            get
            {
                run.CheckCompiled();
                return run.LastDriver;
            }
        }

        /// <summary>The names of the steps that the generator tracked in this run, in ordinal order.</summary>
        public ImmutableArray<string> StepNames => [.. TrackedSteps.Models(run.Result).Select(step => step.Name)];

        /// <summary>Runs the generator again for the edited project, with the cached results of this run.</summary>
        public ContentRun Edit(Func<ContentProject, ContentProject> edit) => run.Again(edit(run.Project));

        /// <summary>Runs the generator again with another text in a content file, or with an additional file.</summary>
        public ContentRun Edit(string path, string text) => run.Edit(project => project.With(path, text));

        /// <summary>The value that C# statements return.</summary>
        public T Execute<T>(string statements) => run.Evaluate<T>(statements);

        /// <summary>The outputs of a tracked step, or of the compiler's own <c>SourceOutput</c> and <c>ImplementationSourceOutput</c>.</summary>
        public StepOutputs Steps(string name)
        {
            run.CheckReported();
            var steps = TrackedSteps.Named(run.Result).ToDictionary(step => step.Name, step => step.Runs);
            return steps.TryGetValue(name, out var runs)
                ? new StepOutputs(run, name, [.. TrackedSteps.Outputs(runs)])
                : throw new ContentAssertException($"No step '{name}' ran, but: {string.Join(", ", steps.Keys)}.");
        }

        /// <summary>Checks that the run wrote these generated files again, and reused all others of the run before the edit.</summary>
        public ContentRun ShouldEmit(params string[] hintNames)
        {
            run.CheckReported();
            var before = (run.Previous?.GeneratedSources ?? []).Select(source => source.SourceText).ToHashSet(ReferenceEqualityComparer.Instance);
            var emitted = run.GeneratedSources.Where(source => !before.Contains(source.SourceText)).Select(source => source.HintName).ToList();
            return emitted.Order(StringComparer.Ordinal).SequenceEqual(hintNames.Order(StringComparer.Ordinal))
                ? run
                : throw new ContentAssertException(
                    "The run writes other generated files anew than the test expects. The call that expects what it does:\n"
                    + $"    .ShouldEmit({string.Join(", ", emitted.Select(name => $"\"{name}\""))})");
        }

        /// <summary>Checks that tracked steps return plain values: without objects of the compiler, and equal if the content is.</summary>
        /// <param name="textHolders">The names of the types that may hold a <see cref="Microsoft.CodeAnalysis.Text.SourceText"/>.</param>
        public ContentRun ShouldGiveValues(params string[] textHolders)
        {
            run.CheckReported();
            ModelWalk.Check(run.Result, textHolders);
            ModelEquality.Check(run.Project);
            return run;
        }
    }
}
