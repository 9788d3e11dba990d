using TypedContent.Generator.Tests.Inference;

namespace TypedContent.Generator.Tests.Naming;

/// <summary>A key in any script becomes a member in Pascal case; if the name is already used, <c>Value</c> is appended.</summary>
public class MemberNameTests
{
    private static readonly ContentCases<(string Key, string Member)> Keys = new(
        Site.Project,
        InlineCases.Of<MemberNameTests>(nameof(Of_a_key)).Select(static row => ((string)row[0]!, (string)row[1]!)),
        static (project, place, one) => project.With($"{place.Folder}/hello.yaml", one.Key + ": 1"),
        static (place, one) => $"{place.CSharpName}.Hello.{one.Member}");

    [Theory]
    [InlineData("title", "Title")]
    [InlineData("Title", "Title")]
    [InlineData("reading-time", "ReadingTime")]
    [InlineData("reading_time", "ReadingTime")]
    [InlineData("readingTime", "ReadingTime")]
    [InlineData("reading time", "ReadingTime")]
    [InlineData("reading.time", "ReadingTime")]
    [InlineData("--reading--time--", "ReadingTime")]
    [InlineData("readingTIME", "ReadingTIME")]
    [InlineData("iOS-16-app", "IOS_16App")]
    [InlineData("h1", "H1")]
    [InlineData("1st", "_1st")]
    [InlineData("2022-10-24", "_2022_10_24")]
    [InlineData("is it?", "IsIt")]
    [InlineData("50%", "_50")]
    [InlineData("a/b", "AB")]
    [InlineData("c#", "C")]
    [InlineData("\"'q'\"", "Q")]
    [InlineData("$ref", "Ref")]
    [InlineData("_id", "Id")]
    [InlineData("élan vital", "ÉlanVital")]
    [InlineData("straße", "Straße")]
    [InlineData("العنوان", "العنوان")]
    [InlineData("عنوان المقال", "عنوان_المقال")]
    [InlineData("عنوان-2", "عنوان_2")]
    [InlineData("заголовок статьи", "ЗаголовокСтатьи")]
    [InlineData("标题", "标题")]
    [InlineData("cafe\u0301", "Café")]
    [InlineData("a\u200Db", "Ab")]
    [InlineData("a😀b", "AB")]
    public void Of_a_key(string key, string member)
    {
        var read = Keys[(key, member)];

        Assert.Equal("required int", read.TypeOf(member));
        Assert.Equal(1, read.Value<int>());
    }

    [Theory]
    [InlineData("class", "Class")]
    [InlineData("new", "New")]
    [InlineData("int", "Int")]
    [InlineData("async", "Async")]
    [InlineData("record", "Record")]
    [InlineData("value", "Value")]
    [InlineData("field", "Field")]
    [InlineData("required", "Required")]
    [InlineData("string", "String")]
    [InlineData("system", "System")]
    [InlineData("typed-content", "TypedContent")]
    [InlineData("site", "Site")]
    [InlineData("create", "Create")]
    [InlineData("all", "All")]
    [InlineData("entries", "Entries")]
    [InlineData("length", "Length")]
    [InlineData("articles", "Articles")]
    [InlineData("people", "People")]
    [InlineData("person", "Person")]
    public void Of_a_key_that_is_a_word_of_CSharp_or_of_the_generated_code(string key, string member)
    {
        var run = Site.Markdown($"---\n{key}: 1\nauthor: people/a\nauthors: [people/a]\nparts: [{{{key}: 2, by: people/a}}]\n---\ntext\n")
            .With("content/people.yaml", $"- slug: a\n  friend: people/a\n  {key}: 3\n")
            .Run();

        var (values, text) = run.Value<(string, string)>(
            $"($\"{{Articles.Hello.{member}}} {{Articles.Hello.Parts[0].{member}}} {{Articles.Hello.Author.Friend!.{(key == "person" ? "PersonValue" : member)}}}\", Articles.Hello.ToString())");
        Assert.Equal("1 2 3", values);
        Assert.NotEqual("", text);
    }

