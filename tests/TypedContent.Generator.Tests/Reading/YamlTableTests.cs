using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Yaml;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Tests.Reading;

/// <summary>Documents in tables, each with its data as JSON by YAML 1.2; <c>⏎</c> ends a line, <c>⇥</c> is a tab, and an omitted key is <c>""</c>.</summary>
public class YamlTableTests
{
    private const string Colons = """
        ["localhost", ::1]                     → ["localhost", "::1"]
        ["x", :tada:]                          → ["x", {":tada": null}]
        ["x", :tada]                           → ["x", ":tada"]
        [['a'], [:b]]                          → [["a"], [":b"]]
        [{a: b}, :c]                           → [{"a": "b"}, ":c"]
        [:a, ::b, a:b, a::b, 12:30]            → [":a", "::b", "a:b", "a::b", "12:30"]
        [::]                                   → [{":": null}]
        [a:]                                   → [{"a": null}]
        [a:, b]                                → [{"a": null}, "b"]
        [a: b, c : d, e :f]                    → [{"a": "b"}, {"c": "d"}, "e :f"]
        ["a":1, 'b' :2, "c": 3]                → [{"a": 1}, {"b": 2}, {"c": 3}]
        ["a"::b]                               → [{"a": ":b"}]
        [:]                                    → [{"": null}]
        [: a]                                  → [{"": "a"}]
        {k: x, m:}                             → {"k": "x", "m": null}
        {a, b: }                               → {"a": null, "b": null}
        {a:1}                                  → {"a:1": null}
        {a: 1,b:2}                             → {"a": 1, "b:2": null}
        {"a":1,'b':2}                          → {"a": 1, "b": 2}
        {"a" :1, "b"⏎ : 2, c⏎ : 3}             → {"a": 1, "b": 2, "c": 3}
        {:}                                    → {"": null}
        {: a}                                  → {"": "a"}
        {:a, b: :c, d: ::}                     → ERROR
        {:a, b: :c, "d": :}                    → ERROR
        {:a: b}                                → {":a": "b"}
        [http://a.b/c:d, //x, a://]            → ["http://a.b/c:d", "//x", "a://"]
        {url: http://a.b/c?d#e, http://f: g}   → {"url": "http://a.b/c?d#e", "http://f": "g"}
        [C:\x\y, 'C:\', "C:\\"]                → ["C:\\x\\y", "C:\\", "C:\\"]
        v: [x]⏎w: :y⏎z: ::1                    → {"v": ["x"], "w": ":y", "z": "::1"}
        - ['x']⏎- :y                           → [["x"], ":y"]
        - {a: "x"}⏎- ::⏎- :y                   → [{"a": "x"}, {":": null}, ":y"]
        """;

    private const string OtherSigns = """
        [-1, -a, --, -:, a-, a - b]            → [-1, "-a", "--", {"-": null}, "a-", "a - b"]
        [?a, ??, a?, a ? b]                    → ["?a", "??", "a?", "a ? b"]
        [a#b, c#, d # e⏎ ]                     → ["a#b", "c#", "d"]
        [a*b, a &b, a!b, a|b, a>b, a%, a@b]    → ["a*b", "a &b", "a!b", "a|b", "a>b", "a%", "a@b"]
        [it's, say "x", a'b"]                  → ["it's", "say \"x\"", "a'b\""]
        ['it''s', "a\"b", '"', "'"]            → ["it's", "a\"b", "\"", "'"]
        ['[', "]", '{', "}", ',', "#"]         → ["[", "]", "{", "}", ",", "#"]
        [<<, =, $a, (b), <c>, ~d, ~]           → ["<<", "=", "$a", "(b)", "<c>", "~d", null]
        [نص، آخر, 日本, 😀]                     → ["نص، آخر", "日本", "😀"]
        [1, 1.5, 0x1F, true, null, ~, "1"]     → [1, 1.5, 31, true, null, null, "1"]
        v: say *x* and *y: z                   → ERROR
        a *b*: c                               → {"a *b*": "c"}
        v: a *b⏎  *c d⏎w: 1                    → {"v": "a *b *c d", "w": 1}
        v: a [b] {c} [d⏎  [e⏎w: [f]            → {"v": "a [b] {c} [d [e", "w": ["f"]}
        """;

