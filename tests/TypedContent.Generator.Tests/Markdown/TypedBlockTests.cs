namespace TypedContent.Generator.Tests.Markdown;

/// <summary>A typed block is an item of front matter, written at its place in the text.</summary>
public class TypedBlockTests
{
    private const string People = "- slug: amina\n  name: Amina <A>\n- slug: badr\n  name: Badr\n";

    private static ContentRun Article(string body, string frontMatter = "title: Hello\n") =>
        Site.Markdown($"---\n{frontMatter}---\n{body}").With("content/people.yaml", People).Run();

    [Fact]
    public void A_block_is_an_item_of_its_plural()
    {
        var run = Article(":::quote {speaker=\"people/amina\" level=2 loud day=2022-05-13 role='a b'}\nOne *two*.\n\nThree.\n:::\n");

        Assert.Empty(run.BuildLines);
        Assert.Equal(("One two.\n\nThree.", "<p>One <em>two</em>.</p>\n<p>Three.</p>\n", true), run.Execute<(string, string, bool)>(
            "var quote = Articles.Hello.Quotes[0]; return (quote.Text, quote.Html, quote is { Speaker.Name: \"Amina <A>\", Level: 2, Loud: true, Role: \"a b\" } && quote.Day == new DateOnly(2022, 5, 13));"));
    }

    [Fact]
    public void Blocks_follow_the_items_of_the_front_matter_and_share_their_record()
    {
        var run = Article(
            "a\n\n:::quote {by=people/badr}\ntwo\n:::\n\n:::quote {by=people/amina}\nthree\n:::\n",
            "quotes:\n- by: people/amina\n  text: one\n  html: <p>one</p>\n");

        Assert.Equal("one, two, three", run.Value<string>("string.Join(\", \", Articles.Hello.Quotes.Select(quote => quote.Text))"));
        Assert.Equal("Badr", run.Value<string>("Articles.Hello.Quotes[1].By.Name"));
    }

    [Fact]
    public void Parts_are_the_body_in_order_and_blocks_are_the_objects_of_the_list()
    {
        var run = Article("a\n\n:::quote {by=people/badr}\nb\n:::\n\n:::fact-box {title=\"T & U\"}\nc\n:::\n\nd\n");

        var (parts, areItems, html) = run.Execute<(string, bool, string)>("""
            var (body, parts) = (Articles.Hello.Body, Articles.Hello.Body.Parts);
            return (string.Join(", ", parts.Select(part => part.GetType().Name)), parts[1] is BlockPart { Name: "quote", Value: Quote quote } && ReferenceEquals(quote, Articles.Hello.Quotes[0])
                    && parts[2] is BlockPart { Value: FactBox box } && ReferenceEquals(box, Articles.Hello.FactBoxes[0]),
                string.Concat(parts.Select(part => part.Html)) == body.Html ? body.Html : "another HTML");
            """);
        Assert.Equal(("HtmlPart, BlockPart, BlockPart, HtmlPart", true), (parts, areItems));
        Assert.Equal(
            "<p>a</p>\n<figure class=\"quote\">\n<blockquote>\n<p>b</p>\n</blockquote>\n</figure>\n<aside class=\"fact-box\">\n<h2>T &amp; U</h2>\n<p>c</p>\n</aside>\n<p>d</p>\n", html);
    }

