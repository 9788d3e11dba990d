namespace TypedContent.Generator.Tests.Reading.YamlSuite;

/// <summary>Documents that are not read as the suite says, for the same reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Outcome">What happens instead, or how it begins.</param>
/// <param name="Ids">The documents.</param>
internal sealed record SuiteDeviations(string Reason, string Outcome, string Ids)
{
    public static readonly SuiteDeviations[] All =
    [
        new("A content file holds one document.",
            "refused: A second YAML document begins here; ",
            "35KP 6XDY 6ZKB 7Z25 9DXL 9KAX JHB9 KSS4 L383 M7A3 NKF9 PUW8 RZT7 U9NS UT92 W4TN"),
        new("A content file is a mapping or a list, so a text alone with a ':' in it is a key whose space was forgotten.",
            "refused: A space is missing after this ':'; ",
            "3MYT"),
        new("A key becomes a name in C#, and so is a scalar.",
            "refused: A list or mapping ",
            "4FJ6 6BFJ 6PBE 9MMW KK5P LX3P M2N8/2 M5DY Q9WF RZP5 SBG9 V9D5 X38W XW4D"),
        new("Only the tags of the core schema have a meaning.",
            "refused: The tag '",
            "2XXW 565N 5TYM 6CK3 6WLZ 7FWL 9WXW C4HZ CC74 CUP7 J7PZ M5C3 P76L UGM3 Z67P Z9M4"),
        new("Keys are unique (YAML 1.2.2, section 3.2.1.1); the suite looks at events, which come before that.",
            "refused: The key '' is already defined on line 1; ",
            "2JQS"),
        new("YamlDotNet does not read a ':' without a key before it after '? '.",
            "refused: A key or a value is missing here",
            "M2N8/1"),
        new("YamlDotNet does not read a ':' alone after '- '.",
            "refused: A key ('key: value') was expected here; ",
            "UKK6/1"),
        new("YamlDotNet reads tabs in some places where YAML has spaces; nothing is lost.",
            "read",
            "DK95/2 Y79Y/4 Y79Y/5 Y79Y/6"),
        new("YamlDotNet reads a comment without a space before it after '%YAML'; nothing is lost.",
            "read",
            "MUS6/1"),
    ];

    /// <summary>Each document with its outcome.</summary>
    public static IEnumerable<(string Id, string Outcome)> Documents => All.SelectMany(static group => group.Ids.Split(' ').Select(id => (id, group.Outcome)));
}
