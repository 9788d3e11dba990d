using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>Matches values with patterns under a time limit; all matches that time out share one budget per build.</summary>
/// <param name="limit">The time limit for a match.</param>
/// <param name="limitWhenSpent">The time limit for a match after the budget is spent.</param>
/// <param name="budget">The total time for matches that time out.</param>
internal sealed class PatternCheck(TimeSpan limit, TimeSpan limitWhenSpent, TimeSpan budget)
{
    // A separate table, because each build that changes the schema has a new instance of it.
    private static readonly ConditionalWeakTable<ContentSchema, PatternCheck> Checks = new();

    private readonly object _lock = new();
    private TimeSpan _budget = budget;

    private PatternCheck()
        // The default time limit of the attribute at run time; then enough for each value of a good pattern, even after others have spent the budget.
        : this(TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(4))
    {
    }

    public static PatternCheck Of(ContentSchema schema) => Checks.GetValue(schema, static _ => new PatternCheck());

    /// <summary>Why a value does not match, as the rest of a sentence; <see langword="null"/> if it does.</summary>
    /// <param name="text">The value.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="isKnown">Whether the value is known not to match; otherwise the match timed out.</param>
    public string? Mismatch(string text, string pattern, out bool isKnown)
    {
        isKnown = true;
        var (time, isSpent) = NextLimit();
        var watch = Stopwatch.StartNew();
        try
        {
            var match = Regex.Match(text, pattern, RegexOptions.None, time);
            return match.Success && match.Index == 0 && match.Length == text.Length
                ? null
                : $"must match the pattern '{pattern}', but is '{MessageText.Shorten(text)}'";
        }
        catch (RegexMatchTimeoutException)
        {
            isKnown = false;
            Spend(watch.Elapsed);
            return isSpent
                ? $"was not checked against the pattern '{pattern}', because patterns have already taken too long in this build; fix the values before it, or "
                    + "simplify the pattern"
                : $"could not be checked against the pattern '{pattern}' within {time.TotalSeconds:0} seconds; fix the value, or simplify the pattern";
        }
    }

    private (TimeSpan Time, bool IsSpent) NextLimit()
    {
        lock (_lock)
        {
            return _budget > TimeSpan.Zero ? (limit, false) : (limitWhenSpent, true);
        }
    }

    private void Spend(TimeSpan time)
    {
        lock (_lock)
        {
            _budget -= time;
        }
    }
}
