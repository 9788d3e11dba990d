namespace TypedContent.Generator.Tests.Inference;

/// <summary>A number that loses part of its text is a warning that suggests quotation marks; a price with two digits is a number.</summary>
public class NumberTextTests
{
    [Fact]
    public void Two_versions_that_become_one_number_are_a_warning_at_the_first()
    {
        var run = Two("version: 1.1", "title: b\nversion: 1.10").With("content/articles/c.yaml", "version: 1.1").Run();

        run.ShouldReport(
            "content/articles/a.yaml(1,10,1,13): warning TC0048: 'version' is written '1.1' here and '1.10' in content/articles/b.yaml(2), which are the same number; if this is text, such as versions, put all values of the key in quotation marks, else write both the same way");
        Assert.Equal(1.1, run.Value<double>("Articles.B.Version"));
    }

    [Theory]
    [InlineData("1.10", "1.1")]
    [InlineData("1.0", "1")]
    [InlineData("9.50", "9.5")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("1e3", "1000")]
    [InlineData("1.5e3", "1500.0")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("-1.50", "-1.5")]
    [InlineData("-0.0", "0")]
    [InlineData("100", "1e2")]
    public void Different_spellings_of_one_number_are_found(string first, string second) =>
        Two("a: " + first, "a: " + second).Run().ShouldReport(
            $"content/articles/a.yaml(1,4,1,{first.Length + 4}): warning TC0048: 'a' is written '{first}' here and '{second}' in content/articles/b.yaml(1), which are the same number; if this is text, such as versions, put all values of the key in quotation marks, else write both the same way");

    [Theory]
    [InlineData("1.10", "1.9")]
    [InlineData("9.50", "9.50")]
    [InlineData("9.50", "10")]
    [InlineData("1.5", "-1.5")]
    [InlineData("0.1", "0.10000000000000000001")]
    [InlineData("10", "100")]
    [InlineData("1e3", "1e4")]
    [InlineData(".inf", ".INF")]
    [InlineData(".nan", ".NaN")]
    [InlineData("\"1.10\"", "\"1.1\"")]
    public void Other_numbers_and_texts_are_no_warning(string first, string second) => Assert.Empty(Two("a: " + first, "a: " + second).Run().BuildLines);

    [Fact]
    public void A_sign_that_a_number_loses_is_one_warning_for_each_key()
    {
        Two("phone: +212600000000", "phone: +212600000001\nlevel: +5\n").Run().ShouldReport(
            "content/articles/a.yaml(1,8,1,21): warning TC0048: 'phone' is written '+212600000000', but a number has no '+'; if this is text, such as telephone numbers, put all values of the key in quotation marks, else remove the '+'",
            "content/articles/b.yaml(2,8,2,10): warning TC0048: 'level' is written '+5', but a number has no '+'; if this is text, such as telephone numbers, put all values of the key in quotation marks, else remove the '+'");
    }

    [Fact]
    public void Lists_and_nested_mappings_are_checked_and_two_keys_are_not_compared()
    {
        Two("versions: [1.1, 2, 1.10]\nprice: 9.50", "product:\n- {since: 1.2}\n- {since: 1.20}\nother: 9.5").Run().ShouldReport(
            "content/articles/a.yaml(1,12,1,15): warning TC0048: 'versions' is written '1.1' here and '1.10' on line 1, which are the same number; if this is text, such as versions, put all values of the key in quotation marks, else write both the same way",
            "content/articles/b.yaml(2,11,2,14): warning TC0048: 'since' is written '1.2' here and '1.20' on line 3, which are the same number; if this is text, such as versions, put all values of the key in quotation marks, else write both the same way");
    }

    [Fact]
    public void It_is_a_warning_in_JSON_too() =>
        Site.Project.With("content/articles/a.json", "{ \"v\": 1.1 }").With("content/articles/b.json", "{ \"v\": 1.10 }").Run().ShouldReport(
            "content/articles/a.json(1,8,1,11): warning TC0048: 'v' is written '1.1' here and '1.10' in content/articles/b.json(1), which are the same number; if this is text, such as versions, put all values of the key in quotation marks, else write both the same way");

    [Fact]
    public void Among_texts_only_the_mismatch_is_reported()
    {
        var line = Assert.Single(Two("version: 1.1", "version: 1.10").With("content/articles/c.yaml", "version: 1.2.3").Run().BuildLines);

        Assert.Contains("error TC0003", line, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inherited_number_is_counted_once() =>
        Assert.Empty(Site.Project.WithProperty("TypedContentDefaultLocale", "en")
            .With("content/articles/a.en.md", "---\nrating: 1.10\n---\n").With("content/articles/a.ar.md", "---\ntitle: a\n---\n").Run().BuildLines);

    [Theory]
    [InlineData("string")]
    [InlineData("double")]
    [InlineData("decimal")]
    public void A_declared_type_has_no_warning(string type) =>
        Assert.Empty(Two("version: 1.1", "version: +1.10")
            .WithSource("Article.cs", $"namespace Site;\n[TypedContent.ContentCollection(\"articles\")]\npublic partial record Article({type} Version);\n")
            .Run().BuildLines);

    private static ContentProject Two(string first, string second) =>
        Site.Project.With("content/articles/a.yaml", first).With("content/articles/b.yaml", second);
}
