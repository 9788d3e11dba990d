using System.Numerics;
using System.Text.Json.Nodes;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;

namespace TypedContent.Tool.Schemas;

/// <summary>The schemas of scalar types: what <see cref="ScalarReader"/> reads, as far as JSON Schema can say it.</summary>
internal static class ScalarSchemas
{
    // Each day that exists: no validator refuses 2022-02-30 because of "format": "date" alone.
    private const string Day = "(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
        + "|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)";

    private const string Time = @"(?:[Tt]|[ \t]+)(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,7}0*)?)?";

    private const string Offset = @"[ \t]*(?:[Zz]|UTC|GMT|[-+](?:(?:0[0-9]|1[0-3])(?::?[0-5][0-9])?|14(?::?00)?|[0-9](?::[0-5][0-9])?))";

    private const string NoOffset = @"[ \t]*(?:[Zz]|UTC|GMT|[-+](?:00(?::?00)?|0(?::00)?))";

    private const string Clock = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";

    private const string Hex = "[0-9A-Fa-f]";

    private const string Guid = $"{Hex}{{8}}-{Hex}{{4}}-{Hex}{{4}}-{Hex}{{4}}-{Hex}{{12}}";

    /// <summary>The schema of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="dates">The date formats.</param>
    /// <param name="isDeclared">Whether the type is declared; the limits of an inferred one follow its values.</param>
    public static JsonObject Of(ScalarSpec type, DateForms dates, bool isDeclared) => type.Type switch
    {
        ScalarType.String => Text(),
        ScalarType.Boolean => new JsonObject { ["type"] = "boolean" },
        ScalarType.Double or ScalarType.Single or ScalarType.Decimal => new JsonObject { ["type"] = "number" },
        ScalarType.Int32 or ScalarType.Int64 when !isDeclared => new JsonObject { ["type"] = "integer" },
        ScalarType.SByte => Whole(sbyte.MinValue, sbyte.MaxValue),
        ScalarType.Byte => Whole(byte.MinValue, byte.MaxValue),
        ScalarType.Int16 => Whole(short.MinValue, short.MaxValue),
        ScalarType.UInt16 => Whole(ushort.MinValue, ushort.MaxValue),
        ScalarType.Int32 => Whole(int.MinValue, int.MaxValue),
        ScalarType.UInt32 => Whole(uint.MinValue, uint.MaxValue),
        ScalarType.Int64 => Whole(long.MinValue, long.MaxValue),
        ScalarType.UInt64 => Whole(ulong.MinValue, ulong.MaxValue),
        ScalarType.Char => new JsonObject
        {
            ["type"] = new JsonArray("string", "integer"), ["minLength"] = 1, ["maxLength"] = 1, ["minimum"] = 0, ["maximum"] = 9,
        },
        ScalarType.Date or ScalarType.DateTimeOffset or ScalarType.DateTime => Date(type.Type, dates),
        ScalarType.TimeOnly => Matching(type.Type, $@"^{Clock}(?::[0-5][0-9](?:\.[0-9]{{1,7}})?)?$"),
        ScalarType.TimeSpan => Matching(
            type.Type,
            $@"^-?(?:(?:[0-9]{{1,8}}\.)?{Clock}:[0-5][0-9](?:\.[0-9]{{1,7}})?|P(?=[0-9T])(?:[0-9]{{1,8}}W)?(?:[0-9]{{1,8}}D)?"
                + @"(?:T(?=[0-9])(?:[0-9]{1,8}H)?(?:[0-9]{1,8}M)?(?:[0-9]{1,8}(?:\.[0-9]{1,7})?S)?)?)$"),
        ScalarType.Guid => Matching(type.Type, $@"^(?:{Guid}|\{{{Guid}\}}|\({Guid}\)|{Hex}{{32}})$"),
        ScalarType.Uri => Matching(type.Type, @"^\S(?:[\s\S]*\S)?$", "iri-reference"),
        // "1.2" without quotation marks is a number in JSON and YAML.
        ScalarType.Version => Matching(type.Type, @"^(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*)){1,3}$", types: ["string", "number"]),
        ScalarType.CultureInfo => Matching(
            type.Type, "^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$"),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Type, null),
    };

    /// <summary>Text, for which a number and a boolean are read as written: <c>title: 2024</c>.</summary>
    public static JsonObject Text() => new() { ["type"] = new JsonArray("string", "number", "boolean") };

    private static JsonObject Whole(BigInteger min, BigInteger max) => new() { ["type"] = "integer", ["minimum"] = Number(min), ["maximum"] = Number(max) };

    private static JsonNode Number(BigInteger number) => JsonNode.Parse(number.ToString(System.Globalization.CultureInfo.InvariantCulture))!;

    private static JsonObject Date(ScalarType type, DateForms dates)
    {
        if (dates.Formats.Count > 0)
        {
            var formats = string.Join(" or ", dates.Formats.Select(static format => $"'{format.Pattern}'"));
            return new JsonObject
            {
                ["$comment"] = $"Not checked here: {ScalarReader.Expected(type)}, or in the form {formats}.",
                ["type"] = dates.Formats.Any(static format => format.WritesNumbers) ? new JsonArray("string", "integer") : "string",
            };
        }

        return type switch
        {
            ScalarType.Date => Matching(type, $"^{Day}$", "date"),
            ScalarType.DateTime => Matching(type, $"^{Day}(?:{Time}(?:{NoOffset})?)?$"),
            _ => Matching(type, $"^{Day}(?:{Time}(?:{Offset}){(dates.UtcOffset is null ? "" : "?")})?$"),
        };
    }

    private static JsonObject Matching(ScalarType type, string pattern, string? format = null, string[]? types = null)
    {
        var schema = new JsonObject
        {
            ["type"] = types is null ? "string" : new JsonArray([.. types.Select(static name => JsonValue.Create(name))]),
            ["pattern"] = pattern,
            [RuleSchemas.MessageKeyword] = "Expected " + ScalarReader.Expected(type),
        };
        if (format is not null)
        {
            schema["format"] = format;
        }

        return schema;
    }
}
