namespace TypedContent.Generator.Tests.Markdown;

public class DefinitionListTests
{
    [Fact]
    public void A_definition_after_an_empty_line_is_loose() => Site.Project.ShouldRender(
        ("T\n:   d", "<dl>\n<dt>T</dt>\n<dd>d</dd>\n</dl>"),
        ("T\n\n:   d", "<dl>\n<dt>T</dt>\n<dd>\n<p>d</p>\n</dd>\n</dl>"),
        ("T\n\n:   d\n\nU\n\n:   e", "<dl>\n<dt>T</dt>\n<dd>\n<p>d</p>\n</dd>\n<dt>U</dt>\n<dd>\n<p>e</p>\n</dd>\n</dl>"),
        ("T\n:   d\n\nU\n:   e", "<dl>\n<dt>T</dt>\n<dd>d</dd>\n<dt>U</dt>\n<dd>e</dd>\n</dl>"),
        ("T\n:   d\n:   e\n\n:   f", "<dl>\n<dt>T</dt>\n<dd>d</dd>\n<dd>e</dd>\n<dd>\n<p>f</p>\n</dd>\n</dl>"),
        ("T\nU\n\n:   d\ne", "<dl>\n<dt>T</dt>\n<dt>U</dt>\n<dd>\n<p>d\ne</p>\n</dd>\n</dl>"),
        ("T\n:   d\n\n    e", "<dl>\n<dt>T</dt>\n<dd>\n<p>d</p>\n<p>e</p>\n</dd>\n</dl>"),
        ("T\n:   - a\n    - b", "<dl>\n<dt>T</dt>\n<dd>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</dd>\n</dl>"));
}
