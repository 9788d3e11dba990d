using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedContent;

/// <summary>Writes entries as JSON. Their records have it as an attribute, so <c>JsonSerializer.Serialize(Articles.All)</c> needs no options.</summary>
/// <remarks>
/// An instance in <see cref="JsonSerializerOptions.Converters"/> changes what is written. By default, references are written as slugs, and
/// <c>Translations</c> and bodies are left out. The members of a declared record follow its <c>[JsonIgnore]</c>, <c>[JsonPropertyName]</c>,
/// <c>[JsonPropertyOrder]</c> and <c>[JsonConverter]</c> attributes.
/// </remarks>
public sealed class ContentJsonConverter : JsonConverter<object>
{
    /// <summary>How references to other entries are written; <see cref="ContentJsonReferences.Slugs"/> by default.</summary>
    public ContentJsonReferences References { get; init; }

    /// <summary>Whether bodies are written, as their HTML; <see langword="false"/> by default.</summary>
    public bool IncludeBodies { get; init; }

    /// <summary>Whether the type is an entry's record, <see cref="ContentValue"/> or <see cref="MarkdownBody"/>.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <returns>Whether this converter writes it; a record that is polymorphic in JSON (<c>[JsonDerivedType]</c>) is not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is <see langword="null"/>.</exception>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert == typeof(IContentEntry)
            || typeToConvert == typeof(ContentValue)
            || typeToConvert == typeof(MarkdownBody)
            || (typeof(IContentJson).IsAssignableFrom(typeToConvert) && !IsPolymorphic(typeToConvert));
    }

    /// <summary>Not supported: content is compiled into the program.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">The options.</param>
    /// <returns>Nothing: the method always throws.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException(
        $"Content is compiled into the program and is not read from JSON, so '{typeToConvert}' cannot be deserialized; use your own type for it.");

    /// <summary>Writes an entry, a <see cref="ContentValue"/> or a <see cref="MarkdownBody"/>.</summary>
    /// <param name="writer">Receives the JSON.</param>
    /// <param name="value">The object.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        ContentJsonValues.Write(writer, value, options, this);
    }

    // System.Text.Json writes the discriminator itself, and does not allow a converter for such a type.
    private static bool IsPolymorphic(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.IsDefined(typeof(JsonDerivedTypeAttribute), inherit: false))
            {
                return true;
            }
        }

        return false;
    }
}
