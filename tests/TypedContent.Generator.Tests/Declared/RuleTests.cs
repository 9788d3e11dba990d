using TypedContent.Compiler.Binding;

namespace TypedContent.Generator.Tests.Declared;

/// <summary>The attributes of System.ComponentModel.DataAnnotations are evaluated at compile time.</summary>
public class RuleTests
{
    private static readonly ContentCases<(string Member, string Text)> Cases = new(
        Site.Project.WithoutSteps(),
        InlineCases.Of<RuleTests>(nameof(A_rule_is_evaluated), nameof(A_value_that_satisfies_its_rule_is_valid))
            .Select(static row => ((string)row[0]!, (string)row[1]!)),
        static (project, place, one) => Rule(project, place.Name, place.Record, one.Member, one.Text));

    [Theory]
    [InlineData("[Range(1, 5)] int", "9", "'value' must be between 1 and 5, but is 9")]
    [InlineData("[Range(typeof(DateOnly), \"2020-01-01\", \"2020-12-31\")] DateOnly", "2021-01-01", "'value' must be between 2020-01-01 and 2020-12-31, but is 2021-01-01")]
    [InlineData("[Range(0.5, 1.5)] decimal", "1.51", "'value' must be between 0.5 and 1.5, but is 1.51")]
    [InlineData("[StringLength(3)] string", "four", "'value' must have at most 3 characters, but has 4")]
    [InlineData("[StringLength(9, MinimumLength = 5)] string", "four", "'value' must have between 5 and 9 characters, but has 4")]
    [InlineData("[MinLength(2)] string[]", "[a]", "'value' must have at least 2 items, but has 1")]
    [InlineData("[MaxLength(1)] string[]", "[a, b]", "'value' must have at most 1 item, but has 2")]
    [InlineData("[Length(1, 2)] string", "abc", "'value' must have between 1 and 2 characters, but has 3")]
    [InlineData("[RegularExpression(\"[a-z]+\")] string", "ab1", "'value' must match the pattern '[a-z]+', but is 'ab1'")]
    [InlineData("[Url] string", "example.org", "'value' must be a URL that begins with http://, https:// or ftp://, but is 'example.org'")]
    [InlineData("[EmailAddress] string", "a.example.org", "'value' must be an e-mail address, but is 'a.example.org'")]
    [InlineData("[AllowedValues(\"a\", \"b\")] string", "c", "'value' must be one of a, b, but is 'c'")]
    [InlineData("[DeniedValues(13)] int", "13", "'value' must not be '13'")]
    [InlineData("[DeniedValues(16)] long", "0x10", "'value' must not be '0x10'")]
    [InlineData("[AllowedValues(0.5, 1)] double", "0.6", "'value' must be one of 0.5, 1, but is '0.6'")]
    [InlineData("[AllowedValues(DayOfWeek.Sunday, DayOfWeek.Friday)] DayOfWeek", "monday", "'value' must be one of sunday, friday, but is 'monday'")]
    [InlineData("[DeniedValues(DayOfWeek.Sunday)] DayOfWeek", "SUNDAY", "'value' must not be 'SUNDAY'")]
    [InlineData("[Range(typeof(char), \"a\", \"f\")] char", "g", "'value' must be between a and f, but is g")]
    [InlineData("[Range(0, double.MaxValue)] decimal", "-1", "'value' must be between 0 and 1.7976931348623157E+308, but is -1")]
    [InlineData("[Range(0, double.PositiveInfinity)] int", "-1", "'value' must be between 0 and .inf, but is -1")]
    [InlineData("[Display(Name = \"The number\"), Range(1, 5, ErrorMessage = \"{0}: {1} to {2}\")] int", "6", "The number: 1 to 5")]
    [InlineData("[Required(ErrorMessage = \"Say {0}\")] string", "null", "Say Value")]
    [InlineData("[Base64String] string", "%%%", "'value' must be Base64 text")]
    [InlineData("[Required] string", "\"\"", "'value' must not be empty")]
    [InlineData("[Range(1, 5, ErrorMessage = \"{0} goes from {1} to {2}\")] int", "6", "Value goes from 1 to 5")]
    [InlineData("[Range(1, 5, MinimumIsExclusive = true)] int", "1", "'value' must be between 1 and 5 (exclusive limits not included), but is 1")]
    [InlineData("[Range(1, 5, MaximumIsExclusive = true)] int", "5", "'value' must be between 1 and 5 (exclusive limits not included), but is 5")]
    [InlineData("[Range(1, 5, MaximumIsExclusive = true)] int", "0", "'value' must be between 1 and 5 (exclusive limits not included), but is 0")]
    [InlineData("[Range(typeof(decimal), \"0.5\", \"5\")] decimal", "6", "'value' must be between 0.5 and 5, but is 6")]
    [InlineData("[Range(typeof(long), \"0\", \"9007199254740992\")] long", "9007199254740993", "'value' must be between 0 and 9007199254740992, but is 9007199254740993")]
    [InlineData("[Range(0.5, 5)] float", "6", "'value' must be between 0.5 and 5, but is 6")]
    [InlineData("[Range(typeof(decimal), \"-100000000000000000000000000000000\", \"0\")] decimal", "1", "'value' must be between -100000000000000000000000000000000 and 0, but is 1")]
    [InlineData("[Range(typeof(DateTimeOffset), \"2022-05-13T10:00:00Z\", \"2022-05-13T12:00:00Z\")] DateTimeOffset", "2022-05-13T11:00:00-03:00", "'value' must be between 2022-05-13T10:00:00Z and 2022-05-13T12:00:00Z, but is 2022-05-13T11:00:00-03:00")]
    [InlineData("[MinLength(5)] string", "four", "'value' must have at least 5 characters, but has 4")]
    [InlineData("[MinLength(1)] string", "\"\"", "'value' must have at least 1 character, but has 0")]
    [InlineData("[MaxLength(3)] string", "four", "'value' must have at most 3 characters, but has 4")]
    [InlineData("[Length(2, 3)] string[]", "[a]", "'value' must have between 2 and 3 items, but has 1")]
    [InlineData("[MaxLength(1)] System.Collections.Generic.Dictionary<string,int>", "{a: 1, b: 2}", "'value' must have at most 1 item, but has 2")]
    [InlineData("[RegularExpression(\"[a-z]+\")] string", "1ab", "'value' must match the pattern '[a-z]+', but is '1ab'")]
    [InlineData("[RegularExpression(\"[a-z]*\")] string", "1ab", "'value' must match the pattern '[a-z]*', but is '1ab'")]
    [InlineData("[Url] Uri", "file:///a", "'value' must be a URL that begins with http://, https:// or ftp://, but is 'file:///a'")]
    [InlineData("[EmailAddress] string", "\"@example.org\"", "'value' must be an e-mail address, but is '@example.org'")]
    [InlineData("[EmailAddress] string", "ada@", "'value' must be an e-mail address, but is 'ada@'")]
    [InlineData("[EmailAddress] string", "a@b@example.org", "'value' must be an e-mail address, but is 'a@b@example.org'")]
    [InlineData("[EmailAddress] string", "\"a@example.org\\n\"", "'value' must be an e-mail address, but is 'a@example.org '")]
    [InlineData("[EmailAddress] string", "\"\\na@example.org\"", "'value' must be an e-mail address, but is ' a@example.org'")]
    [InlineData("[DeniedValues(\"a\")] string", "a", "'value' must not be 'a'")]
    [InlineData("[DeniedValues(DayOfWeek.Sunday, DayOfWeek.Friday)] DayOfWeek", "friday", "'value' must not be 'friday'")]
    [InlineData("[DeniedValues(\"0f8fad5b-d9cb-469f-a165-70867728950e\")] Guid", "0F8FAD5BD9CB469FA16570867728950E", "'value' must not be '0F8FAD5BD9CB469FA16570867728950E'")]
    [InlineData("[AllowedValues(\"0f8fad5b-d9cb-469f-a165-70867728950e\")] Guid", "1F8FAD5BD9CB469FA16570867728950E", "'value' must be one of 0f8fad5b-d9cb-469f-a165-70867728950e, but is '1F8FAD5BD9CB469FA16570867728950E'")]
    [InlineData("[AllowedValues(ConsoleModifiers.Alt)] ConsoleModifiers", "[alt, control]", "'value' must be one of alt, but is a list")]
    public void A_rule_is_evaluated(string member, string text, string message)
    {
        var end = 8 + text.Length;
        var read = Cases[(member, text)];

        read.ShouldReport(text.StartsWith('%')
            ? $"{read.Place.Folder}/one.yaml(1,8,1,13): error TC0020: {message}"
            : $"{read.Place.Folder}/one.yaml(1,8,1,{end}): error TC0020: {message}");
    }

