namespace TypedContent.Generator.Tests.Reading;

/// <summary>YAML 1.2 in every style: each value comes out as the specification says.</summary>
public class YamlStyleTests
{
    private static readonly ContentCases<string> Values = Site.YamlCases(InlineCases.TextsOf<YamlStyleTests>(
        nameof(Plain), nameof(Single_quoted), nameof(Double_quoted), nameof(Literal), nameof(Folded), nameof(Anchors_and_aliases)).Distinct());

    private static readonly ContentCases<(string Yaml, string Expression)> Collections = new(
        Site.Project,
        InlineCases.Of<YamlStyleTests>(nameof(Collections_in_block_and_flow_style)).Select(static row => ((string)row[0]!, (string)row[1]!)),
        static (project, place, one) => project.With($"{place.Folder}/hello.yaml", one.Yaml),
        static (place, one) => one.Expression.Replace("Articles", place.CSharpName, StringComparison.Ordinal));

    private static readonly ContentCases<string> Tags =
        Site.YamlCases(InlineCases.TextsOf<YamlStyleTests>(nameof(A_tag_of_the_core_schema_sets_the_type_of_a_value)).Select(static value => $"v: {value}\n"));

    [Theory]
    [InlineData("v: a b  c", "a b  c")]
    [InlineData("v: a#b", "a#b")]
    [InlineData("v: a # a comment", "a")]
    [InlineData("v: a:b", "a:b")]
    [InlineData("v: http://example.org/a?b=c&d#e", "http://example.org/a?b=c&d#e")]
    [InlineData("v: a, [b] {c}", "a, [b] {c}")]
    [InlineData("v: -a", "-a")]
    [InlineData("v: ?a", "?a")]
    [InlineData("v: :a", ":a")]
    [InlineData("v: it's \"so\"", "it's \"so\"")]
    [InlineData("v:   a   ", "a")]
    [InlineData("v:\ta\t", "a")]
    [InlineData("v: one\n  two\n\n  three", "one two\nthree")]
    [InlineData("v:\n  one\n  two", "one two")]
    [InlineData("v: نص عربي، طويل", "نص عربي، طويل")]
    [InlineData("v: 😀 𝒜", "😀 𝒜")]
    public void Plain(string yaml, string value) => Check(yaml, value);

    [Theory]
    [InlineData("v: ''", "")]
    [InlineData("v: 'it''s'", "it's")]
    [InlineData(@"v: 'C:\path\n'", @"C:\path\n")]
    [InlineData("v: ' a '", " a ")]
    [InlineData("v: 'a: b # c'", "a: b # c")]
    [InlineData("v: 'one\n  two\n\n  three'", "one two\nthree")]
    public void Single_quoted(string yaml, string value) => Check(yaml, value);

    [Theory]
    [InlineData("v: \"\"", "")]
    [InlineData("v: \" a \"", " a ")]
    [InlineData(@"v: ""\\ \"" \/ \a\b\t\n\v\f\r\e""", "\\ \" / \a\b\t\n\v\f\r\u001B")]
    [InlineData(@"v: ""\0\_\N\L\P\ """, "\0\u00A0\u0085\u2028\u2029 ")]
    [InlineData(@"v: ""\x41\u0627\U0001F600""", "A\u0627\U0001F600")]
    [InlineData(@"v: ""\ud83d\ude00""", "\U0001F600")]
    [InlineData("v: \"one\n  two\n\n  three\"", "one two\nthree")]
    [InlineData("v: \"one\\\n  two\"", "onetwo")]
    public void Double_quoted(string yaml, string value) => Check(yaml, value);

    [Theory]
    [InlineData("v: |\n  one\n    two\n\n  three\n", "one\n  two\n\nthree\n")]
    [InlineData("v: |-\n  one\n\n", "one")]
    [InlineData("v: |+\n  one\n\n", "one\n\n")]
    [InlineData("v: |\n  one\n\n\n", "one\n")]
    [InlineData("v: |2\n    one\n", "  one\n")]
    [InlineData("v: |-2\n   one\n", " one")]
    [InlineData("v: | # a comment\n  one # none\n", "one # none\n")]
    [InlineData("v: |\n\n  one\n", "\none\n")]
    [InlineData("v: |\n  one", "one\n")]
    [InlineData("v: |\n  key: \"value\" 'a' \\n {{ x }}\n", "key: \"value\" 'a' \\n {{ x }}\n")]
    [InlineData("v: |\r\n  one\r\n  two\r\n", "one\ntwo\n")]
    [InlineData("v: |\n  one \n  \ttwo\n", "one \n\ttwo\n")]
    public void Literal(string yaml, string value) => Check(yaml, value);

    [Theory]
    [InlineData("v: >\n  one\n  two\n\n  three\n", "one two\nthree\n")]
    [InlineData("v: >-\n  one\n  two\n", "one two")]
    [InlineData("v: >+\n  one\n\n", "one\n\n")]
    [InlineData("v: >\n  one\n    two\n  three\n", "one\n  two\nthree\n")]
    public void Folded(string yaml, string value) => Check(yaml, value);

