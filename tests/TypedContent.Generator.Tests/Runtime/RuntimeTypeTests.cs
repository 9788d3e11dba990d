using System.Collections.Immutable;

namespace TypedContent.Generator.Tests.Runtime;

/// <summary>The small types that the members of generated records are made of.</summary>
public class RuntimeTypeTests
{
    private static ContentCollection<Item> Items => new(static () => "a\nb // ar en", static index => new Item(index));

    [Fact]
    public void A_body_is_loaded_when_it_is_read()
    {
        var loaded = new List<string>();
        var body = new MarkdownBody(Load("html"), Load("text"));

        Assert.Empty(loaded);
        Assert.Equal("text", body.Text);
        Assert.Equal(["text"], loaded);
        Assert.Equal("html", body.Html);
        Assert.Equal("text", body.ToString());

        Func<string> Load(string text) => () =>
        {
            loaded.Add(text);
            return text;
        };
    }

    [Fact]
    public void Bodies_are_equal_if_their_HTML_is_equal()
    {
        var body = new MarkdownBody(() => "a", () => "b");
        var same = new MarkdownBody(() => "a", () => "c");
        var other = new MarkdownBody(() => "b", () => "b");

        Assert.True(body.Equals(same) && body.Equals((object)same) && body.Equals(body));
        Assert.Equal(body.GetHashCode(), same.GetHashCode());
        Assert.False(body.Equals(other) || body.Equals(null) || body.Equals("a"));
        Assert.Throws<ArgumentNullException>(() => new MarkdownBody(null!, () => ""));
        Assert.Throws<ArgumentNullException>(() => new MarkdownBody(() => "", null!));
    }

    [Fact]
    public void A_reference_finds_its_entry_when_it_is_read()
    {
        var items = Items;
        var reference = new ContentReference<Item>(items, "b", "en-GB");

        Assert.Equal("b", reference.Slug);
        Assert.Equal("b", reference.ToString());
        Assert.Equal(2, reference.Value!.Index);
        Assert.True(items.TryFind("b", "en", out var entry));
        Assert.Same(entry, reference.RequiredValue);
        Assert.Same(reference.Value, reference.Value);
        Assert.Equal(1, new ContentReference<Item>(items, "b").Value!.Index);
    }

    [Fact]
    public void A_reference_to_no_slug_throws_when_it_is_read()
    {
        var reference = new ContentReference<Item>(Items, "z");

        Assert.Equal("There is no Item with the slug 'z'.", Assert.Throws<KeyNotFoundException>(() => reference.Value).Message);
        Assert.Equal("z", reference.ToString());
    }

    [Fact]
    public void Lists_of_references_in_lists_find_their_entries_when_they_are_read()
    {
        var found = 0;
        var lists = new ContentReferenceLists<ImmutableArray<Item?>>(() =>
        {
            found++;
            return [[new Item(1), null], []];
        });

        Assert.Equal(0, found);
        Assert.Equal("[[slug-1, null], []]", lists.ToString());
        Assert.Equal(1, lists.Values[0][0]!.Index);
        Assert.Equal(1, found);
        Assert.Empty(default(ContentReferenceLists<ImmutableArray<Item>>).Values);
        Assert.Empty(new ContentReferenceLists<ImmutableArray<Item>>(default(ImmutableArray<ImmutableArray<Item>>)).Values);
    }

    [Fact]
    public void A_reference_may_be_created_from_an_entry_or_null()
    {
        var item = new Item(7);
        var full = new ContentReference<Item>(item);
        var empty = new ContentReference<Item>((Item?)null);
        var unset = default(ContentReference<Item>);

        Assert.Same(item, full.Value);
        Assert.Equal("slug-7", full.ToString());
        Assert.Null(full.Slug);
        Assert.Null(empty.Value);
        Assert.Equal("null", empty.ToString());
        Assert.Null(unset.Value);
        Assert.Equal("This reference to Item was never set.", Assert.Throws<InvalidOperationException>(() => unset.RequiredValue).Message);
        Assert.Equal("String", new ContentReference<string>("a").ToString());
    }

