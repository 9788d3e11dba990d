namespace TypedContent.Generator.Tests.Markdown;

public class EmphasisTests
{
    private const string Signs = "10^6 and 10^9, C++11 and C++17, a==b or c==d, 1~3 days, 5~7 days";

    [Fact]
    public void Signs_in_ordinary_text_are_not_emphasis()
    {
        Site.Project.ShouldRender(
            (Signs, $"<p>{Signs}</p>"),
            ("~a~ ^a^ ++a++ ==a==", "<p>~a~ ^a^ ++a++ ==a==</p>"),
            ("~~a~~ b~~c~~d", "<p><del>a</del> b<del>c</del>d</p>"),
            ("x ~~~a~~~ ~~~~b~~~~", "<p>x ~~~a~~~ ~~~~b~~~~</p>"),
            ("~~a~ ~b~~", "<p><del>a~ ~b</del></p>"));
        Assert.Equal(Signs, Site.Markdown(Signs + "\n").Run().Value<string>("Articles.Hello.Body.Text"));
    }

    [Fact]
    public void A_property_makes_them_emphasis() => Site.Project.WithProperty("TypedContentMarks", "true").ShouldRender(
        ("~a~ ^a^ ++a++ ==a== ~~a~~", "<p><sub>a</sub> <sup>a</sup> <ins>a</ins> <mark>a</mark> <del>a</del></p>"),
        ("H~2~O 10^6^", "<p>H<sub>2</sub>O 10<sup>6</sup></p>"),
        ("10^6 and 10^9", "<p>10<sup>6 and 10</sup>9</p>"),
        ("a + b = c, x~~~y~~~z", "<p>a + b = c, x~~~y~~~z</p>"));

    [Fact]
    public void Files_are_read_again_if_the_property_changes()
    {
        var run = Site.Project.With("content/articles/a.md", "~a~\n").Run();

        Assert.Equal("<p><sub>a</sub></p>\n", run.Edit(project => project.WithProperty("TypedContentMarks", "True")).Value<string>("Articles.A.Body.Html"));
    }

    [Fact]
    public void An_entity_next_to_a_mark_is_punctuation_as_CommonMark_says() => Site.Project.ShouldRender(
        ("_&amp;_ &nbsp;_a_&nbsp;", "<p><em>&amp;</em> \u00A0<em>a</em>\u00A0</p>"),
        ("&eacute;_a_&eacute;", "<p>é<em>a</em>é</p>"),
        ("b&eacute;_a_", "<p>bé<em>a</em></p>"),
        ("x*&amp;*x _a&amp;_b", "<p>x*&amp;*x _a&amp;_b</p>"),
        ("**&#65;**&#66; *&#x42;*", "<p><strong>A</strong>B <em>B</em></p>"));

    [Fact]
    public void Next_to_CJK_punctuation() => Site.Project.ShouldRender(
        ("这是**我想做的事。**所以", "<p>这是<strong>我想做的事。</strong>所以</p>"),
        ("これは**「重要」**です", "<p>これは<strong>「重要」</strong>です</p>"),
        ("이것은 **\"강조\"**입니다", "<p>이것은 <strong>&quot;강조&quot;</strong>입니다</p>"),
        ("*a*。**b**，~~《c》~~d", "<p><em>a</em>。<strong>b</strong>，<del>《c》</del>d</p>"),
        ("_这。_是", "<p>_这。_是</p>"));

    [Fact]
    public void Next_to_Arabic_punctuation() => Site.Project.ShouldRender(
        ("الرئيس**«لا»**ثم", "<p>الرئيس<strong>«لا»</strong>ثم</p>"),
        ("و**\"نص\"** وبـ*(نص)*", "<p>و<strong>&quot;نص&quot;</strong> وبـ<em>(نص)</em></p>"),
        ("**ملاحظة:**هذا", "<p><strong>ملاحظة:</strong>هذا</p>"),
        ("**سؤال؟**2024", "<p><strong>سؤال؟</strong>2024</p>"),
        ("~~،لا،~~نعم", "<p><del>،لا،</del>نعم</p>"),
        ("کتاب**«ب»**است", "<p>کتاب<strong>«ب»</strong>است</p>"),
        ("أ * ب ** ج", "<p>أ * ب ** ج</p>"),
        ("و_«لا»_ثم", "<p>و_«لا»_ثم</p>"));

    [Fact]
    public void Latin_text_stays_as_CommonMark_says() => Site.Project.ShouldRender(
        ("a**\"b\"**c", "<p>a**&quot;b&quot;**c</p>"),
        ("a*\u00ABb\u00BB*c", "<p>a*«b»*c</p>"),
        ("5**-3**", "<p>5**-3**</p>"));
}
