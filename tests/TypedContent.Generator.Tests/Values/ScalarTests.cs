namespace TypedContent.Generator.Tests.Values;

/// <summary>The types of plain values: YAML 1.2's core schema, without values that look octal; each value is compiled and compared.</summary>
public class ScalarTests
{
    private static readonly ContentCases<string> Values = Site.YamlCases(Yaml(
        nameof(A_boolean),
        nameof(A_word_of_another_language_or_version_is_text),
        nameof(Null),
        nameof(An_int),
        nameof(A_long),
        nameof(A_double),
        nameof(A_number_with_a_plus_has_a_warning),
        nameof(Text_that_only_looks_like_a_number_is_text),
        nameof(A_quoted_value_or_a_block_of_text_is_text)));

    private static readonly ContentCases<string> OutOfRange = Site.Cases("hello.yaml", Yaml(nameof(A_number_out_of_range_is_an_error)));

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("TRUE", true)]
    [InlineData("false", false)]
    [InlineData("False", false)]
    [InlineData("FALSE", false)]
    public void A_boolean(string text, bool value) => Check(text, value);

    [Theory]
    [InlineData("yes")]
    [InlineData("no")]
    [InlineData("on")]
    [InlineData("off")]
    [InlineData("y")]
    [InlineData("tRUE")]
    [InlineData("truer")]
    [InlineData("nULL")]
    [InlineData("none")]
    [InlineData("nil")]
    [InlineData("~~")]
    [InlineData("true false")]
    [InlineData("نعم")]
    public void A_word_of_another_language_or_version_is_text(string text) => Check(text, text);

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    public void Null(string text) => Check<object?>(text, null);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("7", 7)]
    [InlineData("-7", -7)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("0o0", 0)]
    [InlineData("0o17", 15)]
    [InlineData("0o00017", 15)]
    [InlineData("0o17777777777", int.MaxValue)]
    [InlineData("0x0", 0)]
    [InlineData("0xFf", 255)]
    [InlineData("0x000000007fffffff", int.MaxValue)]
    public void An_int(string text, int value) => Check(text, value);

    [Theory]
    [InlineData("2147483648", 2147483648)]
    [InlineData("-2147483649", -2147483649)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("0x80000000", 2147483648)]
    [InlineData("0x7FFFFFFFFFFFFFFF", long.MaxValue)]
    [InlineData("0o20000000000", 2147483648)]
    [InlineData("0o777777777777777777777", long.MaxValue)]
    public void A_long(string text, long value) => Check(text, value);

    [Theory]
    [InlineData("0.0", 0.0)]
    [InlineData("-0.0", -0.0)]
    [InlineData("-.0", -0.0)]
    [InlineData("-0e0", -0.0)]
    [InlineData("0.", 0.0)]
    [InlineData(".5", 0.5)]
    [InlineData("-.5", -0.5)]
    [InlineData("5.", 5.0)]
    [InlineData("5.e1", 50.0)]
    [InlineData("1.5", 1.5)]
    [InlineData("-1.5", -1.5)]
    [InlineData("1.50", 1.5)]
    [InlineData("1e3", 1000.0)]
    [InlineData("1E3", 1000.0)]
    [InlineData("1e+3", 1000.0)]
    [InlineData("1.5e-3", 0.0015)]
    [InlineData("0.1", 0.1)]
    [InlineData("0.30000000000000004", 0.1 + 0.2)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("-1.7976931348623157E+308", double.MinValue)]
    [InlineData("4.9e-324", double.Epsilon)]
    [InlineData("5e-324", double.Epsilon)]
    [InlineData("2.2250738585072014e-308", 2.2250738585072014e-308)]
    [InlineData("9007199254740993.0", 9007199254740992.0)]
    [InlineData("1e-400", 0.0)]
    [InlineData("0.1000000000000000055511151231257827021181583404541015625", 0.1)]
    [InlineData(".inf", double.PositiveInfinity)]
    [InlineData("+.Inf", double.PositiveInfinity)]
    [InlineData("-.INF", double.NegativeInfinity)]
    [InlineData(".nan", double.NaN)]
    [InlineData(".NaN", double.NaN)]
    [InlineData(".NAN", double.NaN)]
    public void A_double(string text, double value)
    {
        var read = Values[$"v: {text}\n"].Value<double>();

        // As bits, since 0.0 equals -0.0. The sign of a NaN means nothing.
        Assert.Equal(double.IsNaN(value), double.IsNaN(read));
        Assert.True(double.IsNaN(value) || BitConverter.DoubleToInt64Bits(value) == BitConverter.DoubleToInt64Bits(read), $"{value:R} expected, {read:R} read");
    }

    [Theory]
    [InlineData("+0", 0)]
    [InlineData("+7", 7)]
    [InlineData("+.5", 0.5)]
    [InlineData("+1.5", 1.5)]
    public void A_number_with_a_plus_has_a_warning(string text, double value)
    {
        var read = Values[$"v: {text}\n"].ShouldReportOnly(": warning TC0048: ", count: 1).Value<object>();

        Assert.Equal(value, Assert.IsType<double>(read is int whole ? (double)whole : read));
    }

    [Theory]
    [InlineData("007")]
    [InlineData("00")]
    [InlineData("-007")]
    [InlineData("00.5")]
    [InlineData("01e3")]
    [InlineData("0123456789")]
    [InlineData("1_000")]
    [InlineData("1,000")]
    [InlineData("1 000")]
    [InlineData("1.2.3")]
    [InlineData("0b101")]
    [InlineData("0o8")]
    [InlineData("0O17")]
    [InlineData("0xG")]
    [InlineData("0X1F")]
    [InlineData("-0x1F")]
    [InlineData("+0o17")]
    [InlineData("0x")]
    [InlineData("0o")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("e3")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(".e3")]
    [InlineData("+")]
    [InlineData("--1")]
    [InlineData("+-1")]
    [InlineData("1-")]
    [InlineData("1%")]
    [InlineData("1px")]
    [InlineData("12:30:45")]
    [InlineData("1d")]
    [InlineData("1L")]
    [InlineData("inf")]
    [InlineData("+.nan")]
    [InlineData(".iNF")]
    [InlineData("Infinity")]
    [InlineData("NaN")]
    [InlineData("١٢٣")]
    [InlineData("１２")]
    public void Text_that_only_looks_like_a_number_is_text(string text) => CheckText(text);

    [Theory]
    [InlineData("'12'", "12")]
    [InlineData("\"12\"", "12")]
    [InlineData("'true'", "true")]
    [InlineData("'~'", "~")]
    [InlineData("''", "")]
    [InlineData("'1.5'", "1.5")]
    [InlineData("\"2022-10-24\"", "2022-10-24")]
    [InlineData("|-\n  12", "12")]
    [InlineData(">-\n  2022-10-24", "2022-10-24")]
    public void A_quoted_value_or_a_block_of_text_is_text(string yaml, string value) => Check(yaml, value);

    [Theory]
    [InlineData("9223372036854775808", "is outside the range of long (-9223372036854775808 to 9223372036854775807)")]
    [InlineData("-9223372036854775809", "is outside the range of long (-9223372036854775808 to 9223372036854775807)")]
    [InlineData("0x8000000000000000", "is outside the range of long (-9223372036854775808 to 9223372036854775807)")]
    [InlineData("0o1000000000000000000000", "is outside the range of long (-9223372036854775808 to 9223372036854775807)")]
    [InlineData("1.8e308", "is outside the range of double (about ±1.8e308)")]
    [InlineData("-1e999", "is outside the range of double (about ±1.8e308)")]
    [InlineData("1e99999999999", "is outside the range of double (about ±1.8e308)")]
    public void A_number_out_of_range_is_an_error(string text, string problem)
    {
        var read = OutOfRange[$"v: {text}\n"];

        read.ShouldReport(
            $"{read.Place.Folder}/hello.yaml(1,4,1,{4 + text.Length}): error TC0008: '{text}' {problem}; fix it, or put it in quotation marks to keep it as text");
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(2_000)]
    public void A_number_of_very_many_digits_is_read_in_time(int count)
    {
        var digits = new string('9', count);
        var run = Site.Yaml($"v: {digits}\nw: 0.{digits}\nx: 0x{digits}\n").Run();

        run.ShouldReportOnly("^content/articles/hello\\.yaml\\([123],4,.*: error TC0008: '", count: 3);
    }

    private static void CheckText(string text) => Check(text, text.Trim());

    private static void Check<T>(string yaml, T value)
    {
        Assert.Equal(value, Values[$"v: {yaml}\n"].Value<T>());
    }

    private static IEnumerable<string> Yaml(params string[] methods) =>
        InlineCases.TextsOf<ScalarTests>(methods).Select(static text => $"v: {text}\n").Distinct();
}
