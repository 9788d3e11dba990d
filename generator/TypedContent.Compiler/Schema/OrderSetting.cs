using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>A key by which entries are ordered.</summary>
/// <param name="Key">The key, as the project names it; in a schema, as its members name it.</param>
/// <param name="IsDescending">Whether the greatest value is first.</param>
internal sealed record OrderKey(string Key, bool IsDescending)
{
    /// <summary>The key of entries' slugs.</summary>
    public const string Slug = "slug";

    /// <summary>In a schema, the keys of the members that lead to the value (<see cref="MemberSpec.Key"/>); empty for the slug.</summary>
    public EquatableArray<string> Path { get; init; }

    /// <summary>Reads keys: <c>-date, seo.priority</c>.</summary>
    public static EquatableArray<OrderKey> ReadAll(string text) => NormalizationFormC.Of(text).Split(',').Select(static part => part.Trim())
        .Select(static part => part.StartsWith("-", StringComparison.Ordinal) ? new OrderKey(part.Substring(1).Trim(), true) : new OrderKey(part, false))
        .Where(static key => key.Key.Length > 0)
        .ToEquatableArray();
}

/// <summary>The order of a collection's entries, as the project file or a declared record sets it.</summary>
/// <param name="Text">The setting: <c>articles: -date, title</c>; of a declared record its keys.</param>
/// <param name="Collection">The collection; empty if the setting names none.</param>
/// <param name="Keys">The keys, the most significant first.</param>
internal sealed record OrderSetting(string Text, string Collection, EquatableArray<OrderKey> Keys)
{
    /// <summary>Reads <c>TypedContentOrder</c>.</summary>
    public static EquatableArray<OrderSetting> ReadAll(string text) => NormalizationFormC.Of(text).Split(';').Select(static item => item.Trim())
        .Where(static item => item.Length > 0)
        .Select(static item => item.IndexOf(':') is var colon and > 0
            ? new OrderSetting(item, item.Substring(0, colon).Trim(), OrderKey.ReadAll(item.Substring(colon + 1)))
            : new OrderSetting(item, "", default))
        .ToEquatableArray();
}
