namespace TypedContent.Generator.Tests.Markdown;

/// <summary>Braces at the end of a heading give it an id and classes; those of a sentence stay.</summary>
public class HeadingAttributeTests
{
    [Fact]
    public void They_set_an_id() => Site.Project.ShouldRender(
        ("## One {#x}", "<h2 id=\"x\">One</h2>"),
        ("## One{#x}", "<h2 id=\"x\">One</h2>"),
        ("## One {#x.1-ب}", "<h2 id=\"x.1-ب\">One</h2>"),
        ("## One {#x} ##", "<h2 id=\"x\">One</h2>"),
        ("## One ## {#x}", "<h2 id=\"x\">One</h2>"),
        ("One {#x}\n---", "<h2 id=\"x\">One</h2>"),
        ("Two\nlines {#x}\n===", "<h1 id=\"x\">Two\nlines</h1>"),
        ("## One {/*x*/}", "<h2 id=\"x\">One</h2>"),
        ("## One {/* #x */}", "<h2 id=\"x\">One</h2>"),
        ("## One \\{#x}", "<h2 id=\"x\">One</h2>"),
        ("## One \\{#x\\}", "<h2 id=\"x\">One</h2>"),
        ("## `code` {#x}", "<h2 id=\"x\"><code>code</code></h2>"),
        ("## *One* {id=\"x\"}", "<h2 id=\"x\"><em>One</em></h2>"),
        ("> ## One {#x}", "<blockquote>\n<h2 id=\"x\">One</h2>\n</blockquote>"));

    [Fact]
    public void They_set_classes_and_harmless_attributes() => Site.Project.ShouldRender(
        ("## One {#x .a .b-c}", "<h2 id=\"x\" class=\"a b-c\">One</h2>"),
        ("## One {.a}", "<h2 id=\"one\" class=\"a\">One</h2>"),
        ("## One {: .a #x}", "<h2 id=\"x\" class=\"a\">One</h2>"),
        ("## One {#x lang=ar dir='rtl' data-n=\"1 & 2\"}", "<h2 id=\"x\" lang=\"ar\" dir=\"rtl\" data-n=\"1 &amp; 2\">One</h2>"),
        ("## One {class=\"a b<\" title=\"T\"}", "<h2 id=\"one\" class=\"a\" title=\"T\">One</h2>"),
        ("## One {#x onclick=\"f()\" style=\"a\"}", "<h2 id=\"x\">One</h2>"));

    [Fact]
    public void Other_braces_are_part_of_the_heading() => Site.Project.ShouldRender(
        ("## Using {name}", "<h2 id=\"using-name\">Using {name}</h2>"),
        ("## The set {a, b}", "<h2 id=\"the-set-a-b\">The set {a, b}</h2>"),
        ("## If {x=1}", "<h2 id=\"if-x1\">If {x=1}</h2>"),
        ("## {#if}", "<h2 id=\"if\">{#if}</h2>"),
        ("## One {#x y}", "<h2 id=\"one-x-y\">One {#x y}</h2>"),
        ("## One {#x} two", "<h2 id=\"one-x-two\">One {#x} two</h2>"),
        ("## One `{#x}`", "<h2 id=\"one-x\">One <code>{#x}</code></h2>"),
        ("## One {/* a comment */}", "<h2 id=\"one--a-comment-\">One {/* a comment */}</h2>"),
        ("## On{.net}", "<h2 id=\"onnet\">On{.net}</h2>"),
        ("## One {}", "<h2 id=\"one-\">One {}</h2>"),
        ("## One {{#x}}", "<h2 id=\"one-x\">One {{#x}}</h2>"),
        ("a {#x}", "<p>a {#x}</p>"));

    [Fact]
    public void Links_resolve_to_them_and_ambiguous_ones_are_a_mistake()
    {
        Site.Markdown("# a {/*x*/}\n\n## b \\{#x}\n\n[y](#x)\n").Run()
            .ShouldReport("content/articles/hello.md(3,8,3,10): error TC0040: The id 'x' is already used in this text by a heading, a footnote or a block; write another one");
    }
}
