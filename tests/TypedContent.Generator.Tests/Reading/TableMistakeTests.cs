using System.Globalization;

namespace TypedContent.Generator.Tests.Reading;

/// <summary>A mistake in a table is one error at its place, and affects no other row.</summary>
public class TableMistakeTests
{
    private const string Remove = "; or, if the file is not content, add <TypedContentFile Remove=\"**/people.csv\" /> to the project file";

    [Theory]
    [InlineData("a,\"A\nlast,Z\n", "2,3,2,4", "The quotation mark that opens here is not closed; close it before the end of the cell, and write each of those inside it twice")]
    [InlineData("a,\"A\nlast,\"Z\"\n", "2,3,2,4", "The quotation mark that opens here closes only on line 3, where text follows; close it before the end of the cell, and write each of those inside it twice")]
    [InlineData("a,\"A\nB\" C\nlast,Z\n", "2,3,2,4", "The quotation mark that opens here closes only on line 3, where text follows; close it before the end of the cell, and write each of those inside it twice")]
    [InlineData("a,\"A\"b\nlast,Z\n", "2,6,2,7", "Only ',' or the end of the line may follow a closing quotation mark, but 'b' is here; write a quotation mark inside the cell twice")]
    [InlineData("a,\"A \"B\" C\"\nlast,Z\n", "2,7,2,12", "Only ',' or the end of the line may follow a closing quotation mark, but 'B\" C\"' is here; write a quotation mark inside the cell twice")]
    [InlineData("\"a\"b,A\nlast,Z\n", "2,4,2,5", "Only ',' or the end of the line may follow a closing quotation mark, but 'b' is here; write a quotation mark inside the cell twice")]
    [InlineData("a,A \"B\" C\nlast,Z\n", "2,5,2,6", "A quotation mark is inside a cell that does not begin with one; put the whole cell in quotation marks, and write each of those inside it twice")]
    [InlineData("a, \"A\"\nlast,Z\n", "2,4,2,5", "A quotation mark is inside a cell that does not begin with one; remove the white space before it")]
    [InlineData("a\nlast,Z\n", "2,1,2,2", "This row has 1 cell, but the header has 2; add what is missing, also ',' before an empty cell")]
    [InlineData("a,A,B,C\nlast,Z\n", "2,5,2,8", "This row has 4 cells, but the header has 2; remove what is too much, or put a cell that contains ',' in quotation marks")]
    [InlineData("a,A,\nlast,Z\n", "2,5,2,5", "This row has 3 cells, but the header has 2; remove what is too much, or put a cell that contains ',' in quotation marks")]
    [InlineData("\t \nlast,Z\n", "2,1,2,3", "This row has 1 cell, but the header has 2; add what is missing, also ',' before an empty cell")]
    public void A_row_with_a_mistake_is_left_out_alone(string rows, string place, string message)
    {
        foreach (var lineEnd in new[] { "\n", "\r\n" })
        {
            var run = Site.Project.With("content/people.csv", ("slug,name\nfirst,F\n" + rows).Replace("\n", lineEnd, StringComparison.Ordinal)).Run();
            var moved = place.Split(',').Select(static (text, index) => index % 2 == 0 ? Number(text) + 1 : Number(text));

            run.ShouldReport($"content/people.csv({string.Join(',', moved)}): error TC0002: {message.Replace("line 3", "line 4", StringComparison.Ordinal)}");
            Assert.Equal(["first", "last"], run.Value<IEnumerable<string>>("People.All.Slugs"));
            Assert.Contains("required string Name", run.Source("Person.g.cs"), StringComparison.Ordinal);
        }

        static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("people.csv", "", "1,1,1,1", "TC0002: The file has no header line, which names the keys of its columns; write one such as 'slug,name'")]
    [InlineData("people.csv", "\uFEFF\n\n", "1,1,1,1", "TC0002: The file has no header line, which names the keys of its columns; write one such as 'slug,name'")]
    [InlineData("people.csv", "slug,,name\na,,A\n", "1,6,1,6", "TC0002: This column has no name; write its key, or remove the column")]
    [InlineData("people.csv", "slug,name,\na,A,\n", "1,11,1,11", "TC0002: This column has no name; write its key, or remove the column")]
    [InlineData("people.csv", "slug,name,\" \"\na,A,\n", "1,11,1,14", "TC0002: This column has no name; write its key, or remove the column")]
    [InlineData("people.csv", "slug, name\na,A\n", "1,6,1,11", "TC0002: The key ' name' begins or ends with white space, which belongs to a cell; remove it")]
    [InlineData("people.csv", "slug,name,name\na,A,B\n", "1,11,1,15", "TC0004: The key 'name' is already defined on line 1; remove one of the two")]
    [InlineData("people.csv", "slug,\"name\na,A\n", "1,6,1,7", "TC0002: The quotation mark that opens here is not closed; close it before the end of the cell, and write each of those inside it twice")]
    [InlineData("people.csv", "slug,na\"me\na,A\n", "1,8,1,9", "TC0002: A quotation mark is inside a cell that does not begin with one; put the whole cell in quotation marks, and write each of those inside it twice")]
    [InlineData("people.csv", "slug;name\na;A\n", "1,1,1,10", "TC0002: The cells of this header are separated by ';', but ',' is expected; add <TypedContentCsvSeparator>;</TypedContentCsvSeparator> to the project file")]
    [InlineData("people.csv", "slug\tname\na\tA\n", "1,1,1,10", "TC0002: The cells of this header are separated by a tab, but ',' is expected; add <TypedContentCsvSeparator>tab</TypedContentCsvSeparator> to the project file")]
    [InlineData("people.csv", "slug|name\na|A\n", "1,1,1,10", "TC0002: The cells of this header are separated by '|', but ',' is expected; add <TypedContentCsvSeparator>|</TypedContentCsvSeparator> to the project file")]
    [InlineData("people.tsv", "slug,name\na,A\n", "1,1,1,10", "TC0002: The cells of this header are separated by ',', but a tab is expected; rename the file to .csv")]
    [InlineData("people.tsv", "slug;name\na;A\n", "1,1,1,10", "TC0002: The cells of this header are separated by ';', but a tab is expected; rename the file to .csv, and add <TypedContentCsvSeparator>;</TypedContentCsvSeparator> to the project file")]
    [InlineData("people.csv", "name,age\nA,1\n", "1,1,1,5", "TC0013: The header has no column 'slug', which identifies an entry of a list file; add one" + Remove)]
    [InlineData("people.csv", "name,id\nA,1\nB,2\n", "1,1,1,5", "TC0013: The header has no column 'slug', which identifies an entry of a list file; add one, or rename 'id', which differs in each row" + Remove)]
    [InlineData("people.csv", "Slug,name\na,A\n", "1,1,1,5", "TC0013: The header has no column 'slug', which identifies an entry of a list file; add one, or rename 'Slug'" + Remove)]
    [InlineData("people.csv", "slug,name\n,A\na,B\n", "2,2,2,3", "TC0013: This row has no 'slug', which identifies an entry of a list file; add one")]
    [InlineData("people.csv", "slug,name\n,A\n,B\nc,C\n", "2,2,2,3", "TC0013: This row and another have no 'slug', which identifies an entry of a list file; add one to each, such as its 'name', which differs in each")]
    [InlineData("people.csv", "slug,name\n/a,A\n", "2,1,2,3", "TC0013: The slug '/a' has an empty part before or after a '/'; write 'a', or add <TypedContentSlugs>name</TypedContentSlugs> to the project file if '/' is the collection")]
    [InlineData("people.csv", "slug,name\n~,A\n", "2,1,2,2", "TC0013: The slug '~' means no value; write another one")]
    [InlineData("people.csv", "slug,draft\na,yes\n", "2,3,2,6", "TC0009: 'draft' must be true or false, but this is text ('yes'); write one of the two, or leave the cell empty")]
    [InlineData("people.csv", "slug,day\na,2022-02-30\n", "2,3,2,13", "TC0008: '2022-02-30' is not a valid date; fix it, or declare the member as a string in a record of the collection to keep it as text")]
    [InlineData("people.csv", "slug,age\na,1\nb,2\nc,many\n", "4,3,4,7", "TC0003: 'age' is text ('many') here, but a whole number ('1') in content/people.csv(2); fix it, or declare the member as a string in a record of the collection, or set <TypedContentUnion>people.age</TypedContentUnion> in the project file to allow values of any kind")]
    [InlineData("people.csv", "slug,friend\na,people/b\n", "2,3,2,11", "TC0005: 'people/b' is not an entry: the collection 'people' has no slug 'b'; name one that exists, or declare the member as a string in a record of the collection if it is text, or set <TypedContentUnion>people.friend</TypedContentUnion> in the project file to allow values of any kind")]
    public void A_mistake_is_reported_at_its_place(string file, string text, string place, string message)
    {
        Site.Project.With("content/" + file, text).Run().ShouldReport($"content/{file}({place}): error {message}");
    }