    private const string Pairs = """
        [? a]                                  → [{"a": null}]
        [? a : b, ? c, d]                      → [{"a": "b"}, {"c": null}, "d"]
        [? a⏎ b⏎ : c]                          → [{"a b": "c"}]
        [? : a, ? ]                            → [{"": "a"}, {"": null}]
        {? a : b, ? c, ? , d}                  → {"a": "b", "c": null, "": null, "d": null}
        {? "a":b, ? 'c' : d}                   → {"a": "b", "c": "d"}
        [[a: b], {c: d}, [e]]                  → [[{"a": "b"}], {"c": "d"}, ["e"]]
        [a: [b], c: {d: e}, f: [g: h]]         → [{"a": ["b"]}, {"c": {"d": "e"}}, {"f": [{"g": "h"}]}]
        [a, b, ]                               → ["a", "b"]
        {a: 1, }                               → {"a": 1}
        [[], {}, [[]], [{}]]                   → [[], {}, [[]], [{}]]
        {a: [], b: {}}                         → {"a": [], "b": {}}
        """;

    private const string Anchors = """
        {a: &q x, b: 1}                        → {"a": "x", "b": 1}
        {a: &q x, b: *q, c: *q }               → {"a": "x", "b": "x", "c": "x"}
        [&a x, *a, [*a], {k: *a}]              → ["x", "x", ["x"], {"k": "x"}]
        {&a x: *a , *a : y}                    → ERROR
        {&a x: 1, y: *a, z: {*a : 2}}          → {"x": 1, "y": "x", "z": {"x": 2}}
        [&a [x], *a, &b {c: d}, *b]            → [["x"], ["x"], {"c": "d"}, {"c": "d"}]
        [&a , b, &c]                           → [null, "b", null]
        {a: &x , b: *x, c: &y}                 → {"a": null, "b": null, "c": null}
        [!!str 1, !!int "2", ! 3, !!str , !!str] → ["1", 2, "3", "", ""]
        {!!str a: !!str 1, b: !!null }         → {"a": "1", "b": null}
        [&a !!str 1, !!str &b 2, *a, *b]       → ["1", "2", "1", "2"]
        [!<tag:yaml.org,2002:str> 1, 2]        → ["1", 2]
        [!!seq [a], !!map {b: c}]              → [["a"], {"b": "c"}]
        a: &l [x, y]⏎b: *l                     → {"a": ["x", "y"], "b": ["x", "y"]}
        - &a [&a x, *a]⏎- *a                   → [["x", "x"], "x"]
        a: &x 1⏎b: [*x]⏎c: &x 2⏎d: *x          → {"a": 1, "b": [1], "c": 2, "d": 2}
        """;

    private const string Lines = """
        [a⏎  b⏎⏎  c, d]                        → ["a b\nc", "d"]
        [a # one⏎, b # two, [⏎ ]               → ["a", "b"]
        [ # one⏎ # two⏎ a]                     → ["a"]
        {a: b⏎  c, d: "e⏎  f", g: 'h⏎⏎  i'}    → {"a": "b c", "d": "e f", "g": "h\ni"}
        {a⏎  b: c}                             → {"a b": "c"}
        {a:⏎  b,⏎c:⏎  d}                       → {"a": "b", "c": "d"}
        ["a\⏎  b", "c\⏎⏎  d", "\x41\u00e9\/"]  → ["ab", "c\nd", "Aé/"]
        v: [⏎  a,⏎  b⏎]⏎w: 1                   → {"v": ["a", "b"], "w": 1}
        v:⏎  [a,⏎   b]⏎w: {⏎  c: d⏎  }         → {"v": ["a", "b"], "w": {"c": "d"}}
        v: [⏎"a",⏎"b"⏎]⏎w: 1                   → {"v": ["a", "b"], "w": 1}
        - [a]⏎- - [b]⏎  - {c: d}⏎- e: [f]      → [["a"], [["b"], {"c": "d"}], {"e": ["f"]}]
        ? a⏎: [b]⏎? c⏎: {d: e}                 → {"a": ["b"], "c": {"d": "e"}}
        a: [⇥b⇥,⇥c⇥]                           → {"a": ["b", "c"]}
        --- [a]                                → ["a"]
        ---⏎[a,⏎b]⏎...⏎                        → ["a", "b"]
        """;

