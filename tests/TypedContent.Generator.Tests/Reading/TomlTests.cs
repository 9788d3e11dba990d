namespace TypedContent.Generator.Tests.Reading;

/// <summary>TOML front matter is read as YAML is: the same values, types, places and checks.</summary>
public class TomlTests
{
    private static readonly ContentCases<string> Values = Site.MarkdownCases(
        InlineCases.TextsOf<TomlTests>(nameof(A_value)).SelectMany(static text => new[] { TomlOf(text, "\n"), TomlOf(text, "\r\n") }),
        "(System.Convert.ToString((object)entry.V, CultureInfo.InvariantCulture)!, entry.W)");

    [Theory]
    [InlineData("\"Hello\"", "string", "Hello")]
    [InlineData("\"\"", "string", "")]
    [InlineData("'C:\\path'", "string", "C:\\path")]
    [InlineData("\"a\\tb\\\"c\\\\d\\u00e9\\U0001F600\"", "string", "a\tb\"c\\dé😀")]
    [InlineData("\"2022-01-01\"", "string", "2022-01-01")]
    [InlineData("\"42\"", "string", "42")]
    [InlineData("\"\"\"\na\n  b \\\n   c\n\"\"\"", "string", "a\n  b c\n")]
    [InlineData("'''\na\\n\n'''", "string", "a\\n\n")]
    [InlineData("\"\"\"a\"\"\"\"", "string", "a\"")]
    [InlineData("\"مرحبا 𠮷 \uFFFD\"", "string", "مرحبا 𠮷 \uFFFD")]
    [InlineData("42", "int", "42")]
    [InlineData("-1_000", "int", "-1000")]
    [InlineData("0xDEAD", "int", "57005")]
    [InlineData("0o17", "int", "15")]
    [InlineData("0b1010_0001", "int", "161")]
    [InlineData("2147483648", "long", "2147483648")]
    [InlineData("0x7FFF_FFFF_FFFF_FFFF", "long", "9223372036854775807")]
    [InlineData("1.50", "double", "1.5")]
    [InlineData("6.626e-34", "double", "6.626E-34")]
    [InlineData("9_224.5", "double", "9224.5")]
    [InlineData("1e3", "double", "1000")]
    [InlineData("-inf", "double", "-Infinity")]
    [InlineData("+nan", "double", "NaN")]
    [InlineData("true", "bool", "True")]
    [InlineData("false # no", "bool", "False")]
    [InlineData("2022-05-13", "global::System.DateOnly", "05/13/2022")]
    [InlineData("2022-05-13T17:30:00+01:00", "global::System.DateTimeOffset", "05/13/2022 17:30:00 +01:00")]
    [InlineData("2022-05-13 17:30:00.5Z", "global::System.DateTimeOffset", "05/13/2022 17:30:00 +00:00")]
    [InlineData("2022-05-13t17:30z", "global::System.DateTimeOffset", "05/13/2022 17:30:00 +00:00")]
    [InlineData("17:30:00", "string", "17:30:00")]
    [InlineData("07:32:00.999999", "string", "07:32:00.999999")]
    public void A_value(string text, string type, string expected)
    {
        foreach (var lineEnd in new[] { "\n", "\r\n" })
        {
            var read = Values[TomlOf(text, lineEnd)];

            Assert.Contains($"required {type} V ", read.Code, StringComparison.Ordinal);
            Assert.Equal((expected, 1), read.Value<(string, int)>());
        }
    }

