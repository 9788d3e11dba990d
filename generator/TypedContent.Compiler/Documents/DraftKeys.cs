using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;

namespace TypedContent.Compiler.Documents;

/// <summary>
/// The keys that mark an entry as a draft: <c>draft: true</c>, <c>isDraft: true</c>, <c>published: false</c>, <c>isPublished: false</c>
/// and <c>publish: false</c>.
/// </summary>
internal static class DraftKeys
{
    // Values that other tools and YAML 1.1 read as booleans: as texts, they would publish an entry that is meant to be a draft.
    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase) { "true", "yes", "on", "y", "1" };
    private static readonly HashSet<string> No = new(StringComparer.OrdinalIgnoreCase) { "false", "no", "off", "n", "0" };

    /// <summary>The value of an absent draft key; <see langword="null"/> for any other key.</summary>
    public static bool? DefaultOf(string key) =>
        IsOfDraft(key) ? false : Is(key, "published") || Is(key, "publish") || PlainKey.Of(key) == "ISPUBLISHED" ? true : null;

    /// <summary>Whether a pair is a draft key with a boolean. <c>published</c> may also be the date of publication.</summary>
    public static bool Is(MappingPair pair) =>
        IsOfDraft(pair.Key.Text) || (DefaultOf(pair.Key.Text) is not null && pair.Value is ScalarNode { Value.Kind: ScalarKind.Boolean });

    /// <summary>Whether a pair makes the entry a draft.</summary>
    public static bool HoldsBack(MappingPair pair) =>
        DefaultOf(pair.Key.Text) is { } published
        && pair.Value is ScalarNode { Value.Value: bool value }
        && value != published;

    /// <summary>Whether a pair is meant to be a draft key, but its value is not a boolean.</summary>
    public static bool IsUnclear(MappingPair pair) =>
        !(pair.Value is ScalarNode { Value.Kind: ScalarKind.Boolean })
        && (IsOfDraft(pair.Key.Text) || (DefaultOf(pair.Key.Text) is not null && MeantBoolean(pair.Value) is not null));

    /// <summary>The boolean that a value is, or that its author may have meant (<c>yes</c>, <c>"false"</c>,
    /// <c>0</c>); otherwise <see langword="null"/>.</summary>
    public static bool? MeantBoolean(ContentNode value) =>
        value is not ScalarNode { Text: var text } ? null : Yes.Contains(text) ? true : No.Contains(text) ? false : null;

    private static bool IsOfDraft(string key) => Is(key, "draft") || PlainKey.Of(key) == "ISDRAFT";

    private static bool Is(string key, string name) => string.Equals(key, name, StringComparison.OrdinalIgnoreCase);
}
