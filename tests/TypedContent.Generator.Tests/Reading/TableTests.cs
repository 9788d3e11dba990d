using System.Globalization;
using System.Text;
using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Reading;

/// <summary>CSV and TSV files directly in the content root: the header names the keys, and each row is an entry.</summary>
public class TableTests
{
    private static readonly ContentCases<string> Values = new(
        Site.Project,
        InlineCases.TextsOf<TableTests>(nameof(A_cell)),
        static (project, place, cell) => project.With(place.Folder + ".csv", $"slug,v,w\nhello,{cell},1\n"),
        static (place, _) => $"(System.Convert.ToString((object){place.CSharpName}.Hello.V, CultureInfo.InvariantCulture)!, {place.CSharpName}.Hello.W)");

    private static readonly ContentCases<string> Forms = new(
        Site.Project,
        InlineCases.TextsOf<TableTests>(nameof(A_table_may_be_written)),
        static (project, place, text) => project.With($"{place.Folder}.{(text.Contains('\t', StringComparison.Ordinal) ? "tsv" : "csv")}", text),
        static (place, _) => $"string.Join(';', {place.CSharpName}.All.Select(entry => entry.Slug + ':' + entry.Name))");

    [Theory]
    [InlineData("Hello", "string", "Hello")]
    [InlineData("Hello there", "string", "Hello there")]
    [InlineData(" Hello ", "string", " Hello ")]
    [InlineData("\"Hello\"", "string", "Hello")]
    [InlineData("\"a,b\"", "string", "a,b")]
    [InlineData("\"a \"\"b\"\"\"", "string", "a \"b\"")]
    [InlineData("\"a\nb\"", "string", "a\nb")]
    [InlineData("\"a\r\nb\rc\"", "string", "a\nb\nc")]
    [InlineData("'a'", "string", "'a'")]
    [InlineData("# a", "string", "# a")]
    [InlineData("a: b", "string", "a: b")]
    [InlineData("[a; b]", "string", "[a; b]")]
    [InlineData("007", "string", "007")]
    [InlineData("yes", "string", "yes")]
    [InlineData("مرحبا 𠮷", "string", "مرحبا 𠮷")]
    [InlineData("42", "int", "42")]
    [InlineData("\"42\"", "int", "42")]
    [InlineData(" 42 ", "int", "42")]
    [InlineData("2147483648", "long", "2147483648")]
    [InlineData("1.50", "double", "1.5")]
    [InlineData("\"true\"", "bool", "True")]
    [InlineData("2022-05-13", "global::System.DateOnly", "05/13/2022")]
    [InlineData("\"2022-05-13\"", "global::System.DateOnly", "05/13/2022")]
    [InlineData("2022-05-13T17:30:00+01:00", "global::System.DateTimeOffset", "05/13/2022 17:30:00 +01:00")]
    public void A_cell(string cell, string type, string expected)
    {
        var read = Values[cell];

        Assert.Contains($"required {type} V ", read.Code, StringComparison.Ordinal);
        Assert.Equal((expected, 1), read.Value<(string, int)>());
    }

    [Theory]
    [InlineData("slug,name\na,A\nb,B\n", "a:A;b:B")]
    [InlineData("slug,name\r\na,A\r\nb,B\r\n", "a:A;b:B")]
    [InlineData("slug,name\na,A\nb,B", "a:A;b:B")]
    [InlineData("\n\nslug,name\n\na,A\n\r\n\nb,B\n\n", "a:A;b:B")]
    [InlineData("\uFEFFslug,name\na,A\n", "a:A")]
    [InlineData("\uFEFF\"slug\",\"name\"\n\"a\",\"A\"\n", "a:A")]
    [InlineData("name,slug\nA,a\n", "a:A")]
    [InlineData("slug,name\n#a,A\n", "#a:A")]
    [InlineData("slug,name\na,\"A\nB\"\nb,\"\nC\"\n", "a:A\nB;b:\nC")]
    [InlineData("slug,name\na,\n\"b\",\"\"\nc,C\n", "a:;b:;c:C")]
    [InlineData("slug,name\na, \nb,~\nc,\"null\"\nd,D\n", "a:;b:;c:;d:D")]
    [InlineData("slug\tname\na\tA, B\nb\t\"B\tC\"\n", "a:A, B;b:B\tC")]
    public void A_table_may_be_written(string text, string expected)
    {
        Assert.Equal(expected, Forms[text].Value<string>());
    }

