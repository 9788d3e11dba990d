using System.Collections;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TypedContent;

/// <summary>Receives the members of an entry that is written as JSON; called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContentJsonWriter
{
    private readonly Utf8JsonWriter _writer;
    private readonly JsonSerializerOptions _options;
    private readonly ContentJsonValues _values;

    internal ContentJsonWriter(Utf8JsonWriter writer, JsonSerializerOptions options, ContentJsonValues values)
    {
        _writer = writer;
        _options = options;
        _values = values;
    }

    /// <summary>Starts a record that is part of an entry.</summary>
    public void Open() => _writer.WriteStartObject();

    /// <summary>Ends a record that is part of an entry.</summary>
    public void Close() => _writer.WriteEndObject();

    /// <summary>Writes a member under its name, converted by the naming policy.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="condition">When it is left out; <see langword="null"/> to follow the options.</param>
    public void Write<T>(string name, T value, JsonIgnoreCondition? condition = null) => WriteNamed(NameOf(name), value, condition);

    /// <summary>Writes a member under an explicit JSON name.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The name in the JSON.</param>
    /// <param name="value">Its value.</param>
    /// <param name="condition">When it is left out; <see langword="null"/> to follow the options.</param>
    public void WriteNamed<T>(string name, T value, JsonIgnoreCondition? condition = null)
    {
        if (IsLeftOut(value, condition))
        {
            return;
        }

        _writer.WritePropertyName(name);
        if (default(T) is IEnumerable && EqualityComparer<T>.Default.Equals(value, default))
        {
            // A default ImmutableArray, which cannot be enumerated.
            _writer.WriteStartArray();
            _writer.WriteEndArray();
        }
        else
        {
            _values.WriteValue(value, typeof(T));
        }
    }

    /// <summary>Writes a member with its own converter.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <param name="jsonName">The name in the JSON; <see langword="null"/> for the member's name, converted by the naming policy.</param>
    /// <param name="value">Its value.</param>
    /// <param name="converter">The converter.</param>
    /// <param name="condition">When it is left out; <see langword="null"/> to follow the options.</param>
    /// <exception cref="InvalidOperationException">The converter does not write the type.</exception>
    public void WriteConverted<T>(string name, string? jsonName, T value, JsonConverter converter, JsonIgnoreCondition? condition = null)
    {
        if (IsLeftOut(value, condition))
        {
            return;
        }

        var made = converter is JsonConverterFactory factory && factory.CanConvert(typeof(T)) ? factory.CreateConverter(typeof(T), _options) : converter;
        if (made is null or JsonConverterFactory || !made.CanConvert(typeof(T)))
        {
            throw new InvalidOperationException(
                $"The converter '{converter.GetType()}' of the member '{name}' does not write the type '{typeof(T)}'; "
                + "name a converter that does in [JsonConverter].");
        }

        _writer.WritePropertyName(jsonName ?? NameOf(name));
        if (made is not JsonConverter<T> typed)
        {
            // One of another type, of object for one, that says it writes this one too.
            JsonSerializer.Serialize(_writer, value, JsonMetadataServices.CreateValueInfo<T>(_options, made));
        }
        else if (value is null && !typed.HandleNull)
        {
            _writer.WriteNullValue();
        }
        else
        {
            typed.Write(_writer, value, _options);
        }
    }

    /// <summary>Writes a member that may be null, with its own converter.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <param name="jsonName">The name in the JSON; <see langword="null"/> for the member's name, converted by the naming policy.</param>
    /// <param name="value">Its value.</param>
    /// <param name="converter">The converter.</param>
    /// <param name="condition">When it is left out; <see langword="null"/> to follow the options.</param>
    /// <exception cref="InvalidOperationException">The converter does not write the type.</exception>
    public void WriteConverted<T>(string name, string? jsonName, T? value, JsonConverter converter, JsonIgnoreCondition? condition = null)
        where T : struct
    {
        if (converter.CanConvert(typeof(T?)))
        {
            WriteConverted<T?>(name, jsonName, value, converter, condition);
        }
        else if (value is { } known)
        {
            WriteConverted(name, jsonName, known, converter, JsonIgnoreCondition.Never);
        }
        else
        {
            WriteNamed(jsonName ?? NameOf(name), value, condition);
        }
    }

    /// <summary>Writes a reference to an entry.</summary>
    /// <typeparam name="T">The record of the entry.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <param name="reference">The member's value.</param>
    public void Write<T>(string name, ContentReference<T> reference)
        where T : class
    {
        if (reference.Slug is { } slug && _values.WritesSlugOf(typeof(T)))
        {
            Write(name, slug);
        }
        else
        {
            Write(name, reference.Value);
        }
    }

    /// <summary>Writes references to entries.</summary>
    /// <typeparam name="T">The record of the entries.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <param name="references">The member's value.</param>
    public void Write<T>(string name, ContentReferenceList<T> references)
        where T : class
    {
        if (references.Slugs is { } slugs && _values.WritesSlugOf(typeof(T)))
        {
            Write(name, slugs);
        }
        else
        {
            Write(name, references.Values);
        }
    }

    /// <summary>Writes references to lists of entries.</summary>
    /// <typeparam name="TList">The inner lists.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <param name="references">The member's value.</param>
    public void Write<TList>(string name, ContentReferenceLists<TList> references) => Write(name, references.Values);

    private string NameOf(string name) => _options.PropertyNamingPolicy?.ConvertName(name) ?? name;

    private bool IsLeftOut<T>(T value, JsonIgnoreCondition? condition) =>
        (typeof(T) == typeof(MarkdownBody) && !_values.IncludesBodies)
        || (condition ?? _options.DefaultIgnoreCondition) switch
        {
            JsonIgnoreCondition.WhenWritingNull => value is null,
            JsonIgnoreCondition.WhenWritingDefault => EqualityComparer<T>.Default.Equals(value, default),
            _ => false,
        };
}