    [Fact]
    public void A_quote_shows_its_speaker_by_the_title_of_the_entry()
    {
        var run = Article("## H\n\n:::quote {speaker=people/amina role=Editor}\nb\n:::\n");
        var other = Article(":::quote {speaker=\"Somebody & Co\"}\nc\n:::\n");

        Assert.Contains("<figcaption><cite>Amina &lt;A&gt;</cite> <span class=\"role\">Editor</span></figcaption>", run.Value<string>("Articles.Hello.Body.Html"), StringComparison.Ordinal);
        Assert.Contains("<figcaption><cite>Somebody &amp; Co</cite></figcaption>", other.Value<string>("Articles.Hello.Body.Html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_speaker_has_the_name_that_it_has_in_the_language_of_the_article()
    {
        var run = Site.Project
            .With("content/articles/hello.ar.md", ":::quote {speaker=people/amina}\nأ\n:::\n")
            .With("content/articles/hello.en.md", ":::quote {speaker=people/amina}\na\n:::\n")
            .With("content/people.ar.yaml", "- slug: amina\n  name: أمينة\n")
            .With("content/people.en.yaml", "- slug: amina\n  name: Amina\n")
            .Run();

        Assert.Contains("<cite>أمينة</cite>", run.Value<string>("Articles.Hello.In(\"ar\").Body.Html"), StringComparison.Ordinal);
        Assert.Contains("<cite>Amina</cite>", run.Value<string>("Articles.Hello.In(\"en\").Body.Html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_in_a_block_is_an_item_of_its_list()
    {
        var run = Article("::::fact-box {title=Facts}\nintro\n\n:::item {when=2021}\none\n:::\n\n:::item {when=2022}\ntwo\n:::\n::::\n");

        Assert.Empty(run.BuildLines);
        Assert.Equal(("2021 one, 2022 two", "intro\n\none\n\ntwo", 1), run.Execute<(string, string, int)>(
            "var box = Articles.Hello.FactBoxes[0]; return (string.Join(\", \", box.Items.Select(item => $\"{item.When} {item.Text}\")), box.Text, Articles.Hello.Body.Parts.Length);"));
    }

    [Fact]
    public void A_block_without_attributes_and_one_without_text()
    {
        var run = Article(":::note\na\n:::\n:::note {kind=empty}\n:::\n");

        Assert.Equal("a|", run.Value<string>("string.Join('|', Articles.Hello.Notes.Select(note => note.Text))"));
        Assert.Equal("empty", run.Value<string?>("Articles.Hello.Notes[1].Kind"));
    }

    [Fact]
    public void A_container_without_a_name_is_not_a_block()
    {
        var run = Article(":::\na\n:::\n\nstd::vector::size\n");

        Assert.Equal("<div><p>a</p>\n</div>\n<p>std::vector::size</p>\n", run.Value<string>("Articles.Hello.Body.Html"));
    }

    [Fact]
    public void Ids_and_classes_apply_to_the_element()
    {
        Assert.Contains("<div id=\"x\" class=\"note big\">", Article(":::note {#x .big}\na\n:::\n").Value<string>("Articles.Hello.Body.Html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(":::quote {speaker=people/amnia}\na\n:::\n", "4,19,4,31", "TC0005: 'people/amnia' is not an entry: the collection 'people' has no slug 'amnia'; did you mean 'people/amina'?")]
    [InlineData(":::quote {by=\"x}\na\n:::\n", "4,14,4,15", "TC0027: The quotation mark that opens here is not closed on its line")]
    [InlineData(":::quote {by=x\na\n:::\n", "4,10,4,11", "TC0027: The '{' that opens here is not closed on its line")]
    [InlineData(":::quote[by\na\n:::\n", "4,9,4,10", "TC0027: The '[' that opens here is not closed on its line")]
    [InlineData(":::quote[by] x\na\n:::\n", "4,14,4,15", "TC0027: Only attributes in braces can follow a title in brackets: '[title]{key=value}'")]
    [InlineData(":::[by]\na\n:::\n", "4,5,4,7", "TC0027: A title must follow the name of its block: ':::name[title]'")]
    [InlineData(":::quote[by]{title=x}\na\n:::\n", "4,14,4,19", "TC0004: The key 'title' is already defined on line 4; remove one of the two")]
    [InlineData(":::image source=\"x\na\n:::\n", "4,17,4,18", "TC0027: The quotation mark that opens here is not closed on its line")]
    [InlineData("a\n\n:::row-end:::\n\nb\n", "6,1,6,14", "TC0027: There is no open block for ':::row-end:::' to end; remove it")]
    [InlineData("- :::note\n  a\n:::\n\nb\n", "4,3,4,10", "TC0027: The block that opens here is not closed; end it with a line that holds only ':::'")]
    [InlineData("> :::note\n> a\n\n:::\n\n:::tip\nb\n:::\n", "4,3,4,10", "TC0027: The block that opens here is not closed; end it with a line that holds only ':::'")]
    [InlineData("::::note\n:::tip\na\n::::\n\nb\n", "5,1,5,7", "TC0027: The block that opens here is not closed; end it with a line that holds only ':::'")]
    [InlineData(":::note\na\n:::\n:::\n\n:::tip\nb\n:::\n", "7,1,7,4", "TC0027: There is no open block for ':::' to end; remove it")]
    [InlineData(":::quote {by=x} y\na\n:::\n", "4,17,4,18", "TC0027: Nothing can follow the attributes of a block; begin its text on the next line")]
    [InlineData(":::quote {=x}\na\n:::\n", "4,11,4,12", "TC0027: A key is missing here; write 'key=value', without spaces around the '='")]
    [InlineData(":::quote {level = 4}\na\n:::\n", "4,17,4,18", "TC0027: A key is missing here; write 'key=value', without spaces around the '='")]
    [InlineData(":::quote {by=}\na\n:::\n", "4,11,4,13", "TC0027: 'by' has no value after its '='")]
    [InlineData(":::quote {say=\"a \\\"b\\\"\"}\na\n:::\n", "4,19,4,20", "TC0027: A space must follow the quotation mark that closes a value; put text that contains such marks in marks of the other kind")]
    [InlineData(":::quote {a\"b}\na\n:::\n", "4,12,4,13", "TC0027: A key cannot contain '\"'; write 'key=value', with a space between attributes")]
    [InlineData(":::quote {list=[1,2]}\na\n:::\n", "4,16,4,21", "TC0027: An attribute cannot be a list or a mapping; give it one value, or put text in quotation marks")]
    [InlineData(":::quote {#}\na\n:::\n", "4,11,4,12", "TC0027: A name is missing after '#'; write one such as '#name'")]
    [InlineData(":::quote {#a #b}\na\n:::\n", "4,14,4,16", "TC0027: The block already has the id 'a'; remove one of the two")]
    [InlineData(":::a.b\na\n:::\n", "4,4,4,7", "TC0027: 'a.b' is not a block name; write letters, digits, '-' and '_'")]
    [InlineData("::::note\n```\n::::\n", "4,1,4,9", "TC0027: Code in this block is not closed, because '::::' ends the block even inside code; begin and end the block with more colons")]
    [InlineData(":::note {#a}\na\n:::\n:::note {#a}\nb\n:::\n", "7,10,7,12", "TC0040: The id 'a' is already used in this text by a heading, a footnote or a block; write another one")]
    [InlineData("# a\n\n:::note {#a}\nb\n:::\n", "6,10,6,12", "TC0040: The id 'a' is already used in this text by a heading, a footnote or a block; write another one")]
    [InlineData("[^1] a\n\n[^1]: b\n\n:::note {#fn:1}\nb\n:::\n", "8,10,8,15", "TC0040: The id 'fn:1' is already used in this text by a heading, a footnote or a block; write another one")]
    [InlineData(":::quote {by=x by=y}\na\n:::\n", "4,16,4,18", "TC0004: The key 'by' is already defined on line 4; remove one of the two")]
    [InlineData(":::quote\na\n", "4,1,4,9", "TC0027: The block that opens here is not closed; end it with a line that holds only ':::'")]
    [InlineData("a\n\n> ::::note\n> b\n", "6,3,6,11", "TC0027: The block that opens here is not closed; end it with a line that holds only '::::'")]
    [InlineData(":::note {n=1}\na\n:::\n:::note {n=2}\na\n:::\n:::note {n=two}\na\n:::\n", "10,12,10,15", "TC0003: 'n' is text ('two') here, but a whole number ('1') in content/articles/hello.md(4); fix it, or put all of them in quotation marks, or set <TypedContentUnion>articles.notes.n</TypedContentUnion> in the project file to allow values of any kind")]
    public void A_mistake_is_reported_at_its_own_place(string body, string place, string message)
    {
        Article(body).ShouldReport($"content/articles/hello.md({place}): error {message}");
    }

    [Fact]
    public void Attributes_may_follow_the_name_without_a_space()
    {
        var run = Article(":::quote{level=4}\na\n:::\n");

        Assert.Equal(4, run.Value<int>("Articles.Hello.Quotes[0].Level"));
        Assert.True(run.Value<bool>("Articles.Hello.Body.Parts[0] is BlockPart { Name: \"quote\" }"));
    }

    [Theory]
    [InlineData(":::quote {Speaker=A}\na\n:::\n", "<figcaption><cite>A</cite></figcaption>")]
    [InlineData(":::quotes\na\n:::\n", "<figure class=\"quotes\">")]
    [InlineData(":::note {title=\"\"}\na\n:::\n", "<div class=\"note\">\n<p>a</p>\n</div>")]
    public void A_block_is_rendered_in_any_case_style(string body, string html)
    {
        Assert.Contains(html, Article(body).Value<string>("Articles.Hello.Body.Html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_declared_speaker_named_only_by_slug_is_shown_by_name()
    {
        var run = Site.Markdown("---\ntitle: Hello\n---\n:::quote {speaker=badr}\na\n:::\n\n::::fact-box\n:::quote {speaker=amina}\nb\n:::\n::::\n")
            .With("content/people.yaml", People)
            .WithSource("Article.cs", """
                using System.Collections.Immutable;
                using TypedContent;
                namespace Site;
                public record Quote(Person Speaker);
                public record FactBox(ImmutableArray<Quote> Quotes);
                [ContentCollection("articles")]
                public partial record Article(string Title, ImmutableArray<Quote> Quotes, ImmutableArray<FactBox> FactBoxes, MarkdownBody Body);
                """)
            .Run();

        Assert.Empty(run.BuildLines);
        Assert.Contains("<cite>Badr</cite>", run.Value<string>("Articles.Hello.Body.Html"), StringComparison.Ordinal);
        Assert.Contains("<cite>Amina &lt;A&gt;</cite>", run.Value<string>("Articles.Hello.Body.Html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_declared_member_that_is_not_a_list_of_records_takes_no_blocks()
    {
        Site.Markdown("---\ntitle: Hello\n---\n:::quote\na\n:::\n")
            .WithSource("Article.cs", """
                using System.Collections.Immutable;
                using TypedContent;
                namespace Site;
                [ContentCollection("articles")]
                public partial record Article(string Title, MarkdownBody Body)
                {
                    public required ImmutableArray<string> Quotes { get; init; }
                }
                """)
            .Run()
            .ShouldReport("content/articles/hello.md(4,4,4,9): error TC0028: ':::quote' is not a block of Article, which has no list of records 'Quotes'; declare it");
    }

    [Fact]
    public void A_block_that_no_member_takes_has_no_object_if_unknown_keys_are_allowed()
    {
        var run = Site.Markdown("---\ntitle: Hello\n---\n:::aside\na\n:::\n\n:::quote\nb\n:::\n")
            .WithSource("Article.cs", """
                using System.Collections.Immutable;
                using TypedContent;
                namespace Site;
                public record Quote(string Text);
                [ContentCollection("articles", AllowUnknownKeys = true)]
                public partial record Article(string Title, MarkdownBody Body)
                {
                    public ImmutableArray<Quote> Quotes { get; init; } = [];
                }
                """)
            .Run();

        Assert.Empty(run.BuildLines);
        Assert.True(run.Value<bool>("Articles.Hello.Body.Parts is [BlockPart { Name: \"aside\", Value: \"\" }, BlockPart { Name: \"quote\", Value: Quote { Text: \"b\" } }]"));
    }

    [Fact]
    public void A_block_without_a_required_value_is_reported_at_its_name()
    {
        Site.Markdown("---\ntitle: Hello\nquotes:\n- {text: a}\n---\n:::quote {level=1}\nb\n:::\n")
            .WithSource("Article.cs", """
                using System.Collections.Immutable;
                using TypedContent;
                namespace Site;
                public record Quote(string Text, string By, int Level = 0);
                [ContentCollection("articles")]
                public partial record Article(string Title, ImmutableArray<Quote> Quotes, MarkdownBody Body);
                """)
            .Run()
            .ShouldReport(
                "content/articles/hello.md(4,4,4,8): error TC0018: Quote needs 'by'; add what is missing",
                "content/articles/hello.md(6,4,6,9): error TC0018: Quote needs 'by'; add what is missing");
    }

    [Fact]
    public void A_key_that_is_not_a_list_takes_no_blocks()
    {
        Article(":::quote\na\n:::\n", "quotes: none\n").ShouldReport(
            "content/articles/hello.md(2,9,2,13): error TC0009: 'quotes', to which the ':::quote' blocks of the text are added, must be a list, but this is text ('none'); make it a list, or rename the key or the blocks");
    }

    [Fact]
    public void Blocks_are_bound_to_declared_records()
    {
        var project = Site.Markdown("---\ntitle: Hello\n---\na\n\n:::quote {speaker=amina mood=GlAD}\nb\n:::\n")
            .With("content/people.yaml", People)
            .WithSource("Article.cs", """
                using System.Collections.Immutable;
                using System.ComponentModel.DataAnnotations;
                using TypedContent;
                namespace Site;
                public enum Mood { Glad, Sad }
                public record Quote(Person Speaker, [MaxLength(5)] string Text, Mood Mood);
                [ContentCollection("articles")]
                public partial record Article(string Title)
                {
                    public ImmutableArray<Quote> Quotes { get; init; } = [];
                    public required MarkdownBody Body { get; init; }
                    public required string Url { get; init; }
                }
                """);
        var run = project.Run();

        Assert.Empty(run.BuildLines);
        Assert.True(run.Value<bool>("Articles.Hello is { Quotes: [{ Speaker.Name: \"Amina <A>\", Text: \"b\", Mood: Mood.Glad }], Url: \"/articles/hello\" } article && article.Body.Parts[1] is BlockPart { Value: Quote quote } && ReferenceEquals(quote, article.Quotes[0])"));

        project.With("content/articles/hello.md", "---\ntitle: Hello\n---\n:::qoute {x=1}\nb\n:::\n\n:::quote {speakr=amina mood=glad}\ntoo long\n:::\n").Run().ShouldReport(
            "content/articles/hello.md(4,4,4,9): error TC0028: ':::qoute' is not a block of Article, which has no list of records 'Qoutes'; did you mean ':::quote'?",
            "content/articles/hello.md(8,11,8,17): error TC0017: 'speakr' is not a member of Quote; did you mean 'speaker'?",
            "content/articles/hello.md(8,4,8,9): error TC0020: 'text' must have at most 5 characters, but has 8");
    }

    [Fact]
    public void Blocks_of_declared_entries_in_a_cycle()
    {
        var run = Site.Project
            .With("content/events/a.md", "---\nnext: b\n---\n:::talk {on=b}\nhi\n:::\n")
            .With("content/events/b.md", "---\nnext: a\n---\n:::talk {on=a}\nho\n:::\n")
            .WithSource("Event.cs", """
                using System.Collections.Immutable;
                using TypedContent;
                namespace Site;
                public record Talk(Event On, string Text);
                [ContentCollection("events")]
                public partial record Event
                {
                    public Event? Next { get; init; }
                    public ImmutableArray<Talk> Talks { get; init; } = [];
                    public required MarkdownBody Body { get; init; }
                }
                """)
            .Run();

        Assert.Empty(run.BuildLines);
        Assert.True(run.Value<bool>("Events.A.Body.Parts[0] is BlockPart { Value: Talk talk } && ReferenceEquals(talk, Events.A.Talks[0]) && ReferenceEquals(talk.On.Next, Events.A)"));
    }
}
