using System.Globalization;
using TypedContent.Generator.Tests.Inference;

namespace TypedContent.Generator.Tests.Values;

/// <summary>Dates of ISO 8601, each compiled and compared; other forms are text, and dates that do not exist are errors.</summary>
public class DateTests
{
    private static readonly ContentCases<string> Dates = Site.YamlCases(Yaml(nameof(A_date), nameof(A_date_in_another_form_is_text)));

    private static readonly ContentCases<string> Times = Site.YamlCases(
        Yaml(nameof(A_date_with_its_time_and_offset), nameof(A_date_with_its_time_and_no_offset)), "entry.V.ToString(\"o\", CultureInfo.InvariantCulture)");

    private static readonly ContentCases<string> OfNoCalendar = Site.Cases("hello.yaml", Yaml(nameof(A_date_that_does_not_exist_is_an_error)));

    [Theory]
    [InlineData("2022-10-24")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2024-02-29")]
    [InlineData("2000-02-29")]
    public void A_date(string text)
    {
        var expected = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(expected, Dates[$"v: {text}\n"].Value<DateOnly>());
    }

    [Theory]
    [InlineData("2022-10-24T13:45:59Z", "2022-10-24T13:45:59.0000000+00:00")]
    [InlineData("2022-10-24t13:45:59z", "2022-10-24T13:45:59.0000000+00:00")]
    [InlineData("2022-10-24 13:45:59+01:00", "2022-10-24T13:45:59.0000000+01:00")]
    [InlineData("2022-10-24T13:45Z", "2022-10-24T13:45:00.0000000+00:00")]
    [InlineData("2022-10-24T00:00:00-00:00", "2022-10-24T00:00:00.0000000+00:00")]
    [InlineData("2022-10-24T13:45:59-03:30", "2022-10-24T13:45:59.0000000-03:30")]
    [InlineData("2022-10-24T13:45:59+05:45", "2022-10-24T13:45:59.0000000+05:45")]
    [InlineData("2022-10-24T13:45:59+14:00", "2022-10-24T13:45:59.0000000+14:00")]
    [InlineData("2022-10-24T13:45:59-14:00", "2022-10-24T13:45:59.0000000-14:00")]
    [InlineData("2022-10-24T13:45:59-00:30", "2022-10-24T13:45:59.0000000-00:30")]
    [InlineData("2022-10-24T13:45:59.5Z", "2022-10-24T13:45:59.5000000+00:00")]
    [InlineData("2022-10-24T13:45:59.1234567Z", "2022-10-24T13:45:59.1234567+00:00")]
    [InlineData("2022-10-24T13:45:59.0000001Z", "2022-10-24T13:45:59.0000001+00:00")]
    [InlineData("2022-10-24T13:45:59.123456700000Z", "2022-10-24T13:45:59.1234567+00:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("0001-01-01T14:00:00+14:00", "0001-01-01T14:00:00.0000000+14:00")]
    [InlineData("2024-01-05 10:00:00 +0900", "2024-01-05T10:00:00.0000000+09:00")]
    [InlineData("2024-01-05 10:00:00 -0330", "2024-01-05T10:00:00.0000000-03:30")]
    [InlineData("2024-01-05 10:00:00 +01:00", "2024-01-05T10:00:00.0000000+01:00")]
    [InlineData("2024-01-05 10:00:00 Z", "2024-01-05T10:00:00.0000000+00:00")]
    [InlineData("2024-01-05 10:00:00   z", "2024-01-05T10:00:00.0000000+00:00")]
    [InlineData("2024-01-05 10:00:00 UTC", "2024-01-05T10:00:00.0000000+00:00")]
    [InlineData("2024-01-05 10:00:00 GMT", "2024-01-05T10:00:00.0000000+00:00")]
    [InlineData("2024-01-05 10:00:00+0900", "2024-01-05T10:00:00.0000000+09:00")]
    [InlineData("2024-01-05T10:00:00+0100", "2024-01-05T10:00:00.0000000+01:00")]
    [InlineData("2024-01-05T10:00:00 +01:00", "2024-01-05T10:00:00.0000000+01:00")]
    [InlineData("2024-01-05T10:00:00+01", "2024-01-05T10:00:00.0000000+01:00")]
    [InlineData("2024-01-05T10:00:00-5", "2024-01-05T10:00:00.0000000-05:00")]
    [InlineData("2024-01-05T10:00:00+9:30", "2024-01-05T10:00:00.0000000+09:30")]
    [InlineData("2024-01-05 10:00 +0900", "2024-01-05T10:00:00.0000000+09:00")]
    [InlineData("2024-01-05 9:05:00 +0900", "2024-01-05T09:05:00.0000000+09:00")]
    [InlineData("2024-01-05T9:05Z", "2024-01-05T09:05:00.0000000+00:00")]
    [InlineData("2001-12-14   21:59:43.10   -5", "2001-12-14T21:59:43.1000000-05:00")]
    [InlineData("2001-12-14\t21:59:43\t-0500", "2001-12-14T21:59:43.0000000-05:00")]
    public void A_date_with_its_time_and_offset(string text, string expected)
    {
        Assert.Equal(expected, Times[$"v: {text}\n"].Value<string>());
    }

    [Theory]
    [InlineData("2022-10-24T13:45:59", "2022-10-24T13:45:59.0000000")]
    [InlineData("2022-10-24 13:45", "2022-10-24T13:45:00.0000000")]
    [InlineData("2022-10-24t9:05:07.25", "2022-10-24T09:05:07.2500000")]
    [InlineData("0001-01-01T00:00", "0001-01-01T00:00:00.0000000")]
    [InlineData("9999-12-31T23:59:59.9999999", "9999-12-31T23:59:59.9999999")]
    public void A_date_with_its_time_and_no_offset(string text, string expected)
    {
        var read = Times[$"v: {text}\n"];

        Assert.Equal("required DateTime", read.TypeOf("V"));
        Assert.Equal(expected, read.Value<string>());
    }

    [Theory]
    [InlineData("2022-1-2")]
    [InlineData("22-10-24")]
    [InlineData("12022-10-24")]
    [InlineData("-2022-10-24")]
    [InlineData("2022-10")]
    [InlineData("2022/10/24")]
    [InlineData("20221024T134559Z")]
    [InlineData("2022-W43-1")]
    [InlineData("2022-297")]
    [InlineData("24.10.2022")]
    [InlineData("2022-10-24 T")]
    [InlineData("2022-10-24 T10 at night")]
    [InlineData("2022-10-24-10")]
    [InlineData("2022-10-24-2023")]
    [InlineData("2022-10-24Zulu")]
    [InlineData("2022-10-24T")]
    [InlineData("2022-10-24Today")]
    [InlineData("2022-10-24 and later")]
    [InlineData("2022-10-24 10 people came")]
    [InlineData("2022-10-24 10.30 in Rabat")]
    [InlineData("2022-10-24 1000:30")]
    [InlineData("2022-10-24, 10:00")]
    [InlineData("20221024T100000Z")]
    [InlineData("2022-10-24_10:00:00")]
    [InlineData("2022-10-24 +0100")]
    [InlineData("2022-10-24 (10:00)")]
    [InlineData("2022/10/24 10:00:00 +0100")]
    [InlineData("22-10-24 10:00:00")]
    [InlineData("on 2022-10-24 10:00:00 +0100")]
    [InlineData("13:45")]
    [InlineData("٢٠٢٢-١٠-٢٤")]
    public void A_date_in_another_form_is_text(string text)
    {
        Assert.Equal(text, Dates[$"v: {text}\n"].Value<string>());
    }

    [Theory]
    [InlineData("2022-13-01", "is not a valid date")]
    [InlineData("2022-00-01", "is not a valid date")]
    [InlineData("2022-10-00", "is not a valid date")]
    [InlineData("2022-10-32", "is not a valid date")]
    [InlineData("2022-02-29", "is not a valid date")]
    [InlineData("1900-02-29", "is not a valid date")]
    [InlineData("2022-04-31", "is not a valid date")]
    [InlineData("0000-01-01", "is not a valid date")]
    [InlineData("2022-13-01T00:00:00Z", "is not a valid date")]
    [InlineData("2022-10-24T24:00:00Z", "is not a valid time")]
    [InlineData("2022-10-24T13:60:00Z", "is not a valid time")]
    [InlineData("2022-10-24T23:59:60Z", "is not a valid time")]
    [InlineData("2024-01-05T25:00", "is not a valid time")]
    [InlineData("2024-01-05 25:00:00 +0900", "is not a valid time")]
    [InlineData("2024-02-30 10:00:00 +0900", "is not a valid date")]
    [InlineData("2024-01-05 10:00:00 CET", "has 'CET' after its time, where a UTC offset belongs (write 'Z', or one such as '+03:00')")]
    [InlineData("2024-01-05 10:00:00 +0900 JST", "has '+0900 JST' after its time, where a UTC offset belongs (write 'Z', or one such as '+03:00')")]
    [InlineData("2024-01-05 10:00 PM", "has 'PM' after its time, where a UTC offset belongs (write 'Z', or one such as '+03:00')")]
    [InlineData("2024-01-05 10:00 to 11:30", "has 'to 11:30' after its time, where a UTC offset belongs (write 'Z', or one such as '+03:00')")]
    [InlineData("2024-01-05T10:00Europe/Paris", "has 'Europe/Paris' after its time, where a UTC offset belongs (write 'Z', or one such as '+03:00')")]
    [InlineData("2024-01-05T10:00:00+100", "has '+100' after its time, where a UTC offset belongs (write 'Z', or one such as '+03:00')")]
    [InlineData("2024-01-05T10:00:00+01:60", "has '+01:60' after its time, where a UTC offset belongs (write 'Z', or one such as '+03:00')")]
    [InlineData("2024-01-05T10:00:00 + 01:00", "has '+ 01:00' after its time, where a UTC offset belongs (write 'Z', or one such as '+03:00')")]
    [InlineData("2024-01-05T10:00:00\u221201:00", "has '\u221201:00' after its time, where a UTC offset belongs (write 'Z', or one such as '+03:00')")]
    [InlineData("2024-01-05T10:00:00 utc", "has 'utc' after its time, where a UTC offset belongs (write 'Z', or one such as '+03:00')")]
    [InlineData("2024-01-05T10", "begins like a date and time, but '10' is not a time (write one such as '17:30' or '17:30:00')")]
    [InlineData("2022-10-24T13Z", "begins like a date and time, but '13Z' is not a time (write one such as '17:30' or '17:30:00')")]
    [InlineData("2024-01-05T100000Z", "begins like a date and time, but '100000Z' is not a time (write one such as '17:30' or '17:30:00')")]
    [InlineData("2001-12-14 9:5:3", "begins like a date and time, but '9:5:3' is not a time (write one such as '17:30' or '17:30:00')")]
    [InlineData("2022-10-24T13:45:59,5Z", "begins like a date and time, but '13:45:59,5Z' is not a time (write one such as '17:30' or '17:30:00')")]
    [InlineData("2022-10-24T13:45:59.Z", "begins like a date and time, but '13:45:59.Z' is not a time (write one such as '17:30' or '17:30:00')")]
    [InlineData("2024-01-05 10:00:00:00", "begins like a date and time, but '10:00:00:00' is not a time (write one such as '17:30' or '17:30:00')")]
    [InlineData("2024-1-5 10:00:00 +0900", "begins like a date and time, but '2024-1-5' is not a date (write one such as '2026-01-31')")]
    [InlineData("2024-01-05T 10:00:00Z", "begins like a date and time, but has spaces next to the 'T' between the two (write a 'T' or a space)")]
    [InlineData("2024-01-05 T10:00:00Z", "begins like a date and time, but has spaces next to the 'T' between the two (write a 'T' or a space)")]
    [InlineData("2024-01-05 t 10:00", "begins like a date and time, but has spaces next to the 'T' between the two (write a 'T' or a space)")]
    [InlineData("2024-01-05\u00A010:00:00Z", "begins like a date and time, but has an invisible character (U+00A0) between the two (write a 'T' or a space)")]
    [InlineData("2024-01-05\u202F10:00", "begins like a date and time, but has an invisible character (U+202F) between the two (write a 'T' or a space)")]
    [InlineData("2024-01-05Z", "has 'Z' directly after its date (write the date alone, or a time between them, such as 'T17:30:00Z')")]
    [InlineData("2024-01-05+01:00", "has '+01:00' directly after its date (write the date alone, or a time between them, such as 'T17:30:00Z')")]
    [InlineData("2024-01-05+0100", "has '+0100' directly after its date (write the date alone, or a time between them, such as 'T17:30:00Z')")]
    [InlineData("2024-01-05-10:00", "has '-10:00' directly after its date (write the date alone, or a time between them, such as 'T17:30:00Z')")]
    [InlineData("2022-10-24T13:45:59.12345678Z", "is more precise than .NET allows (100 nanoseconds)")]
    [InlineData("2022-10-24T13:45:59+14:01", "is outside the range of DateTimeOffset (years 1 to 9999, offsets of up to 14:00)")]
    [InlineData("2022-10-24T13:45:59-99:00", "is outside the range of DateTimeOffset (years 1 to 9999, offsets of up to 14:00)")]
    [InlineData("0001-01-01T00:00:00+01:00", "is outside the range of DateTimeOffset (years 1 to 9999, offsets of up to 14:00)")]
    [InlineData("9999-12-31T23:59:59-00:01", "is outside the range of DateTimeOffset (years 1 to 9999, offsets of up to 14:00)")]
    [InlineData("9999-12-31T23:00:00.5-00:59", null)]
    public void A_date_that_does_not_exist_is_an_error(string text, string? problem)
    {
        var read = OfNoCalendar[$"v: {text}\n"];

        read.ShouldReport(problem is null
            ? []
            : [$"{read.Place.Folder}/hello.yaml(1,4,1,{4 + text.Length}): error TC0008: '{text}' {problem}; fix it, or put it in quotation marks to keep it as text"]);
    }

    [Fact]
    public void A_date_that_does_not_exist_does_not_change_the_type_of_the_others()
    {
        var run = Site.Yaml("v: 2022-02-30\n").With("content/articles/second.yaml", "v: 2022-02-28\n").Run();

        run.ShouldReport("content/articles/hello.yaml(1,4,1,14): error TC0008: '2022-02-30' is not a valid date; fix it");
        Assert.Equal(new DateOnly(2022, 2, 28), run.Value<DateOnly>("Articles.Second.V"));
    }

    [Theory]
    [InlineData("v: 2022-02-30\n", "1,4,1,14", "DateOnly day = Articles.Hello.V;")]
    [InlineData("v: [2022-02-30]\n", "1,5,1,15", "DateOnly day = Articles.Hello.V[0];")]
    public void A_date_that_does_not_exist_causes_no_error_in_code_that_uses_it(string yaml, string place, string code)
    {
        Site.Yaml(yaml).WithSource($"using System; using Site; class Page {{ void Show() {{ {code} }} }}").Run().ShouldReport(
            $"content/articles/hello.yaml({place}): error TC0008: '2022-02-30' is not a valid date; fix it, or put it in quotation marks to keep it as text");
    }

    private static IEnumerable<string> Yaml(params string[] methods) => InlineCases.TextsOf<DateTests>(methods).Select(static text => $"v: {text}\n")
        .Distinct();
}
