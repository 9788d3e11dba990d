using System.Text;
using TypedContent.Generator.Tests.Inference;

namespace TypedContent.Generator.Tests.Values;

/// <summary>Dates in the formats of the project or of a declared member are dates like any others; an ambiguous format is an error.</summary>
public class DateFormatTests
{
    [Theory]
    [InlineData("MM/dd/yyyy", "05/13/2022", "DateOnly", "new DateOnly(2022, 5, 13)")]
    [InlineData("M/d/yyyy", "5/3/2022", "DateOnly", "new DateOnly(2022, 5, 3)")]
    [InlineData("dd.MM.yyyy; MM/dd/yyyy", "05/13/2022", "DateOnly", "new DateOnly(2022, 5, 13)")]
    [InlineData("dd.MM.yyyy;MM/dd/yyyy", "13.05.2022", "DateOnly", "new DateOnly(2022, 5, 13)")]
    [InlineData("MMMM d, yyyy", "May 13, 2022", "DateOnly", "new DateOnly(2022, 5, 13)")]
    [InlineData("d MMM yyyy", "13 may 2022", "DateOnly", "new DateOnly(2022, 5, 13)")]
    [InlineData("dddd, d MMMM yyyy", "Friday, 13 May 2022", "DateOnly", "new DateOnly(2022, 5, 13)")]
    [InlineData("yyyy'年'M'月'd'日'", "2022年5月13日", "DateOnly", "new DateOnly(2022, 5, 13)")]
    [InlineData("MM/dd/yyyy HH:mm", "05/13/2022 17:30", "DateTime", "new DateTime(2022, 5, 13, 17, 30, 0)")]
    [InlineData("MM/dd/yyyy h:mm tt", "05/13/2022 5:30 PM", "DateTime", "new DateTime(2022, 5, 13, 17, 30, 0)")]
    [InlineData("yyyy-MM-dd h:mm tt", "2022-05-13 5:30 PM", "DateTime", "new DateTime(2022, 5, 13, 17, 30, 0)")]
    [InlineData("dd/MM/yyyy HH:mm zzz", "13/05/2022 17:30 +01:00", "DateTimeOffset", "new DateTimeOffset(2022, 5, 13, 17, 30, 0, TimeSpan.FromHours(1))")]
    public void A_value_in_a_format_of_the_project_is_a_date(string formats, string text, string type, string expected)
    {
        var run = Formats(Site.Yaml($"v: {text}\nw: [{{x: {(text.Contains(',') ? "\"" + text + "\"" : text)}}}]\n"), formats).Run();

        Assert.Equal("required " + type, run.TypeOf("Article", "V"));
        Assert.True(run.Value<bool>($"Articles.Hello.V == {expected}"));
    }

    [Fact]
    public void They_mix_with_ISO_8601_and_quoted_dates()
    {
        var run = Formats(Site.Yaml("v: 05/13/2022"), "MM/dd/yyyy").With("content/articles/b.yaml", "v: 2022-05-14")
            .With("content/articles/c.yaml", "v: '05/15/2022'")
            .With("content/articles/d.json", "{\"v\": \"05/16/2022\"}").With("content/articles/e.yaml", "v: 05/17/2022").Run();

        Assert.Equal(
            "13 14 15 16 17",
            string.Join(' ', run.Value<IEnumerable<int>>("Articles.All.OrderBy(article => article.V).Select(article => article.V.Day).ToList()")));
    }

    [Fact]
    public void Among_texts_they_are_texts_as_written() =>
        Assert.Equal(
            "05/13/2022",
            Formats(Site.Yaml("v: 05/13/2022"), "MM/dd/yyyy").With("content/articles/b.yaml", "v: x").With("content/articles/c.yaml", "v: y").Run()
                .Value<string>("Articles.Hello.V"));

    [Fact]
    public void Quoted_dates_alone_are_texts() =>
        Assert.Equal("05/13/2022", Formats(Site.Yaml("v: '05/13/2022'"), "MM/dd/yyyy").Run().Value<string>("Articles.Hello.V"));

    [Fact]
    public void A_suggested_line_contains_all_formats_of_the_project() =>
        Formats(Site.Yaml("v: 05/13/2022"), "MM/dd/yyyy").With("content/articles/b.yaml", "v: 05/14/2022").With("content/articles/c.yaml", "v: 13.05.2022")
            .With("content/articles/d.yaml", "v: 15/05/2022").With("content/articles/e.yaml", "v: 05/17/2022").Run().ShouldReport(
            "content/articles/c.yaml(1,4,1,14): error TC0003: 'v' is text ('13.05.2022') here, but a date ('05/14/2022') in content/articles/b.yaml(1) and in 2 other files; write it as '2022-05-13', or add <TypedContentDateFormats>MM/dd/yyyy;dd.MM.yyyy</TypedContentDateFormats> to the project file",
            "content/articles/d.yaml(1,4,1,14): error TC0003: 'v' is text ('15/05/2022') here, but a date ('05/14/2022') in content/articles/b.yaml(1) and in 2 other files; fix it, or put all of them in quotation marks, or set <TypedContentUnion>articles.v</TypedContentUnion> in the project file to allow values of any kind");

    [Fact]
    public void They_can_schedule_an_entry_and_are_shared_by_all_locales()
    {
        var run = Formats(Site.Markdown("---\ntitle: a\n---\n"), "MM/dd/yyyy").WithProperty("TypedContentAsOf", "2022-05-13")
            .WithProperty("TypedContentDrafts", "false").WithProperty("TypedContentDefaultLocale", "en")
            .With("content/articles/b.en.md", "---\ntitle: b\ndate: 05/13/2022\n---\n").With("content/articles/b.ar.md", "---\ntitle: b\n---\n")
            .With("content/articles/c.en.md", "---\ntitle: c\ndate: 05/14/2022\n---\n").Run();

        Assert.Equal("b,hello", run.Value<string>("string.Join(\",\", Articles.All.Select(article => article.Slug))"));
        Assert.Equal(new DateOnly(2022, 5, 13), run.Value<DateOnly>("Articles.Find(\"b\", \"ar\")!.Date!.Value"));
    }

    [Theory]
    [InlineData("DateOnly", "05/13/2022", "new DateOnly(2022, 5, 13)")]
    [InlineData("DateOnly", "'05/13/2022'", "new DateOnly(2022, 5, 13)")]
    [InlineData("DateTime", "05/13/2022", "new DateTime(2022, 5, 13)")]
    [InlineData("DateTime", "05/13/2022 17:30", "new DateTime(2022, 5, 13, 17, 30, 0)")]
    [InlineData("DateTimeOffset", "05/13/2022", "new DateTimeOffset(2022, 5, 13, 0, 0, 0, TimeSpan.Zero)")]
    [InlineData("string", "05/13/2022", "\"05/13/2022\"")]
    public void A_declared_member_takes_them(string type, string text, string expected) =>
        Assert.True(
            Formats(Declared($"public required {type} V {{ get; init; }}").With("content/articles/hello.yaml", $"v: {text}"), "MM/dd/yyyy;MM/dd/yyyy HH:mm")
                .Run().Value<bool>($"Articles.Hello.V == {expected}"));

    [Theory]
    [InlineData("DateOnly", "dd.MM.yyyy", "13.05.2022", "new DateOnly(2022, 5, 13)")]
    [InlineData("DateOnly", "yyyyMMdd", "20220513", "new DateOnly(2022, 5, 13)")]
    [InlineData("DateOnly", "dd.MM.yyyy", "2022-05-13", "new DateOnly(2022, 5, 13)")]
    [InlineData("DateTime", "dd.MM.yyyy HH:mm", "13.05.2022 17:30", "new DateTime(2022, 5, 13, 17, 30, 0)")]
    [InlineData("DateTimeOffset", "dd.MM.yyyy HH:mm zzz", "13.05.2022 17:30 +01:00", "new DateTimeOffset(2022, 5, 13, 17, 30, 0, TimeSpan.FromHours(1))")]
    public void An_attribute_sets_the_formats_of_a_member(string type, string format, string text, string expected) =>
        Assert.True(
            Declared($"[TypedContent.ContentDateFormat(\"{format}\")] public required {type} V {{ get; init; }}")
                .With("content/articles/hello.yaml", $"v: {text}").Run().Value<bool>($"Articles.Hello.V == {expected}"));

    [Fact]
    public void An_attribute_applies_to_parameters_lists_dictionaries_and_rules()
    {
        var run = Site.Yaml("v: 13.05.2022\nw: [14.05.2022, 2022/05/15]\nx: {a: 16.05.2022}\ny: 17.05.2022").WithSource("Article.cs", """
            namespace Site;
            [TypedContent.ContentCollection("articles")]
            public partial record Article([TypedContent.ContentDateFormat("dd.MM.yyyy")] System.DateOnly V)
            {
                [TypedContent.ContentDateFormat("dd.MM.yyyy"), TypedContent.ContentDateFormat("yyyy/MM/dd")] public required System.Collections.Generic.IReadOnlyList<System.DateOnly> W { get; init; }
                [TypedContent.ContentDateFormat("dd.MM.yyyy")] public required System.Collections.Generic.Dictionary<string, System.DateOnly> X { get; init; }
                [TypedContent.ContentDateFormat("dd.MM.yyyy"), System.ComponentModel.DataAnnotations.Range(typeof(System.DateOnly), "2022-05-17", "2022-05-17")] public required System.DateOnly Y { get; init; }
            }
            """).Run();

        Assert.Equal("13 14 15 16 17", run.Value<string>("Articles.Hello.V.Day + \" \" + Articles.Hello.W[0].Day + \" \" + Articles.Hello.W[1].Day + \" \" + Articles.Hello.X[\"a\"].Day + \" \" + Articles.Hello.Y.Day"));
    }

    [Theory]
    [InlineData("", "DateOnly", "05/13/2022", "a date such as 2026-01-31, but this is text ('05/13/2022'); write it as '2022-05-13', or add <TypedContentDateFormats>MM/dd/yyyy</TypedContentDateFormats> to the project file")]
    [InlineData("", "DateOnly", "'05/06/2022'", "a date such as 2026-01-31, but this is text ('05/06/2022'); write it as '2022-05-06', or add <TypedContentDateFormats>MM/dd/yyyy</TypedContentDateFormats> to the project file (or dd/MM/yyyy in it)")]
    [InlineData("", "DateOnly", "05/13/2022 10:00", "a date such as 2026-01-31, but this is text ('05/13/2022 10:00')")]
    [InlineData("", "DateOnly", "20220513", "a date such as 2026-01-31, but this is a whole number ('20220513')")]
    [InlineData("", "DateTimeOffset", "2022-05-13T10:00", "a date and time with an offset such as 2026-01-31T17:30:00+03:00, but this is a date and time without an offset ('2022-05-13T10:00'); write its UTC offset at its end ('Z', or one such as '+03:00'), or add <TypedContentUtcOffset>Z</TypedContentUtcOffset> to the project file (or one such as +03:00 in it), which gives it to all that have none")]
    [InlineData("[TypedContent.ContentDateFormat(\"dd.MM.yyyy\")] ", "DateOnly", "05/13/2022", "a date such as 2026-01-31, or in the form 'dd.MM.yyyy', but this is text ('05/13/2022')")]
    [InlineData("[TypedContent.ContentDateFormat(\"dd.MM.yyyy HH:mm\")] ", "DateTimeOffset", "'13.05.2022 17:30'", "a date and time with an offset such as 2026-01-31T17:30:00+03:00, or in the form 'dd.MM.yyyy HH:mm', but this is a date and time without an offset ('13.05.2022 17:30'); add <TypedContentUtcOffset>Z</TypedContentUtcOffset> to the project file (or one such as +03:00 in it), which gives that UTC offset to all that have none")]
    [InlineData("[TypedContent.ContentDateFormat(\"dd.MM.yyyy HH:mm zzz\")] ", "DateTime", "13.05.2022 17:30 +01:00", "a date, or a date and time without an offset (or with Z), such as 2026-01-31T17:30:00, or in the form 'dd.MM.yyyy HH:mm zzz', but this is a date and time ('13.05.2022 17:30 +01:00')")]
    public void A_declared_date_in_another_form_suggests_the_line(string attribute, string type, string text, string expected)
    {
        Declared($"{attribute}public required {type} V {{ get; init; }}").With("content/articles/hello.yaml", $"v: {text}").Run().ShouldReport(
            $"content/articles/hello.yaml(1,4,1,{4 + text.Length}): error TC0019: 'v' must be {expected}");
    }

    [Theory]
    [InlineData("d", "is not a date format; write one such as 'MM/dd/yyyy' or 'dd.MM.yyyy'")]
    [InlineData("date", "has the letter 'a', which means nothing here (put it between apostrophes); write one such as 'MM/dd/yyyy' or 'dd.MM.yyyy'")]
    [InlineData("MM/dd/yy", "has no four-digit year ('yyyy'); write one such as 'MM/dd/yyyy' or 'dd.MM.yyyy'")]
    [InlineData("dd/yyyy", "has no month ('MM'); write one such as 'MM/dd/yyyy' or 'dd.MM.yyyy'")]
    [InlineData("MM/yyyy", "has no day of the month ('dd'); write one such as 'MM/dd/yyyy' or 'dd.MM.yyyy'")]
    [InlineData("dddd MM/yyyy", "has no day of the month ('dd'); write one such as 'MM/dd/yyyy' or 'dd.MM.yyyy'")]
    [InlineData("MM/dd/yyyy hh:mm", "needs 'tt' with 'hh', or 'HH' without 'tt'; write one such as 'MM/dd/yyyy' or 'dd.MM.yyyy'")]
    [InlineData("dd/mm/yyyy", "has no month ('MM'); write one such as 'MM/dd/yyyy' or 'dd.MM.yyyy'")]
    [InlineData("MM/dd/yyyy zzz", "has a part of a time, but no hour ('HH'); write one such as 'MM/dd/yyyy' or 'dd.MM.yyyy'")]
    [InlineData("MM/dd/yyyy '", "is not a date format; write one such as 'MM/dd/yyyy' or 'dd.MM.yyyy'")]
    [InlineData("yyyy-dd-MM", "conflicts with ISO 8601; write one such as 'MM/dd/yyyy' or 'dd.MM.yyyy'")]
    [InlineData("yyyyMMdd", "writes dates as numbers, such as 20111112; use one with separators, or put [ContentDateFormat(\"yyyyMMdd\")] on a declared member")]
    [InlineData("MM/dd/yyyy;dd/MM/yyyy", "conflicts with 'MM/dd/yyyy', because 05/06/2022 would be 6 May or 5 June; keep one of the two", "dd/MM/yyyy")]
    public void An_invalid_format_is_an_error(string formats, string problem, string? named = null) =>
        Formats(Site.Yaml("v: 1"), formats).Run().ShouldReport($"CSC : error TC0041: The value '{named ?? formats}' of TypedContentDateFormats {problem}");

    [Theory]
    [InlineData("DateOnly", "MM/dd", "'MM/dd' has no four-digit year ('yyyy')")]
    [InlineData("DateOnly", "yyyy-dd-MM", "'yyyy-dd-MM' conflicts with ISO 8601")]
    [InlineData("DateTime", "MM/dd/yyyyy", "'MM/dd/yyyyy' has no four-digit year ('yyyy')")]
    [InlineData("DateTime", "MM/dd/yyyy;dd/MM/yyyy", "'MM/dd/yyyy;dd/MM/yyyy' has a ';', but an attribute takes one format")]
    [InlineData("DateOnly", "dd.MM.yyyy HH:mm", "'dd.MM.yyyy HH:mm' has a time, which a DateOnly cannot hold")]
    [InlineData("string", "MM/dd/yyyy", "it applies to dates, and 'V' is not a date")]
    [InlineData("TimeOnly", "MM/dd/yyyy HH:mm", "it applies to dates, and 'V' is not a date", "17:30")]
    public void An_invalid_attribute_is_an_error(string type, string format, string problem, string value = "2022-05-13") =>
        Declared($"[TypedContent.ContentDateFormat(\"{format}\")] public {(type == "TimeOnly" ? "System." : "")}{type}? V {{ get; init; }}")
            .With("content/articles/hello.yaml", $"v: {value}").Run().ShouldReport(
            $"Article.cs(4,6,4,{6 + "TypedContent.ContentDateFormat(\"\")".Length + format.Length}): error TC0038: [ContentDateFormat] cannot be evaluated: {problem}; change it, or the member's type");

    [Theory]
    [InlineData("a.yaml", "v: '2018-03-21T15:54:22.477Z'", "required DateTimeOffset")]
    [InlineData("a.yaml", "v: \"2018-03-21\"", "required DateOnly")]
    [InlineData("a.yaml", "v: '03/21/2018'", "required DateOnly")]
    [InlineData("a.yaml", "v: ['2018-03-21', 2018-03-22]", "ImmutableArray<DateOnly>")]
    [InlineData("a.json", "{ \"v\": \"2018-03-21 10:00\" }", "required DateTime")]
    [InlineData("a.md", "+++\nv = \"2018-03-21\"\n+++\n", "required DateOnly")]
    [InlineData("a.yaml", "v: '2018'", "required string")]
    [InlineData("a.yaml", "v: '2018-02-30'", "required string")]
    [InlineData("a.yaml", "v: '2018-03-21 and later'", "required string")]
    [InlineData("a.yaml", "v: |-\n  2018-03-21", "required string")]
    public void Dates_in_quotation_marks_are_dates_if_the_project_says_so(string name, string text, string type)
    {
        var project = Site.Project.With("content/articles/" + name, text);

        var run = Formats(project, "MM/dd/yyyy; Quoted").Run();
        Assert.Empty(run.BuildLines);
        Assert.Equal(type, run.TypeOf("Article", "V"));
        Assert.Contains(
            "string",
            Formats(project, "MM/dd/yyyy").Run().TypeOf("Article", "V").Replace("ImmutableArray<DateOnly>", "string", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Quoted_dates_mix_with_others_as_dates()
    {
        var run = Formats(Site.Project, "quoted")
            .With("content/articles/a.md", "---\ntitle: '2018-03-21'\ndate: '2018-03-21T15:54:22.477Z'\n---\n")
            .With("content/articles/b.md", "---\ntitle: B\ndate: 2018-03-22T10:00:00Z\n---\n")
            .With("content/articles/c.md", "---\ntitle: C\ndate: '2018-03-23'\n---\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("2018-03-21 2018-03-21T15:54:22.4770000+00:00", run.Value<string>("Articles.A.Title + ' ' + Articles.A.Date.ToString(\"O\")"));
        Assert.Equal("2018-03-23T00:00:00.0000000+00:00", run.Value<string>("Articles.C.Date.ToString(\"O\")"));
    }

    [Fact]
    public void A_text_among_quoted_dates_is_an_error() => Formats(Site.Project, "quoted")
        .With("content/articles/a.yaml", "v: '2018-03-21'").With("content/articles/b.yaml", "v: '2018-03-22'")
        .With("content/articles/c.yaml", "v: '2018-02-30'").Run()
        .ShouldReport("content/articles/c.yaml(1,4,1,16): error TC0003: 'v' is text ('2018-02-30') here, but a date ('2018-03-21') in content/articles/a.yaml(1) and in another file; fix it, or put all of them in quotation marks" + Site.UnionFix("articles.v"));

    [Fact]
    public void A_declared_text_keeps_a_quoted_date()
    {
        var run = Formats(Declared("public string? V { get; init; }"), "quoted").With("content/articles/hello.yaml", "v: '2018-03-21'").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("2018-03-21", run.Value<string>("Articles.Hello.V"));
    }

    [Fact]
    public void A_suggested_line_keeps_the_settings_of_the_project() => Formats(Site.Project, "quoted")
        .With("content/articles/a.yaml", "v: '2018-03-21'").With("content/articles/b.yaml", "v: 2018-03-22").With("content/articles/c.yaml", "v: 03/24/2018")
        .Run()
        .ShouldReport("content/articles/c.yaml(1,4,1,14): error TC0003: 'v' is text ('03/24/2018') here, but a date ('2018-03-21') in content/articles/a.yaml(1) and in another file; write it as '2018-03-24', or add <TypedContentDateFormats>quoted;MM/dd/yyyy</TypedContentDateFormats> to the project file");

    private static ContentProject Formats(ContentProject project, string formats) =>
        project.WithProperty("TypedContentDatePatterns", Convert.ToBase64String(Encoding.UTF8.GetBytes(formats)));

    private static ContentProject Declared(string member) =>
        Site.Project.WithSource("Article.cs", $"namespace Site;\n[TypedContent.ContentCollection(\"articles\")]\npublic partial record Article {{\n    {member.Replace("DateOnly", "System.DateOnly").Replace("DateTime", "System.DateTime").Replace("System.DateTimeOffset", "System.DateTimeOffset")}\n}}\n");
}