    [Fact]
    public void A_comma_under_another_separator_is_named()
    {
        TableTests.WithSeparator(Site.Project.With("content/people.csv", "slug,name\na,A\n"), ";").Run().ShouldReport(
            "content/people.csv(1,1,1,10): error TC0002: The cells of this header are separated by ',', but ';' is expected; write ';', or remove TypedContentCsvSeparator from the project file");
    }

    [Fact]
    public void A_column_without_a_member_is_one_error_at_the_header()
    {
        var run = Site.Project
            .WithSource("Person.cs", "using TypedContent; [ContentCollection(\"people\")] public partial record Person { public required string Name { get; init; } public required int Age { get; init; } }")
            .With("content/people.csv", "slug,nmae,age\na,A,1\nb,B,2\nc,C,\n")
            .Run();

        run.ShouldReport(
            "content/people.csv(1,6,1,10): error TC0017: 'nmae' is not a member of Person; did you mean 'name'?",
            "content/people.csv(4,1,4,2): error TC0018: Person needs 'age'; add what is missing");
    }

    [Fact]
    public void Numbers_that_lose_what_was_written_are_named()
    {
        Site.Project.With("content/tools.csv", "slug,version\na,1.1\nb,1.10\n").Run().ShouldReport(
            "content/tools.csv(2,3,2,6): warning TC0048: 'version' is written '1.1' here and '1.10' on line 3, which are the same number; if this is text, such as versions, declare the member as a string in a record of the collection, else write both the same way");
    }

    [Fact]
    public void A_rare_key_is_one_warning_at_the_header()
    {
        var project = Enumerable.Range(0, 20).Aggregate(
            Site.Project.With("content/notes.csv", "slug,sumary,title\na,A,1\nb,B,2\nc,,3\n"),
            static (project, number) => project.With($"content/notes/n{number}.yaml", "summary: a\ntitle: 1\n"));

        project.Run().ShouldReportOnly("^content/notes\\.csv\\(1,6,1,12\\): warning TC0045", count: 1);
    }

    [Fact]
    public void A_text_with_commas_among_lists_cannot_be_a_list()
    {
        Site.Project.With("content/notes.csv", "slug,tags\na,\"x, y\"\n").With("content/notes/b.yaml", "tags: [x]\n").With("content/notes/c.yaml", "tags: [y]\n").Run()
            .ShouldReport("content/notes.csv(2,3,2,9): warning TC0049: 'tags' is text ('x, y') here, which is read as a list of one item, but a list in content/notes/b.yaml(1) and in another file; a cell of a table holds one value, so write the entry as a file of its own if it has several");
    }
}
