using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Diagnostics;

namespace TypedContent.Generator.Pipeline;

/// <summary>The result of a step, with its unexpected failure, if any.</summary>
internal sealed record Attempt<T>(T Value, Problem? Failure);

/// <summary>
/// Turns an unexpected failure of a step into an error that names its subject, without affecting anything else. Cancellation is passed on. Each run of a
/// step is traced (<see cref="TypedContentEventSource"/>).
/// </summary>
/// <param name="context">The context in which steps are registered.</param>
/// <param name="enter">Called with the name of each step before it runs, so that tests can make it fail.</param>
internal sealed class StepGuard(IncrementalGeneratorInitializationContext context, Action<string>? enter)
{
    private static readonly Subject AllContent = new("the content as a whole");

    /// <summary>A step that handles failures of single files itself, and so is only traced.</summary>
    public static Func<TSource, CancellationToken, T> Traced<TSource, T>(
        string step, Func<TSource, CancellationToken, T> run, Func<TSource, Subject> subject) => (input, token) =>
    {
        using var trace = StepTrace.Begin(step, input, subject);
        return run(input, token);
    };

    /// <summary>A step whose failure becomes a result.</summary>
    public Func<TSource, CancellationToken, T> Step<TSource, T>(
        string step, Func<TSource, CancellationToken, T> run, Func<TSource, Subject> subject, Func<TSource, Exception, T> failed) =>
        Traced(
            step,
            (input, token) => Failsafe.Run(
                () =>
                {
                    enter?.Invoke(step);
                    return run(input, token);
                },
                e => failed(input, e)),
            subject);

    /// <summary>A step whose values are diagnostics.</summary>
    public Func<TSource, CancellationToken, Boxed<EquatableArray<Problem>>> Check<TSource>(
        string step, Func<TSource, CancellationToken, EquatableArray<Problem>> check, Func<TSource, Subject> subject) => Step(
            step,
            (input, token) => new Boxed<EquatableArray<Problem>>(check(input, token)),
            subject,
            (input, e) => new Boxed<EquatableArray<Problem>>([Failure(e, step, subject(input))]));

    /// <summary>A step from all content to one value; if it fails, it returns a fallback.</summary>
    public IncrementalValueProvider<T> Select<TSource, T>(
        IncrementalValueProvider<TSource> source, string step, Func<TSource, CancellationToken, T> select, T fallback)
        where T : class
    {
        var attempts = source.Select(Step(
            step,
            (input, token) => new Attempt<T>(select(input, token), null),
            static (TSource _) => AllContent,
            (_, e) => new Attempt<T>(fallback, Failure(e, step, AllContent)))).WithTrackingName(step);
        context.ReportDiagnostics(attempts.SelectMany(static (attempt, _) => FailuresOf(attempt)));
        return attempts.Select(static (attempt, _) => attempt.Value);
    }

    /// <summary>A step from all content to a struct; if it fails, it returns an empty one.</summary>
    public IncrementalValueProvider<Boxed<T>> SelectBoxed<TSource, T>(
        IncrementalValueProvider<TSource> source, string step, Func<TSource, CancellationToken, T> select)
        where T : struct => Select(source, step, (input, token) => new Boxed<T>(select(input, token)), new Boxed<T>(default));

    /// <summary>A step from one value to another.</summary>
    public IncrementalValuesProvider<Attempt<T?>> Select<TSource, T>(
        IncrementalValuesProvider<TSource> source, string step, Func<TSource, CancellationToken, T?> select, Func<TSource, Subject> subject)
        where T : class =>
        source.Select(Attempt(step, select, subject));

    /// <summary>The same as a function that gives nothing for a value that has no result.</summary>
    public Func<TSource, CancellationToken, IEnumerable<Attempt<T?>>> AttemptAny<TSource, T>(
        string step, Func<TSource, CancellationToken, T?> select, Func<TSource, Subject> subject)
        where T : class
    {
        var attempt = Attempt(step, select, subject);
        return (input, token) => attempt(input, token) is var result && (result.Value is not null || result.Failure is not null) ? [result] : [];
    }

    /// <summary>A step from all content to several values.</summary>
    public IncrementalValuesProvider<Attempt<T?>> SelectMany<TSource, T>(
        IncrementalValueProvider<TSource> source, string step, Func<TSource, CancellationToken, IEnumerable<T>> select)
        where T : class =>
        source.SelectMany(Step(
            step,
            (input, token) => select(input, token).Select(static value => new Attempt<T?>(value, null)).ToList(),
            static (TSource _) => AllContent,
            (_, e) => [new Attempt<T?>(null, Failure(e, step, AllContent))])).WithTrackingName(step);

    /// <summary>The successful values; failures are reported.</summary>
    public IncrementalValuesProvider<T> Values<T>(IncrementalValuesProvider<Attempt<T?>> attempts)
        where T : class
    {
        context.ReportDiagnostics(attempts.SelectMany(static (attempt, _) => FailuresOf(attempt)));
        return attempts.SelectNotNull(static attempt => attempt.Value);
    }

    /// <summary>Writes each value as source, and reports failures.</summary>
    public void Emit<T>(
        IncrementalValuesProvider<Attempt<T?>> values, string step, Action<SourceProductionContext, T> emit, Func<T, Subject> subject)
        where T : class =>
        context.RegisterSourceOutput(values, (output, attempt) =>
        {
            var failure = attempt.Failure;
            if (attempt.Value is { } value)
            {
                failure = Try(step, () => emit(output, value), subject(value));
            }

            if (failure is not null)
            {
                output.ReportDiagnostic(failure.ToDiagnostic());
            }
        });

    /// <summary>Runs an action; returns the failure, or <see langword="null"/>.</summary>
    public Problem? Try(string step, Action run, Subject subject) => Try<object>(
        step,
        () =>
        {
            run();
            return null;
        },
        subject).Failure;

    /// <summary>Runs a function; returns the result, or the failure.</summary>
    public Attempt<T?> Try<T>(string step, Func<T?> run, Subject subject)
        where T : class
    {
        using var trace = StepTrace.Begin(step, subject);
        return Failsafe.Run(
            () =>
            {
                enter?.Invoke(step);
                return new Attempt<T?>(run(), null);
            },
            e => new Attempt<T?>(null, Failure(e, step, subject)));
    }

    private Func<TSource, CancellationToken, Attempt<T?>> Attempt<TSource, T>(
        string step, Func<TSource, CancellationToken, T?> select, Func<TSource, Subject> subject)
        where T : class
    {
        // Most entries have no result of some steps.
        var none = new Attempt<T?>(null, null);
        return Step(
            step,
            (input, token) => select(input, token) is { } value ? new Attempt<T?>(value, null) : none,
            subject,
            (input, e) => new Attempt<T?>(null, Failure(e, step, subject(input))));
    }

    private static IEnumerable<Problem> FailuresOf<T>(Attempt<T> attempt) => attempt.Failure is { } failure ? [failure] : [];

    private static Problem Failure(Exception exception, string step, Subject subject) =>
        Problem.Failure(exception, subject with { Name = $"{subject.Name}, in the step '{step}'" });
}
