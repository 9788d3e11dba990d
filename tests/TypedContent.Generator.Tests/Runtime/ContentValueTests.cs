using System.Collections.Immutable;

namespace TypedContent.Generator.Tests.Runtime;

/// <summary>A value of any kind: its members, its equality, and its text.</summary>
public class ContentValueTests
{
    private static readonly ContentValue Mapping = ContentValue.OfMapping(
    [
        new("url", ContentValue.OfText("/a.png")),
        new("sizes", ContentValue.OfList([ContentValue.OfNumber(1), ContentValue.Null])),
    ]);

    public static TheoryData<ContentValue, ContentValueKind, string> Values => new()
    {
        { ContentValue.Null, ContentValueKind.Null, "null" },
        { ContentValue.OfText("a b"), ContentValueKind.Text, "a b" },
        { ContentValue.OfBoolean(false), ContentValueKind.Boolean, "false" },
        { ContentValue.OfBoolean(true, "TRUE"), ContentValueKind.Boolean, "TRUE" },
        { ContentValue.OfNumber(9_007_199_254_740_993), ContentValueKind.Number, "9007199254740993" },
        { ContentValue.OfNumber(31, "0x1F"), ContentValueKind.Number, "0x1F" },
        { ContentValue.OfNumber(1.5), ContentValueKind.Number, "1.5" },
        { ContentValue.OfNumber(double.NaN, ".nan"), ContentValueKind.Number, ".nan" },
        { ContentValue.OfDate(new(2025, 1, 31)), ContentValueKind.Date, "2025-01-31" },
        { ContentValue.OfDateTime(new(2025, 1, 31, 10, 0, 0), "2025-01-31 10:00"), ContentValueKind.DateTime, "2025-01-31 10:00" },
        { ContentValue.OfDateTimeOffset(new(2025, 1, 31, 10, 0, 0, default), "2025-01-31T10:00Z"), ContentValueKind.DateTimeOffset, "2025-01-31T10:00Z" },
        { ContentValue.OfList([ContentValue.OfText("a"), ContentValue.OfNumber(2)]), ContentValueKind.List, "[a, 2]" },
        { ContentValue.OfList([]), ContentValueKind.List, "[]" },
        { Mapping, ContentValueKind.Mapping, "{ url = /a.png, sizes = [1, null] }" },
        { ContentValue.OfMapping([]), ContentValueKind.Mapping, "{ }" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void One_member_has_the_value(ContentValue value, ContentValueKind kind, string text)
    {
        object?[] members = [value.Text, value.Boolean, value.Number, value.Date, value.DateTime, value.DateTimeOffset, value.Items, value.Keys];

        Assert.Equal(kind, value.Kind);
        Assert.Equal(text, value.ToString());
        Assert.Equal(kind == ContentValueKind.Null ? 0 : 1, members.Count(static member => member is not null));
        Assert.Null(value.Place);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void It_is_equal_only_to_the_same_value(ContentValue value, ContentValueKind kind, string text)
    {
        Assert.Equal([(kind, text)], Values.Select(static row => row.Data).Where(row => row.Item1 == value).Select(static row => (row.Item2, row.Item3)));
        Assert.Equal(1, Values.Count(row => row.Data.Item1.Equals((object)value) && row.Data.Item1.GetHashCode() == value.GetHashCode()));
        Assert.False(value.Equals((object)text) || value == null || value != value.Items?.Aggregate(value, static (all, _) => all) && value.Items is not null);
    }

    [Fact]
    public void Position_spelling_and_key_order_do_not_matter()
    {
        var place = new ContentPlace("content/a.md", 3, 7);
        (ContentValue Left, ContentValue Right)[] pairs =
        [
            (ContentValue.OfNumber(1), ContentValue.OfNumber(1.0, "1.0", place)),
            (ContentValue.OfBoolean(true), ContentValue.OfBoolean(true, "True", place)),
            (ContentValue.OfDate(new(2025, 1, 31)), ContentValue.OfDate(new(2025, 1, 31), "2025-1-31", place)),
            (ContentValue.OfList([ContentValue.OfNull(place)], place), ContentValue.OfList([ContentValue.Null])),
            (Mapping, ContentValue.OfMapping([new("sizes", Mapping["sizes"]!), new("url", Mapping["url"]!)], place)),
        ];

        Assert.All(pairs, static pair => Assert.True(pair.Left == pair.Right && pair.Left.GetHashCode() == pair.Right.GetHashCode()));
        Assert.Equal("content/a.md(3,7)", pairs[0].Right.Place.ToString());
    }

    [Fact]
    public void A_number_too_large_for_a_double_keeps_its_digits()
    {
        var (one, next) = (ContentValue.OfNumber(9_007_199_254_740_992), ContentValue.OfNumber(9_007_199_254_740_993));

        Assert.NotEqual(one, next);
        Assert.Equal(one.Number, next.Number);
        Assert.Equal(9_007_199_254_740_993, next.WholeNumber);
        Assert.Null(ContentValue.OfNumber(1e300).WholeNumber);
        Assert.Equal(2, ContentValue.OfNumber(2.0).WholeNumber);
    }

    [Fact]
    public void Items_are_found_by_position_and_values_by_key()
    {
        var list = ContentValue.OfList([ContentValue.OfText("a")]);

        Assert.Equal("a", list[0].Text);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Mapping[0]);
        Assert.Equal(["url", "sizes"], Mapping.Keys);
        Assert.Equal("/a.png", Mapping["url"]?.Text);
        Assert.Null(Mapping["Url"]);
        Assert.Null(list["url"]);
        Assert.True(Mapping.TryGet("sizes", out var sizes) && sizes is { Items: [{ WholeNumber: 1 }, { Kind: ContentValueKind.Null }] });
        Assert.False(list.TryGet("url", out var none));
        Assert.Null(none);
    }

    [Fact]
    public void A_switch_distinguishes_the_kinds_in_any_order()
    {
        Assert.Equal(
            ["never", "until 2025", "text", "1 item", "/a.png", "3", "other"],
            new[] { ContentValue.OfBoolean(false), ContentValue.OfDate(new(2025, 1, 31)), ContentValue.OfText("text"), ContentValue.OfList([ContentValue.Null]), Mapping, ContentValue.OfNumber(3), ContentValue.Null }
                .Select(static value => value switch
                {
                    { Items: { } items } => $"{items.Count} item",
                    { Text: { } text } => text,
                    { Boolean: false } => "never",
                    { Date: { } day } => $"until {day.Year}",
                    { Kind: ContentValueKind.Mapping } mapping => mapping["url"]!.Text!,
                    { Number: { } number } => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    _ => "other",
                }));
    }

    [Fact]
    public void Default_lists_are_empty_and_keys_are_unique()
    {
        Assert.Equal(ContentValue.OfList([]), ContentValue.OfList(default));
        Assert.Equal(ContentValue.OfMapping([]), ContentValue.OfMapping(default(ImmutableArray<KeyValuePair<string, ContentValue>>)));
        Assert.Throws<ArgumentException>(() => ContentValue.OfMapping([new("a", ContentValue.Null), new("a", ContentValue.Null)]));
        Assert.Throws<ArgumentNullException>(() => ContentValue.OfText(null!));
    }
}