    [Theory]
    [InlineData("[Range(1, 5)] int?", "null")]
    [InlineData("[Range(1, 5)] int", "5")]
    [InlineData("[StringLength(4)] string", "four")]
    [InlineData("[RegularExpression(\"[a-z]+\")] string", "\"\"")]
    [InlineData("[Url] Uri", "HTTPS://example.org")]
    [InlineData("[AllowedValues(1, 2)] int", "2")]
    [InlineData("[MaxLength] string", "four")]
    [InlineData("[AllowedValues(1, 2)] long", "0x2")]
    [InlineData("[AllowedValues(0.5)] double", "0.50")]
    [InlineData("[AllowedValues(DayOfWeek.Sunday)] DayOfWeek", "sunday")]
    [InlineData("[AllowedValues(\"2020-01-01\")] DateOnly", "2020-01-01")]
    [InlineData("[Range(typeof(char), \"0\", \"5\")] char", "5")]
    [InlineData("[DataType(DataType.Date)] string", "four")]
    [InlineData("[Range(1, 5)] int", "1")]
    [InlineData("[Range(1, 5, MinimumIsExclusive = true)] int", "5")]
    [InlineData("[Range(1, 5, MaximumIsExclusive = true)] int", "1")]
    [InlineData("[Range(-1, 1e20)] sbyte", "5")]
    [InlineData("[Range(-1, 1e20)] byte", "5")]
    [InlineData("[Range(-1, 1e20)] short", "5")]
    [InlineData("[Range(-1, 1e20)] ushort", "5")]
    [InlineData("[Range(-1, 1e20)] int", "5")]
    [InlineData("[Range(-1, 1e20)] uint", "5")]
    [InlineData("[Range(-1, 1e20)] long", "5")]
    [InlineData("[Range(-1, 1e20)] ulong", "5")]
    [InlineData("[Range(-1, 1e39)] float", "5")]
    [InlineData("[Range(typeof(decimal), \"0\", \"100000000000000000000000000000000\")] decimal", "5")]
    [InlineData("[Range(typeof(DateTimeOffset), \"2022-05-13T10:00:00Z\", \"2022-05-13T12:00:00Z\")] DateTimeOffset", "2022-05-13T13:30:00+03:00")]
    [InlineData("[StringLength(9, MinimumLength = 4)] string", "four")]
    [InlineData("[RegularExpression(\"[a-z]+\")] string", "ab")]
    [InlineData("[EmailAddress] string", "a@example.org")]
    [InlineData("[Base64String] string", "aGk=")]
    [InlineData("[DeniedValues(13)] int", "14")]
    [InlineData("[DeniedValues(\"a\")] string", "b")]
    [InlineData("[Required(AllowEmptyStrings = true)] string", "\"\"")]
    public void A_value_that_satisfies_its_rule_is_valid(string member, string text) => Cases[(member, text)].ShouldReport();

