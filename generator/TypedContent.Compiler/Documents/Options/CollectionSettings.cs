using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Options;

/// <summary>A project's setting for all collections, and for individual ones: <c>sanitize; docs=allow</c>, or for keys <c>permalink; docs: url</c>.</summary>
/// <param name="Settings">The settings, in order; the one for all collections has an empty collection name.</param>
internal sealed record CollectionSettings(EquatableArray<CollectionSetting> Settings)
{
    /// <summary>Reads a property.</summary>
    /// <param name="text">Its value; <see langword="null"/> if it isn't set.</param>
    public static CollectionSettings Read(string? text) => new((text ?? "")
        .Split([',', ';', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(static part => part.Trim())
        .Where(static part => part.Length > 0)
        .Select(Setting)
        .ToEquatableArray());

    /// <summary>Reads a property that names a key: <c>permalink; docs: url</c>.</summary>
    public static CollectionSettings ReadKeys(string? text) => new(NormalizationFormC.Of(text ?? "")
        .Split([';', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(static part => part.Trim())
        .Where(static part => part.Length > 0)
        .Select(static part => part.IndexOf(':') is var colon and >= 0
            ? new CollectionSetting(part.Substring(0, colon).TrimEnd(), part.Substring(colon + 1).TrimStart()) { Separator = ": " }
            : new CollectionSetting("", part))
        .ToEquatableArray());

    /// <summary>The setting for a collection; <see langword="null"/> if there is none. The last of several settings for the same collection applies.</summary>
    public string? Of(string collection) =>
        Settings.LastOrDefault(setting => setting.Collection == collection)?.Value
            ?? Settings.LastOrDefault(static setting => setting.Collection.Length == 0)?.Value;

    /// <summary>The settings for collections that do not exist.</summary>
    /// <param name="property">The property with the settings.</param>
    /// <param name="collections">The collections' names.</param>
    public IEnumerable<InvalidProperty> Unknown(string property, IReadOnlyCollection<string> collections) => Settings
        .Where(setting => setting.Collection.Length > 0 && !collections.Contains(setting.Collection))
        .Select(setting => new InvalidProperty(
            property,
            setting.ToString(),
            $"is for the collection '{setting.Collection}', which does not exist"
                + (Suggestion.Nearest(setting.Collection, collections) is { } nearest ? $" (did you mean '{nearest}'?)" : "")
                + "; correct the name, or remove the setting"));

    private static CollectionSetting Setting(string part) => part.IndexOf('=') is var equals and > 0
        ? new CollectionSetting(part.Substring(0, equals).TrimEnd(), part.Substring(equals + 1).TrimStart())
        : new CollectionSetting("", part);
}

/// <summary>One setting.</summary>
/// <param name="Collection">The collection that it applies to; empty for all.</param>
/// <param name="Value">The value.</param>
internal sealed record CollectionSetting(string Collection, string Value)
{
    /// <summary>What is between the two in the project file.</summary>
    public string Separator { get; init; } = "=";

    /// <summary>The setting as written in the project file.</summary>
    public override string ToString() => Collection.Length == 0 ? Value : Collection + Separator + Value;
}
