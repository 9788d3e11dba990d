using System.Collections;
using System.Text.Json;

namespace TypedContent;

/// <summary>Writes the values of entries as JSON.</summary>
internal sealed class ContentJsonValues
{
    // When System.Text.Json writes part of an entry and meets entries in it, it calls the converter again, which continues with this instance.
    [ThreadStatic]
    private static ContentJsonValues? s_current;

    private readonly Utf8JsonWriter _writer;
    private readonly JsonSerializerOptions _options;
    private readonly ContentJsonConverter _settings;
    private readonly ContentJsonScalars _scalars;
    private readonly ContentJsonWriter _members;
    private IContentJson? _entry;
    private bool _isReferenced;

    private ContentJsonValues(Utf8JsonWriter writer, JsonSerializerOptions options, ContentJsonConverter settings)
    {
        _writer = writer;
        _options = options;
        _settings = settings;
        _scalars = new ContentJsonScalars(writer, options);
        _members = new ContentJsonWriter(writer, options, this);
    }

    /// <summary>Whether bodies are written.</summary>
    public bool IncludesBodies => _settings.IncludeBodies;

    /// <summary>Writes a value: an entry in full, unless it is inside another one.</summary>
    public static void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options, ContentJsonConverter settings)
    {
        var outer = s_current;
        if (outer is not null && ReferenceEquals(outer._writer, writer))
        {
            outer.WriteKnown(value);
            return;
        }

        s_current = new ContentJsonValues(writer, options, settings);
        try
        {
            s_current.WriteKnown(value);
        }
        finally
        {
            s_current = outer;
        }
    }

    /// <summary>Whether a referenced entry is written as its slug.</summary>
    public bool WritesSlugOf(Type type) => (_isReferenced || _settings.References == ContentJsonReferences.Slugs) && !_scalars.HasConverter(type);

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="declaredType">The declared type of its member; <see cref="object"/> where only the value has a type.</param>
    public void WriteValue(object? value, Type declaredType)
    {
        if (value is null)
        {
            _writer.WriteNullValue();
            return;
        }

        var type = declaredType.IsValueType || declaredType == typeof(object) ? value.GetType() : declaredType;
        if (_scalars.HasConverter(type))
        {
            Serialize(value, type);
        }
        else if (value is IContentJson or ContentValue or MarkdownBody)
        {
            WriteKnown(value);
        }
        else if (!_scalars.TryWrite(value))
        {
            WriteStructure(value, type);
        }
    }

    // Values that this converter handles are not passed back to the converters of the options.
    private void WriteKnown(object value)
    {
        switch (value)
        {
            case IContentJson entry:
                WriteEntry(entry);
                break;
            case ContentValue content:
                WriteContent(content);
                break;
            case MarkdownBody body:
                _writer.WriteStringValue(body.Html);
                break;
            default:
                // A class of the program that System.Text.Json treats as an entry.
                Serialize(value, value.GetType());
                break;
        }
    }

    private void WriteEntry(IContentJson entry)
    {
        if (_entry is not null && WritesSlugOf(entry.GetType()))
        {
            _writer.WriteStringValue(entry.Slug);
            return;
        }

        var (outer, isReferenced) = (_entry, _isReferenced);
        _isReferenced = outer is not null;
        _entry = entry;
        _writer.WriteStartObject();
        entry.WriteTo(_members);
        _writer.WriteEndObject();
        (_entry, _isReferenced) = (outer, isReferenced);
    }

    private void WriteStructure(object value, Type type)
    {
        switch (value)
        {
            case IContentDictionary dictionary when value.GetType().GenericTypeArguments is [var values]:
                _writer.WriteStartObject();
                foreach (var item in dictionary.Items)
                {
                    WriteKey(item.Key, item.Value, values);
                }

                _writer.WriteEndObject();
                break;
            case IDictionary dictionary when ValuesOf(type) is { } values:
                _writer.WriteStartObject();
                foreach (DictionaryEntry item in dictionary)
                {
                    WriteKey((string)item.Key, item.Value, values);
                }

                _writer.WriteEndObject();
                break;
            case IEnumerable items when ElementsOf(type) is { } elements:
                _writer.WriteStartArray();
                foreach (var item in items)
                {
                    WriteValue(item, elements.IsInstanceOfType(item) ? elements : typeof(object));
                }

                _writer.WriteEndArray();
                break;
            case var _ when _entry?.WritePart(_members, value) == true:
                break;
            default:
                Serialize(value, type);
                break;
        }
    }

    private void WriteContent(ContentValue content)
    {
        if (content.Keys is not { } keys)
        {
            WriteValue(Plain(content), typeof(object));
            return;
        }

        _writer.WriteStartObject();
        foreach (var key in keys)
        {
            WriteKey(key, content[key], typeof(ContentValue));
        }

        _writer.WriteEndObject();
    }

    private void WriteKey(string key, object? value, Type declaredType)
    {
        _writer.WritePropertyName(_options.DictionaryKeyPolicy?.ConvertName(key) ?? key);
        WriteValue(value, declaredType);
    }

    // System.Text.Json alone writes keys that are no texts, and collections of a type that does not say what is in them.
    private static Type? ValuesOf(Type type) => type.GenericTypeArguments is [var key, var values] && key == typeof(string) ? values : null;

    private static Type? ElementsOf(Type type) => type.IsSZArray ? type.GetElementType() : type.GenericTypeArguments is [var elements] ? elements : null;

    private void Serialize(object value, Type type) => JsonSerializer.Serialize(_writer, value, _options.GetTypeInfo(type));

    private static object? Plain(ContentValue content) => content.Kind switch
    {
        ContentValueKind.Text => content.Text,
        ContentValueKind.Boolean => content.Boolean,
        ContentValueKind.Number => content.WholeNumber is { } whole ? whole : content.Number,
        ContentValueKind.Date => content.Date,
        ContentValueKind.DateTime => content.DateTime,
        ContentValueKind.DateTimeOffset => content.DateTimeOffset,
        ContentValueKind.List => content.Items,
        _ => null,
    };
}