    [Fact]
    public void A_pattern_that_takes_too_long_is_abandoned()
    {
        var check = new PatternCheck(limit: TimeSpan.FromTicks(1), limitWhenSpent: TimeSpan.FromSeconds(1), budget: TimeSpan.FromSeconds(1));

        Assert.Equal(
            "could not be checked against the pattern '(a|b)*c' within 0 seconds; fix the value, or simplify the pattern",
            check.Mismatch(new string('a', 100), "(a|b)*c", out var isKnown));
        Assert.False(isKnown);
    }

    [Fact]
    public void Patterns_that_take_too_long_have_one_budget()
    {
        var check = new PatternCheck(limit: TimeSpan.FromSeconds(1), limitWhenSpent: TimeSpan.FromTicks(1), budget: TimeSpan.Zero);

        Assert.Equal(
            "was not checked against the pattern '(a|b)*c', because patterns have already taken too long in this build; fix the values before it, or simplify the pattern",
            check.Mismatch(new string('a', 100), "(a|b)*c", out var isKnown));
        Assert.False(isKnown);
        Assert.Null(new PatternCheck(TimeSpan.FromTicks(1), limitWhenSpent: TimeSpan.FromSeconds(10), TimeSpan.Zero).Mismatch("a", "a", out isKnown));
        Assert.True(isKnown);
    }