    [Theory]
    [InlineData("equals", "EqualsValue")]
    [InlineData("to-string", "ToStringValue")]
    [InlineData("get-hash-code", "GetHashCodeValue")]
    [InlineData("get-type", "GetTypeValue")]
    [InlineData("finalize", "FinalizeValue")]
    [InlineData("memberwise-clone", "MemberwiseCloneValue")]
    [InlineData("reference-equals", "ReferenceEqualsValue")]
    [InlineData("clone", "CloneValue")]
    [InlineData("equality-contract", "EqualityContractValue")]
    [InlineData("print-members", "PrintMembersValue")]
    [InlineData("article", "ArticleValue")]
    public void Of_a_key_that_is_a_member_of_every_record(string key, string member)
    {
        var run = Site.Yaml($"{key}: 1\nx: [1]").Run();

        Assert.Equal((1, true), run.Value<(int, bool)>($"(Articles.Hello.{member}, Articles.Hello.Equals(Articles.Hello with {{ }}))"));
    }

    [Theory]
    [InlineData("to-string")]
    [InlineData("equals")]
    [InlineData("part")]
    public void A_nested_record_has_the_same_rules(string key)
    {
        var member = TypedName(key);

        Assert.Equal(1, Site.Yaml($"part: {{{key}: 1, x: [2]}}").Run().Value<int>($"Articles.Hello.Part.{member}"));

        static string TypedName(string key) => key switch
        {
            "to-string" => "ToStringValue",
            "equals" => "EqualsValue",
            _ => "PartValue",
        };
    }

    [Theory]
    [InlineData("slug-text", "SlugText")]
    [InlineData("body", "Body")]
    public void A_member_name_of_another_record_is_free(string key, string member)
    {
        Assert.Equal(1, Site.Yaml($"{key}: 1\npart: {{slug: 2, locale: 3, source-path: 4, body: 5, in: 6}}").Run().Value<int>($"Articles.Hello.{member}"));
    }

    [Theory]
    [InlineData("locale", "LocaleValue")]
    [InlineData("source-path", "SourcePathValue")]
    [InlineData("sourcePath", "SourcePathValue")]
    [InlineData("body", "BodyValue")]
    [InlineData("in", "InValue")]
    [InlineData("url", "UrlValue")]
    [InlineData("Url", "UrlValue")]
    [InlineData("direction", "DirectionValue")]
    [InlineData("translations", "TranslationsValue")]
    public void A_key_of_a_built_in_member_gets_another_name(string key, string member)
    {
        var run = Site.Markdown($"---\n{key}: x y\ntitle: a\n---\nText\n").With("content/articles/other.md", $"---\n{key}: z\ntitle: b\n---\n").Run();

        Assert.Equal("required string", run.TypeOf("Article", member));
        Assert.Equal(
            ["x y", "content/articles/hello.md", "/articles/hello", "", "ltr", "Text", "a", "0", "True", "z"],
            run.Value<string[]>($"new[] {{ Articles.Hello.{member}, Articles.Hello.SourcePath, Articles.Hello.Url, Articles.Hello.Locale ?? \"\", Articles.Hello.Direction, Articles.Hello.Body.Text, Articles.Hello.In(\"en\").Title, Articles.Hello.Translations.Count.ToString(), (Articles.Hello == (Articles.Hello with {{ }})).ToString(), Articles.Other.{member} }}"));
    }