    [Fact]
    public void Tables_lists_and_keys_with_dots()
    {
        var run = Site.Toml(
            """
            # A comment
            title = "Hello" # another
            "quoted key" = 1
            tags = ["a", # first
              'b',
            ]
            place.city = "Rabat"
            place.zip = 10000
            site = { name = "x", size.width = 1, size.height = 2 }

            [author]
            name = "Amina"
            [author.address]
            city = "Fes"

            [[quotes]]
            text = "One"
            [[quotes.notes]]
            n = 1
            [[quotes]]
            text = "Two"

            [a.b.c]
            x = 1
            [a]
            y = 2
            """).Run();

        Assert.Equal(
            "Hello 1 a,b Rabat 10000 x 1 2 Amina Fes One,Two 1 1 2",
            run.Value<string>(
                "$\"{Articles.Hello.Title} {Articles.Hello.QuotedKey} {string.Join(',', Articles.Hello.Tags)} {Articles.Hello.Place.City} {Articles.Hello.Place.Zip} {Articles.Hello.Site.Name} {Articles.Hello.Site.Size.Width} {Articles.Hello.Site.Size.Height} {Articles.Hello.Author.Name} {Articles.Hello.Author.Address.City} {string.Join(',', Articles.Hello.Quotes.Select(quote => quote.Text))} {Articles.Hello.Quotes[0].Notes[0].N} {Articles.Hello.A.B.C.X} {Articles.Hello.A.Y}\""));
    }

    [Fact]
    public void It_shares_types_with_YAML()
    {
        var run = Site.Toml("title = \"Hello\"\ndate = 2022-05-13\nrating = 4\ntags = [\"a\"]\ndraft = false\nslug = \"own\"\n[place]\ncity = \"Fes\"")
            .With("content/articles/second.md", "---\ntitle: Second\ndate: 2022-05-14\nrating: 4.5\ntags: [b]\nplace: {city: Rabat}\n---\nText\n")
            .Run();

        Assert.Equal("own 4 13 Fes", run.Value<string>("$\"{Articles.Own.Slug} {Articles.Own.Rating} {Articles.Own.Date.Day} {Articles.Own.Place.City}\""));
    }

    [Fact]
    public void A_declared_record_reads_it()
    {
        var run = Site.Toml(
            "title = \"Hello\"\nday = 2022-05-13\nat = 17:30:00\nprice = 1.10\nid = 18446744073709551615\nby = \"amina\"\nlocal = 2022-05-13T17:30:00")
            .With("content/people/amina.md", "+++\nname = \"Amina\"\n+++\n")
            .WithSource(
                "Article.cs",
                """
                using System; using TypedContent;
                [ContentCollection("people")] public partial record Person { public required string Name { get; init; } }
                [ContentCollection("articles")] public partial record Article
                {
                    public required string Title { get; init; }
                    public required DateOnly Day { get; init; }
                    public required TimeOnly At { get; init; }
                    public required decimal Price { get; init; }
                    public required ulong Id { get; init; }
                    public required Person By { get; init; }
                    public required DateTime Local { get; init; }
                }
                """)
            .Run();

        Assert.Equal(
            "2022 17:30 1.10 18446744073709551615 Amina 17",
            run.Value<string>("FormattableString.Invariant($\"{Articles.Hello.Day.Year} {Articles.Hello.At:HH:mm} {Articles.Hello.Price} {Articles.Hello.Id} {Articles.Hello.By.Name} {Articles.Hello.Local.Hour}\")"));
    }