    [Fact]
    public void A_list_of_references_finds_its_entries_once()
    {
        var list = new ContentReferenceList<Item>(Items, "en", ["b", null, "a"]);

        Assert.Equal("[b, null, a]", list.ToString());
        Assert.Equal([2, null, 0], list.Values.Select(item => item?.Index));
        Assert.Equal(list.Values, list.Values);
        Assert.True(list.Values == list.Values);
        Assert.Equal(
            "There is no Item with the slug 'z'.",
            Assert.Throws<KeyNotFoundException>(() => new ContentReferenceList<Item>(Items, null, ["z"]).Values).Message);
    }

    [Fact]
    public void A_list_of_references_may_contain_entries_or_null()
    {
        var list = new ContentReferenceList<Item>([new Item(1), new Item(2)]);

        Assert.Equal([1, 2], list.Values.Select(item => item.Index));
        Assert.Equal("[slug-1, slug-2]", list.ToString());
        Assert.Empty(new ContentReferenceList<Item>(default(ImmutableArray<Item>)).Values);
        Assert.Empty(default(ContentReferenceList<Item>).Values);
        Assert.Equal("[]", default(ContentReferenceList<Item>).ToString());
    }

    [Fact]
    public void Lists_are_equal_by_their_items()
    {
        ImmutableArray<string> one = ["a", "b"];

        Assert.True(ContentEquality.EqualItems(one, ["a", "b"]));
        Assert.True(ContentEquality.EqualItems<string>(default, default));
        Assert.False(ContentEquality.EqualItems(one, ["a"]));
        Assert.False(ContentEquality.EqualItems(one, ["b", "a"]));
        Assert.False(ContentEquality.EqualItems(one, default));
        Assert.False(ContentEquality.EqualItems(default, one));
        Assert.True(ContentEquality.EqualItems<string?>([null], [null]));
        Assert.False(ContentEquality.EqualItems<string?>([null], ["a"]));
        Assert.True(ContentEquality.EqualItems<ImmutableArray<int>>([[1], []], [[1], []]));
        Assert.False(ContentEquality.EqualItems<ImmutableArray<int>>([[1], []], [[1], [2]]));
        Assert.True(ContentEquality.EqualItems<double>([double.NaN], [double.NaN]));
    }

    [Fact]
    public void Entries_are_the_same_by_reference()
    {
        var (one, other) = (new Item(1), new Item(1));

        Assert.True(ContentEquality.SameItems<Item>([one], [one]));
        Assert.False(ContentEquality.SameItems<Item>([one], [other]));
        Assert.False(ContentEquality.SameItems<Item>([one], [one, one]));
        Assert.False(ContentEquality.SameItems<Item>([one], default));
        Assert.True(ContentEquality.SameItems<Item>(default, default));
        Assert.True(ContentEquality.Equal(1, 1));
        Assert.False(ContentEquality.Equal("a", null));
    }

    [Fact]
    public void Lists_are_printed_in_brackets()
    {
        Assert.Equal("[]", ContentEquality.Print(ImmutableArray<int>.Empty));
        Assert.Equal("[]", ContentEquality.Print<int>(default));
        Assert.Equal("[1, 2]", ContentEquality.Print<int>([1, 2]));
        Assert.Equal("[a, , b]", ContentEquality.Print<string?>(["a", null, "b"]));
        Assert.Equal("[[1], [], [2, 3]]", ContentEquality.Print<ImmutableArray<int>>([[1], [], [2, 3]]));
    }

    private sealed class Item(int index) : IContentEntry
    {
        public int Index => index;

        public string Slug => $"slug-{index}";

        public string? Locale => null;

        public string SourcePath => "";
    }
}
