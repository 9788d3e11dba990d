using System.Text.RegularExpressions;

namespace TypedContent.Generator.Tests.Schemas;

/// <summary>The schema accepts what the build accepts, and refuses what it refuses, except what generator/docs/json-schema.md lists.</summary>
public partial class AgreementTests
{
    private const string Valid = "valid";

    // Of each member: content that both accept, and then content that both refuse.
    private static readonly (string Member, string[] Accepted, string[] Refused)[] Cases =
    [
        ("string", ["v: a", "v: 2024", "v: true", "v: 2026-01-31", "v: '007'", "", "v: \"\""], ["v: [a]", "v: {a: b}", "v:", "w: a", "vv: a", "v: a\nV: b", "slug: a//b", "draft: yes"]),
        ("string?", ["v:", "v: a", "v: ~"], ["v: []"]),
        ("bool", ["v: true", "v: FALSE"], ["v: 'true'", "v: yes", "v: 1", "v:"]),
        ("int", ["v: 5", "v: -7", "v: 0x10", "v: 2147483647"], ["v: 2147483648", "v: 1.5", "v: '5'", "v: five", "v: true"]),
        ("byte", ["v: 255"], ["v: 256", "v: -1"]),
        ("long?", ["v: 5000000000", "v:"], ["v: 1.5"]),
        ("double", ["v: 1", "v: 1.5", "v: 1e3"], ["v: '1.5'", "v: one"]),
        ("decimal", ["v: 1.50", "v: 3"], ["v: a"]),
        ("char", ["v: a", "v: 7", "v: م"], ["v: ab", "v: 12"]),
        ("DateOnly", ["v: 2026-01-31", "v: 2024-02-29", "v: '2000-02-29'"],
            ["v: 2022-02-30", "v: 2023-02-29", "v: 1900-02-29", "v: 2022-13-01", "v: 2022-1-1", "v: 2026-01-31T10:00:00", "v: 5", "v: tomorrow", "v: 0000-01-01"]),
        ("DateTimeOffset",
            ["v: 2026-01-31", "v: 2026-01-31T17:30:00+03:00", "v: 2026-01-31 17:30 Z", "v: 2026-01-31 7:30 UTC", "v: 2026-01-31t17:30:00.1234567-0330"],
            ["v: 2026-01-31T17:30:00", "v: 2026-02-30T17:30:00Z", "v: 2026-01-31T24:00:00Z", "v: 2026-01-31T17:30:00+15:00", "v: 2026-01-31Z"]),
        ("DateTime", ["v: 2026-01-31", "v: 2026-01-31T17:30:00", "v: 2026-01-31 17:30:00Z", "v: 2026-01-31T17:30+00:00"], ["v: 2026-01-31T17:30:00+03:00"]),
        ("[ContentDateFormat(\"dd.MM.yyyy\")] DateOnly", ["v: 31.01.2026", "v: 2026-01-31"], ["v: [a]", "v: true"]),
        ("TimeOnly", ["v: 17:30", "v: '17:30:59.5'"], ["v: 24:00", "v: 7:30", "v: 17:60"]),
        ("TimeSpan", ["v: 01:30:00", "v: -2.01:30:00", "v: PT1H30M", "v: P1W"], ["v: 1:30", "v: 25:00:00", "v: P", "v: P1M2"]),
        ("Guid", ["v: 0f8fad5b-d9cb-469f-a165-70867728950e", "v: '{0f8fad5b-d9cb-469f-a165-70867728950e}'", "v: 0f8fad5bd9cb469fa16570867728950e"], ["v: abc"]),
        ("Uri", ["v: https://example.org/مقال", "v: /people", "v: a.html"], ["v: ''", "v: [a]", "v: ' a'"]),
        ("Version", ["v: 1.2.3", "v: 1.2", "v: '1.2'"], ["v: 1.02.3", "v: v1", "v: '1'"]),
        ("CultureInfo", ["v: ar", "v: ar-MA", "v: zh-Hant-TW"], ["v: arabic", "v: ar_MA"]),
        ("Currency", ["v: MAD"], ["v: mad", "v: MADX"]),
        ("Color", ["v: red", "v: dark-blue", "v: '1.0'"], ["v: green", "v: 5", "v: [red]", "v:"]),
        ("Color?", ["v:", "v: red"], ["v: green"]),
        ("Days", ["v: monday", "v: [monday, tuesday]", "v: []"], ["v: friday", "v: [friday]"]),
        ("Person?", ["v: amina", "v: people/omar", "v:"], ["v: nobody", "v: people/nobody", "v: articles/amina", "v: [amina]"]),
        ("IReadOnlyList<Person>", ["v: [amina, people/omar]", "v:", "v: []"], ["v: [nobody]", "v: amina"]),
        ("Part?", ["v: {text: a}", "v: {text: a, size: 5}", "v:"], ["v: {size: 5}", "v: {text: a, colour: red}", "v: a", "v: {text: a, size: big}"]),
        ("IReadOnlyList<Part>", ["v: [{text: a}]", "v: [{text: a, size: }]"], ["v: [{}]", "v: {text: a}", "v: [a]"]),
        ("IReadOnlyList<int>", ["v: [1, 2]", "v:"], ["v: [1, two]", "v: 1", "v: [1, ]\nw: 1"]),
        ("IReadOnlyList<int?>", ["v: [1, ~]"], ["v: [a]"]),
        ("IReadOnlyDictionary<string, int>", ["v: {a: 1, b c: 2}", "v:"], ["v: {a: b}", "v: [1]"]),
        ("Block?", ["v: {kind: note, text: a}", "v: {kind: 2, source: b}", "v: {kind: '2', source: b}"],
            ["v: {kind: note, source: b}", "v: {kind: video}", "v: {text: a}", "v: {kind: note, text: a, more: b}"]),
        ("ContentValue?", ["v: a", "v: [1, {b: 2}]", "v:"], []),
        ("[Required] string", ["v: a"], ["v: ''", "v: '  '", "v:", "w: a", ""]),
        ("[Required(AllowEmptyStrings = true)] string?", ["v: ''"], ["v:", ""]),
        ("[StringLength(5, MinimumLength = 2)] string", ["v: ab", "v: abcde"], ["v: a", "v: abcdef"]),
        ("[MaxLength(3)] string", ["v: abc"], ["v: abcd"]),
        ("[MinLength(1)] IReadOnlyList<string>", ["v: [a]"], ["v: []", "v:"]),
        ("[Length(1, 2)] IReadOnlyList<string>", ["v: [a, b]"], ["v: []", "v: [a, b, c]"]),
        ("[MaxLength(1)] IReadOnlyDictionary<string, int>", ["v: {a: 1}", "v:"], ["v: {a: 1, b: 2}"]),
        ("[Range(1, 5)] int", ["v: 1", "v: 5"], ["v: 0", "v: 6"]),
        ("[Range(0, 1, MaximumIsExclusive = true)] double", ["v: 0", "v: 0.99"], ["v: 1", "v: -0.1"]),
        ("[Range(0, double.MaxValue)] decimal", ["v: 5"], ["v: -1"]),
        ("[Range(0, 500)] byte", ["v: 255"], ["v: 300", "v: -1"]),
        ("[RegularExpression(@\"[\\w-]+\")] string", ["v: مرحبا_1-2", "v: ''"], ["v: a b", "v: a!"]),
        ("[RegularExpression(@\"\\d{2}\")] string", ["v: ٣٤", "v: '34'"], ["v: a", "v: ٣٤٥"]),
        ("[RegularExpression(@\"^(?<first>[a-c-]|é)\\.\\s$\")] string", ["v: \"a.\\u00A0\"", "v: \"é. \""], ["v: ab", "v: 'a.'"]),
        ("[Url] string", ["v: https://example.org/مقال", "v: FTP://a"], ["v: example.org", "v: mailto:a@b"]),
        ("[EmailAddress] string", ["v: أمينة@مثال.إختبار", "v: a@b"], ["v: a", "v: a@b@c", "v: '@a'"]),
        ("[AllowedValues(\"a\", \"1.0\")] string", ["v: a", "v: '1.0'"], ["v: b", "v: 5"]),
        ("[AllowedValues(1, 2)] int", ["v: 1", "v: 0x2"], ["v: 3"]),
        ("[AllowedValues(Color.Red)] Color", ["v: red"], ["v: dark-blue"]),
        ("[DeniedValues(\"a\")] string", ["v: b"], ["v: a"]),
        ("[DeniedValues(0)] int", ["v: 1"], ["v: 0"]),
        ("[Base64String] string", ["v: YWI=", "v: ''"], ["v: a-b"]),
        ("inferred: a text", ["v: b", "v: 2024", "v: true", "v: b\nw: anything"], ["v: {a: b}", "v: [a]"]),
        ("inferred: 12", ["v: 5"], ["v: five", "v: [a]", "v: '5'"]),
        ("inferred: 2026-01-31", ["v: 2020-05-13", "v: '2020-05-13'"], ["v: 2022-02-30", "v: soon", "v: 2026-01-31T10:00:00"]),
        ("inferred: true", ["v: false"], ["v: 'no idea'", "v: yes"]),
        ("inferred: people/amina", ["v: people/omar"], ["v: people/nobody", "v: amina"]),
        ("inferred: [a]", ["v: [b, c]", "v:", ""], ["v: [{a: b}]"]),
        ("inferred: {a: 1}", ["v: {a: 2, b: 3}"], ["v: 5", "v: {a: x}"]),
    ];