    [Theory]
    [InlineData("title = \"a\"", "2,1,2,12")]
    [InlineData("title = \"a\"\n[place]\ncity = \"b\"", "2,1,4,11")]
    public void TOML_between_the_marks_of_YAML_is_an_error(string text, string place)
    {
        var line = Assert.Single(Site.Markdown($"---\n{text}\n---\n").Run().BuildLines);

        Assert.StartsWith($"content/articles/hello.md({place}): error TC0009: Front matter must be ", line, StringComparison.Ordinal);
        Assert.EndsWith("; this is TOML, so write '+++' instead of both lines '---'", line, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void Many_out_of_range_values_and_long_keys_are_read_in_time()
    {
        // Each of these takes a minute or more if the rest of the text, or of the line, is scanned for each piece.
        foreach (var text in new[]
        {
            "v = [" + string.Concat(Enumerable.Repeat("2022-02-30T10:00:00Z, ", 20_000)) + "]",
            "v = [" + string.Concat(Enumerable.Repeat("2022-05-13T24:00Z, ", 20_000)) + "]",
            "a = @\nb" + string.Concat(Enumerable.Repeat(" . ", 100_000)),
            "a = @\n" + new string('.', 100_000) + new string(' ', 100_000),
            "a = @\nb" + string.Concat(Enumerable.Repeat(" .b", 100_000)) + "\nb = 1",
        })
        {
            Assert.DoesNotContain(Site.Toml(text).Run().BuildLines, static line => line.Contains("TC0016", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("+++\n+++\nText", "Text")]
    [InlineData("\uFEFF+++  \n# comment\n\n+++\t\nText", "Text")]
    [InlineData("+++\n+++\n\n+++\n\nText", "+++\n\nText")]
    public void It_may_be_empty(string text, string body)
    {
        Assert.Equal(body, Site.Markdown(text).Run().Value<string>("Articles.Hello.Body.Text"));
    }

    [Fact]
    public void A_text_is_not_a_reference_as_in_JSON()
    {
        Site.Toml("by = \"people/amina\"").With("content/people/amina.md", "+++\nname = \"Amina\"\n+++\n")
            .With("content/articles/second.md", "---\nby: people/amina\n---\n")
            .With("content/articles/third.md", "---\nby: people/amina\n---\n")
            .Run()
            .ShouldReport("content/articles/hello.md(2,6,2,20): error TC0003: 'by' is text in quotation marks ('people/amina') here, but a reference ('people/amina') in content/articles/second.md(2) and in another file; TOML can only write it as text, so write the front matter in YAML, or put all of them in quotation marks, or set <TypedContentUnion>articles.by</TypedContentUnion> in the project file to allow values of any kind");
    }

    [Fact]
    public void A_reference_to_an_unreadable_slug_is_no_second_mistake()
    {
        Site.Toml("slug = amina").With("content/people/one.md", "---\nby: articles/amina\n---\n").Run().ShouldReport(
            "content/articles/hello.md(2,8,2,13): error TC0002: 'amina' is not a TOML value; put it in quotation marks if it is text");
    }

    [Fact]
    public void Line_endings_make_no_difference()
    {
        var text = "v = \"\"\"\na\\r\\nb\nc \\\n  d\"\"\"\nw = '''\n\nx\n'''";
        const string expression = "Articles.Hello.V + \"|\" + Articles.Hello.W";

        Assert.Equal("a\r\nb\nc d|\nx\n", Site.Toml(text).Run().Value<string>(expression));
        Assert.Equal("a\r\nb\nc d|\nx\n", Site.Toml(text, "\r\n").Run().Value<string>(expression));
        Assert.Equal("a\r\nb\nc d|\nx\n", Site.Toml(text, "\r").Run().Value<string>(expression));
    }

    [Fact]
    public void Half_of_any_document_is_read_without_a_failure()
    {
        const string text = "a = \"\\u00e9\\\"\" # c\n\"b\".'c' = [1, 2.5e3, {x = 0x1F, y = '''z'''}]\n[t.u]\nd = 2022-05-13T10:00:00.5+01:00\n[[l]]\ne = \"\"\"\nx\\\n y\"\"\"\n";
        var project = Site.Project;
        for (var i = 0; i <= text.Length; i++)
        {
            project = project.With($"content/articles/a{i}.md", "+++\n" + text[..i] + "\n+++\n")
                .With($"content/articles/b{i}.md", "+++\n" + text[i..] + "\n+++\n");
        }

        // The compiler needs minutes to track the steps of so many entries.
        var lines = project.WithoutSteps().Run().BuildLines;
        Assert.All(lines, static line => Assert.DoesNotContain("TC0016", line, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, static line => line.Contains(": error CS", StringComparison.Ordinal));
    }

    private static string TomlOf(string value, string lineEnd) => Site.TomlText($"v = {value}\nw = 1", lineEnd);
}
