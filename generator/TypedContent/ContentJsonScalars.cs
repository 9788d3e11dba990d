using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TypedContent;

/// <summary>
/// Writes the scalars of entries as JSON, in the same form as System.Text.Json but without type metadata, which a trimmed program may lack.
/// </summary>
internal readonly struct ContentJsonScalars(Utf8JsonWriter writer, JsonSerializerOptions options)
{
    /// <summary>Whether the program registers its own converter for a type.</summary>
    public bool HasConverter(Type type)
    {
        var converters = options.Converters;
        for (var i = 0; i < converters.Count; i++)
        {
            if (converters[i] is not ContentJsonConverter && converters[i].CanConvert(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes a value if it is a scalar.</summary>
    public bool TryWrite(object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                return true;
            case bool boolean:
                writer.WriteBooleanValue(boolean);
                return true;
            case char character:
                Write(JsonMetadataServices.CharConverter, character);
                return true;
            case DateOnly date:
                Write(JsonMetadataServices.DateOnlyConverter, date);
                return true;
            case DateTime dateTime:
                writer.WriteStringValue(dateTime);
                return true;
            case DateTimeOffset dateTimeOffset:
                writer.WriteStringValue(dateTimeOffset);
                return true;
            case TimeOnly time:
                Write(JsonMetadataServices.TimeOnlyConverter, time);
                return true;
            case TimeSpan duration:
                Write(JsonMetadataServices.TimeSpanConverter, duration);
                return true;
            case Guid guid:
                writer.WriteStringValue(guid);
                return true;
            case Uri uri:
                Write(JsonMetadataServices.UriConverter, uri);
                return true;
            case Version version:
                Write(JsonMetadataServices.VersionConverter, version);
                return true;
            case CultureInfo culture:
                writer.WriteStringValue(culture.Name);
                return true;
            case byte[] bytes:
                writer.WriteBase64StringValue(bytes);
                return true;
            default:
                return TryWriteNumber(value);
        }
    }

    private bool TryWriteNumber(object value)
    {
        if (value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal && IsText(value))
        {
            writer.WriteStringValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
            return true;
        }

        switch (value)
        {
            case sbyte or byte or short or ushort or int or uint or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                return true;
            case ulong number:
                writer.WriteNumberValue(number);
                return true;
            case float number:
                writer.WriteNumberValue(number);
                return true;
            case double number:
                writer.WriteNumberValue(number);
                return true;
            case decimal number:
                writer.WriteNumberValue(number);
                return true;
            default:
                return false;
        }
    }

    private bool IsText(object number) =>
        options.NumberHandling.HasFlag(JsonNumberHandling.WriteAsString)
        || (options.NumberHandling.HasFlag(JsonNumberHandling.AllowNamedFloatingPointLiterals)
            && (number is double value ? !double.IsFinite(value) : number is float single && !float.IsFinite(single)));

    private void Write<T>(JsonConverter<T> converter, T value) => converter.Write(writer, value, options);
}