    [Fact]
    public void Empty_cells_are_missing_keys()
    {
        var run = Site.Project.With("content/people.csv", "slug,name,born,nick\namina,Amina,1990-01-02,\nbadr,,,\"\"\n").Run();

        Assert.Contains("string? Name", run.Source("Person.g.cs"), StringComparison.Ordinal);
        Assert.Contains("global::System.DateOnly? Born", run.Source("Person.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("Nick", run.Source("Person.g.cs"), StringComparison.Ordinal);
        Assert.Null(run.Value<string?>("People.Badr.Name"));
    }

    [Fact]
    public void Rows_have_references_locales_and_drafts_as_other_entries_do()
    {
        var run = Site.Project
            .With("content/people.csv", "slug,name,city,draft\namina,Amina,cities/rabat,false\nbadr,Badr,cities/fes,true\n")
            .With("content/people.ar.csv", "slug,name,city\namina,أمينة,cities/rabat\n")
            .With("content/cities.tsv", "slug\tname\nrabat\tRabat\nfes\tFes\n")
            .With("content/articles/hello.md", "---\nauthor: people/amina\n---\n")
            .WithProperty("TypedContentDrafts", "false")
            .Run();

        Assert.Equal(("Rabat", "أمينة", "content/people.csv", 1, true), run.Value<(string, string, string, int, bool)>(
            "(Articles.Hello.Author.City.Name, People.Find(\"amina\", \"ar\")!.Name, People.Amina.SourcePath, People.AllIn(\"ar\").Count, People.Find(\"badr\") is null)"));
    }

    [Fact]
    public void A_declared_record_reads_rows()
    {
        var run = Site.Project
            .WithSource("Person.cs", "using TypedContent; [ContentCollection(\"people\")] public partial record Person(string Code, System.Uri? Site = null, System.TimeOnly? At = null);")
            .With("content/people.csv", "slug,code,site,at\namina,007,https://example.org/,10:30:00\nbadr,12,,\n")
            .Run();

        Assert.Equal("007 12 https://example.org/ 10:30", run.Value<string>(
            "$\"{People.Amina.Code} {People.Badr.Code} {People.Amina.Site} {People.Amina.At:HH:mm}\""));
    }

    [Fact]
    public void A_table_in_the_folder_of_a_collection_is_no_content()
    {
        var run = Site.Project
            .With("content/articles/hello.md", "[the data](data.csv), [more](./more.tsv), [lines](lines.jsonl)\n")
            .With("content/articles/data.csv", "no slug\n\"")
            .With("content/articles/more.tsv", "\"")
            .With("content/articles/lines.jsonl", "{")
            .Run();

        Assert.Equal(1, run.Value<int>("Articles.All.Count"));
        Assert.Contains("href=\"data.csv\"", run.Value<string>("Articles.Hello.Body.Html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_may_be_in_the_folder_of_a_locale()
    {
        var run = Site.Project.WithProperty("TypedContentLayout", "{locale}/{collection}/{slug}")
            .With("content/en/people.csv", "slug,name\namina,Amina\n")
            .With("content/ar/people.csv", "slug,name\namina,أمينة\n")
            .With("content/ar/people/data.csv", "x")
            .Run();

        Assert.Equal("أمينة", run.Value<string>("People.Find(\"amina\", \"ar\")!.Name"));
    }

    [Theory]
    [InlineData(";", "slug;name\na;\"A;B\"\n", "A;B")]
    [InlineData("tab", "slug\tname\na\tA\n", "A")]
    [InlineData(" TAB ", "slug\tname\na\tA\n", "A")]
    [InlineData("|", "slug|name\na|A, B\n", "A, B")]
    [InlineData(",", "slug,name\na,A;B\n", "A;B")]
    public void The_project_may_set_the_separator(string separator, string text, string expected)
    {
        var run = WithSeparator(Site.Project.With("content/people.csv", text).With("content/cities.tsv", "slug\tname\nb\tB\n"), separator).Run();

        Assert.Equal((expected, "B"), run.Value<(string, string)>("(People.A.Name, Cities.B.Name)"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData(";;")]
    [InlineData("x")]
    [InlineData("5")]
    [InlineData("comma")]
    [InlineData("،")]
    public void An_invalid_separator_is_an_error(string separator)
    {
        WithSeparator(Site.Project.With("content/people.csv", "slug,name\na,A\n"), separator).Run().ShouldReport(
            $"CSC : error TC0041: The value '{separator}' of TypedContentCsvSeparator is not a separator; write a sign of ASCII that is no quotation mark, such as ';', or 'tab'");
    }

    [Fact]
    public void Other_date_formats_are_read()
    {
        var run = Site.Project.With("content/people.csv", "slug,born\na,13.05.1990\nb,\"14.05.1990\"\n")
            .WithProperty("TypedContentDatePatterns", Convert.ToBase64String(Encoding.UTF8.GetBytes("dd.MM.yyyy"))).Run();

        Assert.Equal(new DateOnly(1990, 5, 14), run.Value<DateOnly>("People.B.Born"));
    }

    [Fact]
    public void An_edit_of_a_cell_changes_only_that_entry()
    {
        var project = Site.Project.With("content/people.csv", "slug,name,text\na,A,x\nb,B,x\nc,C,x\n");

        project.Run().Edit("content/people.csv", "slug,name,text\na,A,x\nb,B,\"y\nz\"\nc,C,x\n")
            .Steps(StepNames.Schema).ShouldBeCached()
            .Steps(StepNames.BoundEntries).ShouldBe(cached: 2, modified: 1)
            .ShouldEmit("People.B.g.cs");
    }

    [Fact]
    public void Many_rows_are_the_same_prepared_and_not()
    {
        var rows = Enumerable.Range(0, 300).Select(static i => $"p{i},\"Person, {i}\",{i},2022-05-{1 + (i % 28):00},cities/rabat\n");
        var project = Site.Project.WithoutSteps()
            .With("content/people.csv", "slug,name,age,day,city\n" + string.Concat(rows))
            .With("content/cities.tsv", "slug\tname\nrabat\tRabat\n")
            .With("content/tools.toml", "[[tools]]\nslug = \"a\"\nname = \"A\"\n")
            .With("content/tools/b.jsonc", "{ \"name\": \"B\", // b\n}")
            .With("content/parts.jsonl", "{\"slug\": \"a\", \"name\": \"A\"}\n");

        Assert.Equal("Person, 299 299 29 Rabat", project.Run().Value<string>(
            "$\"{People.P299.Name} {People.P299.Age} {People.Find(\"p28\")!.Age + People.P299.Day.Day - 19} {People.P299.City.Name}\""));
        BothWays.ShouldBeTheSame(project);
        BothWays.ShouldBeTheSame(
            project.WithSource("Person.cs", "using TypedContent; [ContentCollection(\"people\")] public partial record Person(string Name, int Age, City City) { public System.DateOnly? Day { get; init; } }"));
    }

    // Reading that looked at the rest of the file for each row would not end.
    [Theory]
    [InlineData("a{0},A\n", 200_000, 0)]
    [InlineData("a{0},\"A\n\n\"\"B\"\"\"\n", 200_000, 0)]
    [InlineData("a{0},\"A\n", 0, 100_000)]
    [InlineData("a{0},\"\"\"A\n", 0, 100_000)]
    [InlineData("a{0}\n", 0, 200_000)]
    public void Each_row_is_read_once(string row, int entries, int problems)
    {
        var text = string.Concat(Enumerable.Range(0, 200_000).Select(number => string.Format(CultureInfo.InvariantCulture, row, number)));

        var document = Site.Read("people.csv", "slug,name\n" + text);

        Assert.Equal((entries, problems), (document.Entries.Count, document.Problems.Count));
    }

    internal static ContentProject WithSeparator(ContentProject project, string separator) =>
        project.WithProperty("TypedContentCsvCharacter", Convert.ToBase64String(Encoding.UTF8.GetBytes(separator)));
}