    [Theory]
    [InlineData("[Range(typeof(DateTime), \"1/1/2020\", \"2020-12-31\")] DateTime", "[Range]", "its limit '1/1/2020' must be a date, or a date and time without an offset (or with Z), such as 2026-01-31T17:30:00")]
    [InlineData("[Range(0, 1)] string", "[Range]", "it compares numbers, characters, dates, times and versions, and 'Value' is none of these")]
    [InlineData("[StringLength(3)] int", "[StringLength]", "it applies to text, and 'Value' is not text")]
    [InlineData("[MaxLength(3)] int", "[MaxLength]", "it applies to text, lists and dictionaries, and 'Value' is none of these")]
    [InlineData("[Url] int", "[Url]", "it applies to text and URIs, and 'Value' is neither")]
    [InlineData("[RegularExpression(\"a\")] string[]", "[RegularExpression]", "it applies to text, and 'Value' is not text")]
    [InlineData("[AllowedValues(\"x\")] int", "[AllowedValues]", "its value 'x' must be a whole number from -2147483648 to 2147483647 (int)")]
    [InlineData("[AllowedValues(\"x\")] ConsoleModifiers", "[AllowedValues]", "its value 'x' must be one of None, Alt, Shift, Control")]
    [InlineData("[DeniedValues(\"x\")] string[]", "[DeniedValues]", "it applies to single values, and 'Value' is not one")]
    public void A_rule_that_cannot_apply_is_reported_at_the_attribute(string member, string attribute, string reason)
    {
        var end = 5 + member[..member.LastIndexOf(' ')].LastIndexOf(']');
        Rule(member, ValueFor(member)).ShouldReport(
            $"Item.cs(8,6,8,{end}): error TC0038: {attribute} cannot be evaluated: {reason}; change it, or the member's type");
    }

    [Fact]
    public void An_invalid_pattern_is_reported_at_the_attribute()
    {
        var line = Assert.Single(Rule("[RegularExpression(\"[a\")] string", "a").BuildLines);

        Assert.StartsWith("Item.cs(8,6,8,29): error TC0038: [RegularExpression] cannot be evaluated: '[a' is not a regular expression (", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_and_the_HTML_of_a_block_are_validated()
    {
        Site.Project
            .WithSource("Item.cs", """
                using System.Collections.Immutable;
                using System.ComponentModel.DataAnnotations;
                using TypedContent;
                namespace Site;
                public record Note([property: StringLength(3)] string Text, [property: MaxLength(9)] string Html);
                [ContentCollection("items")]
                public partial record Item(ImmutableArray<Note> Notes, MarkdownBody Body);
                """)
            .With("content/items/one.md", "---\n---\n:::note\nlong text\n:::\n")
            .Run()
            .ShouldReport(
                "content/items/one.md(3,4,3,8): error TC0020: 'text' must have at most 3 characters, but has 9",
                "content/items/one.md(3,4,3,8): error TC0020: 'html' must have at most 9 characters, but has 17");
    }

    [Fact]
    public void A_missing_member_has_the_message_of_its_attribute()
    {
        Site.Project
            .WithSource("Item.cs", """
                using System.ComponentModel.DataAnnotations;
                using TypedContent;
                namespace Site;
                [ContentCollection("items")]
                public partial record Item([property: Required(ErrorMessage = "Every item has a {0}.")] string Title, string Other);
                """)
            .With("content/items/one.yaml", "{}\n")
            .Run()
            .ShouldReport(
                "content/items/one.yaml(1,1,1,3): error TC0018: Item needs 'other'; add what is missing",
                "content/items/one.yaml(1,1,1,3): error TC0020: Every item has a Title.");
    }

    private static string ValueFor(string member) => member.Split(' ')[^1] switch
    {
        "string[]" => "[a]",
        "DateTime" => "2020-01-01",
        "ConsoleModifiers" => "control",
        _ => "1",
    };

    private static ContentRun Rule(string member, string text) => Rule(Site.Project, "items", "Item", member, text).Run();

    private static ContentProject Rule(ContentProject project, string collection, string record, string member, string text)
    {
        var split = member.LastIndexOf(' ');
        return project.WithSource($"{record}.cs", $$"""
            using System;
            using System.ComponentModel.DataAnnotations;
            using TypedContent;
            namespace Site;
            [ContentCollection("{{collection}}")]
            public partial record {{record}}
            {
                {{member[..split]}} public {{member[(split + 1)..]}} Value { get; init; } = default!;
            }
            """).With($"content/{collection}/one.yaml", "value: " + (text.StartsWith('%') ? $"\"{text}\"" : text) + "\n");
    }
}