    private const string Blocks = """
        v: |⏎  [a⏎  {b⏎w: [c]                  → {"v": "[a\n{b\n", "w": ["c"]}
        v: >-⏎  "[a⏎w: {b: c}                  → {"v": "\"[a", "w": {"b": "c"}}
        - |⏎  [a⏎- [b]                         → ["[a\n", ["b"]]
        v: |2⏎    [a⏎w: [b]                    → {"v": "  [a\n", "w": ["b"]}
        v: "[a"⏎w: '{'⏎x: [b]                  → {"v": "[a", "w": "{", "x": ["b"]}
        v: 1 # [⏎w: [2] # {⏎# [⏎x: 3           → {"v": 1, "w": [2], "x": 3}
        v: |⏎   ⏎w: 1                          → {"v": "", "w": 1}
        v: |+⏎   ⏎ ⏎w: 1                       → {"v": "\n\n", "w": 1}
        v: >-⏎    ⏎⏎                           → {"v": ""}
        v: |⏎  ⏎   a⏎                          → {"v": "\na\n"}
        v: |⏎  a                               → {"v": "a\n"}
        v: |-⏎  a                              → {"v": "a"}
        - |+⏎                                  → [""]
        v:⏎- 1⏎⇥⏎- 2⏎⇥                         → {"v": [1, 2]}
        ? k                                    → {"k": null}
        """;

    [Theory]
    [InlineData(Colons)]
    [InlineData(OtherSigns)]
    [InlineData(Pairs)]
    [InlineData(Anchors)]
    [InlineData(Lines)]
    [InlineData(Blocks)]
    public void A_document_has_the_data_that_YAML_specifies(string table)
    {
        var rows = table.Split('\n').Select(static row => row.Split('→', 2, StringSplitOptions.TrimEntries)).ToList();

        Assert.Equal(
            rows.Select(static row => $"{row[0]} → {(row[1] == "ERROR" ? row[1] : Compact(row[1]))}"),
            rows.Select(static row => $"{row[0]} → {Data(row[0].Replace('⏎', '\n').Replace('⇥', '\t'))}"));
    }

    private static string Data(string yaml)
    {
        var file = new ContentFile("/a.yaml", ContentPath.Parse("content", "articles/a.yaml")!, new RoslynText(SourceText.From(yaml)));
        var problems = new ProblemBag(file);
        var root = YamlRecovery.Read(yaml, 0, problems, CancellationToken.None);
        return problems.HasErrors ? "ERROR" : root is null ? "" : Compact(Json(root));
    }

    private static string Compact(string json) => JsonNode.Parse(json)?.ToJsonString() ?? "null";

    private static string Json(ContentNode node) => node switch
    {
        ScalarNode { Value.Kind: ScalarKind.Null } => "null",
        ScalarNode { Value.Value: DoubleNumber number } => number.Digits,
        ScalarNode { Value: { Kind: ScalarKind.Boolean or ScalarKind.Int32, Value: var value } } => JsonSerializer.Serialize(value),
        ScalarNode scalar => JsonSerializer.Serialize(scalar.Text),
        SequenceNode sequence => $"[{string.Join(",", sequence.Items.Select(Json))}]",
        MappingNode mapping => $"{{{string.Join(",", mapping.Pairs.Select(static pair => $"{JsonSerializer.Serialize(pair.Key.Text)}:{Json(pair.Value)}"))}}}",
        _ => throw new InvalidOperationException(node.ToString()),
    };
}
