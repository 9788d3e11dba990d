using System.Globalization;

namespace TypedContent.Compiler.Text;

/// <summary>The names and severities of problems.</summary>
internal static class ProblemIds
{
    /// <summary>The id in messages and settings: <c>TC0007</c>.</summary>
    public static string Code(this ProblemId id) => "TC" + ((int)id).ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Whether it is an error by default; all others are warnings.</summary>
    public static bool IsError(this ProblemId id) => id is not (
        ProblemId.UnknownCollection
        or ProblemId.RuleNotEvaluated
        or ProblemId.TranslationDiffers
        or ProblemId.MissingTranslation
        or ProblemId.EntryWithoutData
        or ProblemId.MisspeltKey
        or ProblemId.NotHeldBack
        or ProblemId.UnreadMdx
        or ProblemId.NumberText
        or ProblemId.UnclearValue
        or ProblemId.KeysLikeData
        or ProblemId.UnknownKeyName
        or ProblemId.DoubtfulLocale
        or ProblemId.ForeignSyntax
        or ProblemId.TooManyEntryMembers
        or ProblemId.UnseenByJson
        or ProblemId.HiddenCollection
        or ProblemId.EndlessJson
        or ProblemId.MisspeltTerm);
}
