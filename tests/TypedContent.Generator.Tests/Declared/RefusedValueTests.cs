namespace TypedContent.Generator.Tests.Declared;

/// <summary>A value that a member's type does not accept is reported, with what the type accepts.</summary>
public class RefusedValueTests
{
    public static TheoryData<string, string, string, string> Refused => new()
    {
        { "bool", "yes", "true or false", "text ('yes')" },
        { "sbyte", "-129", "a whole number from -128 to 127 (sbyte)", "a whole number ('-129')" },
        { "sbyte", "128", "a whole number from -128 to 127 (sbyte)", "a whole number ('128')" },
        { "byte", "-1", "a whole number from 0 to 255 (byte)", "a whole number ('-1')" },
        { "short", "32768", "a whole number from -32768 to 32767 (short)", "a whole number ('32768')" },
        { "ushort", "65536", "a whole number from 0 to 65535 (ushort)", "a whole number ('65536')" },
        { "int", "2147483648", "a whole number from -2147483648 to 2147483647 (int)", "a whole number ('2147483648')" },
        { "int", "1.0", "a whole number from -2147483648 to 2147483647 (int)", "a number ('1.0')" },
        { "uint", "4294967296", "a whole number from 0 to 4294967295 (uint)", "a whole number ('4294967296')" },
        { "long", "9223372036854775808", "a whole number from -9223372036854775808 to 9223372036854775807 (long)", "'9223372036854775808', which is outside the range of long (-9223372036854775808 to 9223372036854775807)" },
        { "ulong", "-1", "a whole number from 0 to 18446744073709551615 (ulong)", "a whole number ('-1')" },
        { "double", "9007199254740993", "a number that a double can hold", "a whole number ('9007199254740993')" },
        { "double", "\"1.5\"", "a number that a double can hold", "text ('1.5'); remove the quotation marks" },
        { "float", "1e39", "a number that a float can hold", "a number ('1e39')" },
        { "float", "16777217", "a number that a float can hold", "a whole number ('16777217')" },
        { "decimal", "12345678901234567890.123456789", "a number of at most 28 digits", "a number ('12345678901234567890.123456789')" },
        { "decimal", "1e-40", "a number of at most 28 digits", "a number ('1e-40')" },
        { "decimal", "1e30", "a number of at most 28 digits", "a number ('1e30')" },
        { "decimal", "\"1.5\"", "a number of at most 28 digits", "text ('1.5'); remove the quotation marks" },
        { "decimal", ".inf", "a number of at most 28 digits", "a number ('.inf')" },
        { "char", "ab", "one character", "text ('ab')" },
        { "System.DateOnly", "2024-02-29T10:00:00Z", "a date such as 2026-01-31", "a date and time ('2024-02-29T10:00:00Z')" },
        { "System.DateTimeOffset", "2024-02-29T10:00:00", "a date and time with an offset such as 2026-01-31T17:30:00+03:00", "a date and time without an offset ('2024-02-29T10:00:00'); write its UTC offset at its end ('Z', or one such as '+03:00'), or add <TypedContentUtcOffset>Z</TypedContentUtcOffset> to the project file (or one such as +03:00 in it), which gives it to all that have none" },
        { "System.DateTimeOffset", "2024-02-29 10:00:00 CET", "a date and time with an offset such as 2026-01-31T17:30:00+03:00", "'2024-02-29 10:00:00 CET', which has 'CET' after its time, where a UTC offset belongs (write 'Z', or one such as '+03:00')" },
        { "System.DateTimeOffset", "\"2024-02-29T25:00Z\"", "a date and time with an offset such as 2026-01-31T17:30:00+03:00", "'2024-02-29T25:00Z', which is not a valid time" },
        { "System.DateTimeOffset", "\"soon\"", "a date and time with an offset such as 2026-01-31T17:30:00+03:00", "text ('soon')" },
        { "System.DateOnly", "\"2022-02-30\"", "a date such as 2026-01-31", "'2022-02-30', which is not a valid date" },
        { "System.DateTime", "2024-02-29T10:00:00+03:00", "a date, or a date and time without an offset (or with Z), such as 2026-01-31T17:30:00", "a date and time ('2024-02-29T10:00:00+03:00')" },
        { "System.TimeOnly", "24:00", "a time such as 17:30 or 17:30:00", "text ('24:00')" },
        { "System.TimeOnly", "17:60", "a time such as 17:30 or 17:30:00", "text ('17:60')" },
        { "System.TimeOnly", "17:30:60", "a time such as 17:30 or 17:30:00", "text ('17:30:60')" },
        { "System.TimeOnly", "noon", "a time such as 17:30 or 17:30:00", "text ('noon')" },
        { "System.TimeSpan", "24:00:00", "a duration such as 01:30:00 or PT1H30M", "text ('24:00:00')" },
        { "System.TimeSpan", "01:60:00", "a duration such as 01:30:00 or PT1H30M", "text ('01:60:00')" },
        { "System.TimeSpan", "01:30:60", "a duration such as 01:30:00 or PT1H30M", "text ('01:30:60')" },
        { "System.TimeSpan", "P1Y", "a duration such as 01:30:00 or PT1H30M", "text ('P1Y')" },
        { "System.TimeSpan", "P99999999W", "a duration such as 01:30:00 or PT1H30M", "text ('P99999999W')" },
        { "System.TimeSpan", "-P99999999W", "a duration such as 01:30:00 or PT1H30M", "text ('-P99999999W')" },
        { "System.Guid", "0f8fad5b", "a GUID", "text ('0f8fad5b')" },
        { "System.Uri", "\"\"", "a URI", "text" },
        { "System.Uri", "\" a\"", "a URI", "text (' a')" },
        { "System.Uri", "\"http://[\"", "a URI", "text ('http://[')" },
        { "System.Version", "1", "a version such as 1.2.3", "a whole number ('1')" },
        { "System.Version", "1.02", "a version such as 1.2.3", "a number ('1.02')" },
        { "System.Globalization.CultureInfo", "a b", "a language tag such as ar-MA", "text ('a b')" },
        { "Mood", "so_so", "one of sad, very-happy, so-so (did you mean 'so-so'?)", "text ('so_so')" },
        { "Mood", "", "one of sad, very-happy, so-so", "empty" },
        { "Mood", "[sad]", "one of sad, very-happy, so-so", "a list" },
        { "Roles", "{}", "one of none, reader, writer, chief-editor", "a mapping" },
        { "Place", "Fes", "a mapping with the keys of Place", "text ('Fes')" },
        { "int[]", "1", "a list", "a whole number ('1')" },
        { "string[]", "{a: b}", "a list", "a mapping" },
        { "System.Collections.Generic.Dictionary<string, int>", "[1]", "a mapping", "a list" },
    };

