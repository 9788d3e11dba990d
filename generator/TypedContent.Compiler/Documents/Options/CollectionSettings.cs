using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Options;

/// <summary>What a project sets for all collections, and for single ones: <c>sanitize; docs=allow</c>.</summary>
/// <param name="Settings">The settings, in order; the one for all collections has no collection's name.</param>
internal sealed record CollectionSettings(EquatableArray<CollectionSetting> Settings)
{
    /// <summary>Reads a property.</summary>
    /// <param name="text">Its value; <see langword="null"/> where it isn't set.</param>
    public static CollectionSettings Read(string? text) => new((text ?? "")
        .Split([',', ';', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(static part => part.Trim())
        .Where(static part => part.Length > 0)
        .Select(Setting)
        .ToEquatableArray());

    /// <summary>What is set for a collection; <see langword="null"/> where nothing is. Of two settings for the same, the last one counts.</summary>
    public string? Of(string collection) =>
        Settings.LastOrDefault(setting => setting.Collection == collection)?.Value
            ?? Settings.LastOrDefault(static setting => setting.Collection.Length == 0)?.Value;

    /// <summary>The settings for collections that do not exist.</summary>
    /// <param name="property">The property that they stand in.</param>
    /// <param name="collections">The collections' names.</param>
    public IEnumerable<InvalidProperty> Unknown(string property, IReadOnlyCollection<string> collections) => Settings
        .Where(setting => setting.Collection.Length > 0 && !collections.Contains(setting.Collection))
        .Select(setting => new InvalidProperty(
            property,
            setting.ToString(),
            $"is for the collection '{setting.Collection}', which does not exist"
                + (Suggestion.Nearest(setting.Collection, collections) is { } nearest ? $" (did you mean '{nearest}'?)" : "")
                + "; correct its name, or remove the setting"));

    private static CollectionSetting Setting(string part) => part.IndexOf('=') is var equals and > 0
        ? new CollectionSetting(part.Substring(0, equals).TrimEnd(), part.Substring(equals + 1).TrimStart())
        : new CollectionSetting("", part);
}

/// <summary>One setting.</summary>
/// <param name="Collection">The collection that it is for; empty for all.</param>
/// <param name="Value">What is set.</param>
internal sealed record CollectionSetting(string Collection, string Value)
{
    /// <summary>The setting as the project file has it.</summary>
    public override string ToString() => Collection.Length == 0 ? Value : Collection + "=" + Value;
}