    private static readonly string Guide = File.ReadAllText(RepositoryFolder.PathOf("generator", "docs", "json-schema.md")).ReplaceLineEndings("\n");

    [Fact]
    public void They_agree()
    {
        var cases = Cases.SelectMany(static item => item.Accepted.Select(content => (new JudgedCase(item.Member, content), true))
            .Concat(item.Refused.Select(content => (new JudgedCase(item.Member, content), false)))).ToList();

        ShouldBe(cases.Select(static item => Line(item.Item1, item.Item2, item.Item2)), Judged([.. cases.Select(static item => item.Item1)]));
    }

    [Fact]
    public void They_differ_as_the_guide_says()
    {
        var rows = Row.Matches(Guide).Select(static row => (
            Case: new JudgedCase(row.Groups["member"].Value.Replace("\\|", "|", StringComparison.Ordinal), row.Groups["content"].Value.Replace("\\n", "\n", StringComparison.Ordinal)),
            Build: row.Groups["build"].Value == "accepts",
            Schema: row.Groups["schema"].Value == "accepts")).ToList();

        Assert.NotEmpty(rows);
        ShouldBe(rows.Select(static row => Line(row.Case, row.Build, row.Schema)), Judged([.. rows.Select(static row => row.Case)]));
        Assert.All(rows, static row => Assert.NotEqual(row.Build, row.Schema));
    }

    private static void ShouldBe(IEnumerable<string> expected, IEnumerable<string> judged)
    {
        var others = judged.Except(expected).ToList();
        Assert.True(others.Count == 0, string.Join('\n', others));
    }

    private static IEnumerable<string> Judged(List<JudgedCase> cases) =>
        JudgedCase.Judge(cases).Zip(cases, static (judged, item) => Line(item, judged.Build, judged.Schema));

    private static string Line(JudgedCase item, bool build, bool schema) =>
        $"{item.Member}; {item.Content}: build {(build ? Valid : "refuses")}, schema {(schema ? Valid : "refuses")}";

    // | `int` | `v: 1.0` | refuses | accepts | why |
    [GeneratedRegex(@"^\| `(?<member>[^`]+)` \| `(?<content>[^`]*)` \| (?<build>accepts|refuses) \| (?<schema>accepts|refuses) \| .+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row { get; }
}
