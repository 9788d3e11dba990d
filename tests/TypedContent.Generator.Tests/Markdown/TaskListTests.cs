namespace TypedContent.Generator.Tests.Markdown;

public class TaskListTests
{
    private const string Open = "<input disabled=\"disabled\" type=\"checkbox\" />";
    private const string Done = "<input disabled=\"disabled\" type=\"checkbox\" checked=\"checked\" />";

    [Fact]
    public void A_checkbox_begins_an_item_and_is_followed_by_text() => Site.Project.ShouldRender(
        ("- [ ] a\n- [x] b\n- [X] *c*\n- d", $"<ul class=\"contains-task-list\">\n<li class=\"task-list-item\">{Open} a</li>\n<li class=\"task-list-item\">{Done} b</li>\n<li class=\"task-list-item\">{Done} <em>c</em></li>\n<li>d</li>\n</ul>"),
        ("1. [ ] a", $"<ol class=\"contains-task-list\">\n<li class=\"task-list-item\">{Open} a</li>\n</ol>"),
        ("- [x] [l](/u)", $"<ul class=\"contains-task-list\">\n<li class=\"task-list-item\">{Done} <a href=\"/u\">l</a></li>\n</ul>"),
        ("- [ ]\n  a", $"<ul class=\"contains-task-list\">\n<li class=\"task-list-item\">{Open}\na</li>\n</ul>"),
        ("- [x] a\n  - [ ] b", $"<ul class=\"contains-task-list\">\n<li class=\"task-list-item\">{Done} a\n<ul class=\"contains-task-list\">\n<li class=\"task-list-item\">{Open} b</li>\n</ul>\n</li>\n</ul>"));

    [Fact]
    public void Other_brackets_are_links_or_text() => Site.Project.ShouldRender(
        ("- [X](https://example.com)", "<ul>\n<li><a href=\"https://example.com\">X</a></li>\n</ul>"),
        ("- [x][y]\n\n[y]: /u", "<ul>\n<li><a href=\"/u\">x</a></li>\n</ul>"),
        ("- [x]", "<ul>\n<li>[x]</li>\n</ul>"),
        ("- [ ] ", "<ul>\n<li>[ ]</li>\n</ul>"),
        ("- [x]text", "<ul>\n<li>[x]text</li>\n</ul>"),
        ("- [-] a\n- [xx] b\n- [] c", "<ul>\n<li>[-] a</li>\n<li>[xx] b</li>\n<li>[] c</li>\n</ul>"),
        ("- a [ ] b\n- *[x] c*", "<ul>\n<li>a [ ] b</li>\n<li><em>[x] c</em></li>\n</ul>"),
        ("- a\n\n  [ ] b", "<ul>\n<li><p>a</p>\n<p>[ ] b</p>\n</li>\n</ul>"),
        ("- > [x] a", "<ul>\n<li>\n<blockquote>\n<p>[x] a</p>\n</blockquote>\n</li>\n</ul>"),
        ("- # [x] a", "<ul>\n<li><h1 id=\"x-a\">[x] a</h1>\n</li>\n</ul>"),
        ("[ ] a", "<p>[ ] a</p>"));
}