    private static readonly ContentCases<(string Type, string Text)> Cases = DeclaredTypeTests.Cases(
        Refused.Select(static row => (row.Data.Item1, row.Data.Item2))
            .Concat(
                InlineCases.Of<RefusedValueTests>(nameof(An_item_is_not_empty_unless_its_type_is_nullable))
                    .Select(static row => ((string)row[0]!, (string)row[1]!))),
        static one => one.Item1,
        static one => one.Item2);

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_value_of_another_type_is_an_error(string type, string text, string expected, string found)
    {
        var place = text.Length == 0 ? "1,1,1,6" : $"1,8,1,{8 + text.Length}";

        var read = Cases[(type, text)];

        read.ShouldReport($"{read.Place.Folder}/one.yaml({place}): error TC0019: 'value' must be {expected}, but this is {found}");
    }

    [Theory]
    [InlineData("string[]", "[a, null]", "1,12,1,16", "text", "null")]
    [InlineData("System.Collections.Generic.List<Place>", "[~]", "1,9,1,10", "a mapping with the keys of Place", "~")]
    [InlineData("System.Collections.Generic.Dictionary<string, int>", "{value: null}", "1,16,1,20", "a whole number from -2147483648 to 2147483647 (int)", "null")]
    public void An_item_is_not_empty_unless_its_type_is_nullable(string type, string text, string place, string expected, string found)
    {
        var read = Cases[(type, text)];

        read.ShouldReport($"{read.Place.Folder}/one.yaml({place}): error TC0019: 'value' must be {expected}, but this is empty ('{found}')");
    }
}