    [Theory]
    [InlineData("translations: [x]", "string.Join(' ', Articles.Hello.TranslationsValue)", "x")]
    [InlineData("url: people/amina", "Articles.Hello.UrlValue.Name", "A")]
    [InlineData("in: [people/amina]", "Articles.Hello.InValue[0].Name", "A")]
    [InlineData("locale: {body: x}", "Articles.Hello.LocaleValue.Body", "x")]
    [InlineData("direction: [{url: x}]", "Articles.Hello.DirectionValue[0].Url", "x")]
    public void A_key_of_a_built_in_member_may_have_any_type(string line, string expression, string value)
    {
        var run = Site.Markdown($"---\n{line}\n---\n").With("content/people.yaml", "- slug: amina\n  name: A\n").Run();

        Assert.Equal(value, run.Value<string>(expression));
    }

    [Fact]
    public void A_key_similar_to_slug_gets_another_name()
    {
        var run = Site.Markdown("---\nSlug: other\n---\n").Run();

        run.ShouldReport("content/articles/hello.md(2,1,2,5): warning TC0045: 'Slug' does not set the slug; did you mean 'slug'?");
        Assert.Equal("hello other", run.Value<string>("Articles.Hello.Slug + ' ' + Articles.Hello.SlugValue"));
    }

    [Theory]
    [InlineData("url: 1\nurl-value: 2", "1,1,1,4", "url", "Url", "UrlValue", "url-value")]
    [InlineData("urlValue: 2\nurl: 1", "2,1,2,4", "url", "Url", "UrlValue", "urlValue")]
    [InlineData("equals: 1\nequals value: 2", "1,1,1,7", "equals", "Equals", "EqualsValue", "equals value")]
    [InlineData("article: 1\narticle_value: 2", "1,1,1,8", "article", "Article", "ArticleValue", "article_value")]
    public void A_renamed_key_may_conflict_with_another_key(string text, string place, string key, string name, string other, string otherKey)
    {
        var run = Site.Yaml(text).Run();

        run.ShouldReport($"content/articles/hello.yaml({place}): error TC0014: The key '{key}' cannot become 'Article.{name}', which is reserved, nor '{other}', which the key '{otherKey}' becomes; rename one of the two keys");
        Assert.Equal(2, run.Value<int>("Articles.Hello." + other));
    }

    [Fact]
    public void Two_renamed_keys_with_one_name_are_an_error()
    {
        Site.Yaml("source-path: 1\nsourcePath: 2").Run().ShouldReport(
            "content/articles/hello.yaml(2,1,2,11): error TC0007: The keys 'source-path' and 'sourcePath' both become the C# name 'Article.SourcePathValue'; rename one of them, or write dotnet_diagnostic.TC0007.severity = none in a .globalconfig to name this one 'Article.SourcePathValue_56ffcf5f'");
    }

    [Theory]
    [InlineData("\U0001E900\U0001E901", "U1E900U1E901")]
    [InlineData("\U0001E900-a", "U1E900A")]
    [InlineData("a\U00020000", "AU20000")]
    public void A_letter_that_is_invalid_in_CSharp_is_replaced_by_its_code_point(string key, string member)
    {
        Assert.Equal(1, Site.Yaml($"{key}: 1\n").Run().Value<int>("Articles.Hello." + member));
    }