    [Theory]
    [InlineData("v: {w: a}", "Articles.Hello.V.W", "a")]
    [InlineData("v: {w: a, x: {y: b}}", "Articles.Hello.V.X.Y", "b")]
    [InlineData("v: {\"w\": 'a'}", "Articles.Hello.V.W", "a")]
    [InlineData("v: {\"w\":\"a\"}", "Articles.Hello.V.W", "a")]
    [InlineData("v: {\n  w: a,\n  x: b,\n}", "Articles.Hello.V.X", "b")]
    [InlineData("v: [a, b, ]", "Articles.Hello.V[1]", "b")]
    [InlineData("v: [\n  a, # one\n  b ]", "Articles.Hello.V[1]", "b")]
    [InlineData("v: [{w: a}, {w: b}]", "Articles.Hello.V[1].W", "b")]
    [InlineData("v: [w: a, w: b]", "Articles.Hello.V[1].W", "b")]
    [InlineData("v:\n  w:\n    x: a", "Articles.Hello.V.W.X", "a")]
    [InlineData("v:\n- a\n- b\n", "Articles.Hello.V[1]", "b")]
    [InlineData("v:\n  - a\n  - b\n", "Articles.Hello.V[1]", "b")]
    [InlineData("v:\n- w: a\n  x: b\n", "Articles.Hello.V[0].X", "b")]
    [InlineData("v:\n-\n  w: a\n", "Articles.Hello.V[0].W", "a")]
    [InlineData("v:\n- - a\n  - b\n", "Articles.Hello.V[0][1]", "b")]
    [InlineData("? v\n: a", "Articles.Hello.V", "a")]
    [InlineData("\"v\": a", "Articles.Hello.V", "a")]
    [InlineData("v : a", "Articles.Hello.V", "a")]
    [InlineData("{v: a}", "Articles.Hello.V", "a")]
    [InlineData("--- \nv: a\n...\n", "Articles.Hello.V", "a")]
    [InlineData("%YAML 1.2\n---\nv: a\n", "Articles.Hello.V", "a")]
    [InlineData("# one\n---\n# two\nv: a # three\n# four", "Articles.Hello.V", "a")]
    public void Collections_in_block_and_flow_style(string yaml, string expression, string value)
    {
        Assert.Equal(value, Collections[(yaml, expression)].Value<string>());
    }

    [Theory]
    [InlineData("a: &x one\nv: *x", "one")]
    [InlineData("a: &x one\nb: &x two\nv: *x", "two")]
    [InlineData("a: &x one\nb: *x\nc: &x two\nv: two", "two")]
    [InlineData("a: &é-1 one\nv: *é-1", "one")]
    [InlineData("? &k v\n: one\nb: *k", "one")]
    [InlineData("a: &k v\n*k : one", "one")]
    public void Anchors_and_aliases(string yaml, string value) => Check(yaml, value);

    [Fact]
    public void An_alias_may_refer_to_a_list_or_a_mapping()
    {
        var run = Site.Yaml("a: &l [1, 2]\nb: *l\nc: &m {x: 1}\nd: [*m, *m]\n").Run();

        Assert.Equal([1, 2], run.Value<IEnumerable<int>>("Articles.Hello.B"));
        Assert.Equal(2, run.Value<int>("Articles.Hello.D.Sum(d => d.X)"));
    }

    [Theory]
    [InlineData("!!str 12", "12")]
    [InlineData("! 12", "12")]
    [InlineData("!!str true", "true")]
    [InlineData("!!str", "")]
    [InlineData("!!int \"12\"", 12)]
    [InlineData("!!int 12", 12)]
    [InlineData("!!float 1", 1.0)]
    [InlineData("!!float '1.5'", 1.5)]
    [InlineData("!!bool 'true'", true)]
    [InlineData("!!null ''", null)]
    [InlineData("!<tag:yaml.org,2002:str> 12", "12")]
    [InlineData("&x !!str 12", "12")]
    [InlineData("!!str &x 12", "12")]
    public void A_tag_of_the_core_schema_sets_the_type_of_a_value(string value, object? expected)
    {
        Assert.Equal(expected, Tags[$"v: {value}\n"].Value<object?>());
    }

    [Fact]
    public void A_tag_can_make_a_text_a_date()
    {
        Assert.Equal(new DateOnly(2022, 10, 24), Site.Yaml("v: !!timestamp '2022-10-24'").Run().Value<DateOnly>("Articles.Hello.V"));
    }

    [Fact]
    public void Tags_of_lists_and_mappings_change_nothing()
    {
        var run = Site.Yaml("a: !!seq [1]\nb: !!map {c: 2}\n").Run();

        Assert.Equal(3, run.Value<int>("Articles.Hello.A[0] + Articles.Hello.B.C"));
    }

    [Fact]
    public void A_key_is_its_text_regardless_of_type()
    {
        var run = Site.Yaml("1: one\ntrue: two\nnull: three\n2022-10-24: four\n").Run();

        Assert.Equal("one two three four", run.Value<string>(
            "string.Join(' ', Articles.Hello._1, Articles.Hello.True, Articles.Hello.Null, Articles.Hello._2022_10_24)"));
    }

    private static void Check(string yaml, string value) => Assert.Equal(value, Values[yaml].Value<string>());
}