    [Theory]
    [InlineData("\"\"", "1,1,1,3", "")]
    [InlineData("\"\u200D\"", "1,1,1,4", "\\u200D")]
    [InlineData("\"-\"", "1,1,1,4", "-")]
    [InlineData("😀", "1,1,1,3", "😀")]
    [InlineData("\"!?\"", "1,1,1,5", "!?")]
    [InlineData("\" \"", "1,1,1,4", " ")]
    [InlineData("___", "1,1,1,4", "___")]
    public void A_key_without_a_letter_or_digit_is_an_error(string key, string place, string text)
    {
        var run = Site.Yaml($"{key}: 1\ntitle: a").Run();

        run.ShouldReport($"content/articles/hello.yaml({place}): error TC0015: The key '{text}' has no letter or digit for a C# name; rename it");
        Assert.Contains("required string Title", run.Source("Article.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reading-time", "readingTime", "ReadingTime", "2,1,2,12", "9c635604")]
    [InlineData("title", "Title", "Title", "2,1,2,6", "7e8cd205")]
    [InlineData("a b", "a/b", "AB", "2,1,2,4", "c14cddc0")]
    [InlineData("café", "cafe\u0301", "Café", "2,1,2,6", "81ef060b")]
    public void Two_keys_with_one_member_name_are_an_error_at_the_second(string first, string second, string member, string place, string hash)
    {
        var run = Site.Yaml($"{first}: 1\n{second}: 2").Run();

        run.ShouldReport(
            $"content/articles/hello.yaml({place}): error TC0007: The keys '{first}' and '{second}' both become the C# name 'Article.{member}'; rename one of them, or write dotnet_diagnostic.TC0007.severity = none in a .globalconfig to name this one 'Article.{member}_{hash}'");
        Assert.Equal("1 2", run.Value<string>($"Articles.Hello.{member} + \" \" + Articles.Hello.{member}_{hash}"));
    }

    [Fact]
    public void Mappings_under_two_keys_of_one_member_are_one_error()
    {
        var run = Site.Yaml("place: {x: 1}\nPlace: {y: 2}").Run();

        run.ShouldReport(
            "content/articles/hello.yaml(2,1,2,6): error TC0007: The keys 'place' and 'Place' both become the C# name 'Article.Place'; rename one of them, or write dotnet_diagnostic.TC0007.severity = none in a .globalconfig to name this one 'Article.Place_e9463dcc'");
        Assert.Equal("1 2", run.Value<string>("Articles.Hello.Place.X + \" \" + Articles.Hello.Place_e9463dcc.Y"));
    }

    [Fact]
    public void Two_keys_of_one_member_in_two_files_are_an_error_too()
    {
        Site.Yaml("reading-time: 1").With("content/articles/z.yaml", "reading_time: 1").Run().ShouldReport(
            "content/articles/z.yaml(1,1,1,13): error TC0007: The keys 'reading-time' and 'reading_time' both become the C# name 'Article.ReadingTime'; rename one of them, or write dotnet_diagnostic.TC0007.severity = none in a .globalconfig to name this one 'Article.ReadingTime_eea9b416'");
    }

    [Fact]
    public void A_key_that_is_wrong_in_each_file_is_reported_in_each()
    {
        Site.Yaml("😀: 1").With("content/articles/z.yaml", "x: 1\n😀: 1").Run().ShouldReport(
            "content/articles/hello.yaml(1,1,1,3): error TC0015: The key '😀' has no letter or digit for a C# name; rename it",
            "content/articles/z.yaml(2,1,2,3): error TC0015: The key '😀' has no letter or digit for a C# name; rename it");
    }

    [Theory]
    [InlineData("url", "UrlValue", true)]
    [InlineData("og:title", "OgTitle", true)]
    [InlineData("og-title", "OgTitle", false)]
    [InlineData("equals", "EqualsValue", true)]
    public void A_member_whose_name_hides_its_key_documents_it(string key, string member, bool isNamed)
    {
        var source = Site.Yaml($"\"{key}\": 1").Run().Source("Article.g.cs");

        Assert.Equal(
            isNamed,
            source.Contains($"    [global::TypedContent.ContentName(\"{key}\")]\n    public required int {member} ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_very_long_key_is_a_member()
    {
        var key = new string('k', 400);

        Assert.Equal(1, Site.Yaml($"{key}: 1").Run().Value<int>($"Articles.Hello.K{key[1..]}"));
    }

    [Fact]
    public void Keys_that_are_too_long_for_a_name_are_cut_and_kept_distinct()
    {
        var key = new string('ن', 600);
        var run = Site.Yaml($"{key}a: 1\n{key}b: 2\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("1 2", run.Value<string>("string.Join(' ', typeof(Article).GetProperties().Where(property => property.Name.StartsWith('ن')).Select(property => property.GetValue(Articles.Hello)).Order())"));
    }
}
