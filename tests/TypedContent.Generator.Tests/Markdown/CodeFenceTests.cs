namespace TypedContent.Generator.Tests.Markdown;

public class CodeFenceTests
{
    [Fact]
    public void The_language_ends_at_a_space_or_a_brace_and_the_rest_is_kept() => Site.Project.ShouldRender(
        ("```js{1,3} title=\"x\"\na\n```", "<pre><code class=\"language-js\" data-meta=\"{1,3} title=&quot;x&quot;\">a\n</code></pre>"),
        ("``` js  {1,3}  \na\n```", "<pre><code class=\"language-js\" data-meta=\"{1,3}\">a\n</code></pre>"),
        ("~~~ ts title='<a>' `b`\na\n~~~", "<pre><code class=\"language-ts\" data-meta=\"title='&lt;a&gt;' `b`\">a\n</code></pre>"),
        ("```js عنوان=\"مثال\"\na\n```", "<pre><code class=\"language-js\" data-meta=\"عنوان=&quot;مثال&quot;\">a\n</code></pre>"),
        ("```{1,3}\na\n```", "<pre><code data-meta=\"{1,3}\">a\n</code></pre>"),
        ("```{.js #id}\na\n```", "<pre><code data-meta=\"{.js #id}\">a\n</code></pre>"),
        ("```c++\na\n```\n```c#\na\n```\n```عربي\na\n```", "<pre><code class=\"language-c++\">a\n</code></pre>\n<pre><code class=\"language-c#\">a\n</code></pre>\n<pre><code class=\"language-عربي\">a\n</code></pre>"),
        ("```js\\{1 a\\*b&amp;\na\n```", "<pre><code class=\"language-js{1\" data-meta=\"a*b&amp;\">a\n</code></pre>"),
        ("```js `a`\n", "<p>```js <code>a</code></p>"),
        ("```\na\n```", "<pre><code>a\n</code></pre>"));

    [Fact]
    public void A_line_loses_the_indentation_of_its_fence() => Site.Project.ShouldRender(
        ("- x\n\n   ```\n   a\n    b\n  c\n   ```", "<ul>\n<li><p>x</p>\n<pre><code>a\n b\nc\n</code></pre>\n</li>\n</ul>"),
        ("- ```\n  a\n   b\n     c\n  ```", "<ul>\n<li>\n<pre><code>a\n b\n   c\n</code></pre>\n</li>\n</ul>"),
        ("1. x\n\n    ```\n    a\n     b\n   c\n    ```", "<ol>\n<li><p>x</p>\n<pre><code>a\n b\nc\n</code></pre>\n</li>\n</ol>"),
        ("- a\n  - b\n\n     ```\n     c\n      d\n     ```", "<ul>\n<li>a\n<ul>\n<li><p>b</p>\n<pre><code>c\n d\n</code></pre>\n</li>\n</ul>\n</li>\n</ul>"),
        ("> - x\n>\n>    ```\n>    a\n>     b\n>    ```", "<blockquote>\n<ul>\n<li><p>x</p>\n<pre><code>a\n b\n</code></pre>\n</li>\n</ul>\n</blockquote>"),
        ("-\n  ```\n   a\n  ```", "<ul>\n<li>\n<pre><code> a\n</code></pre>\n</li>\n</ul>"),
        ("- x\n\n\t ```\n\t a\n\t  b\n\t ```", "<ul>\n<li><p>x</p>\n<pre><code>a\n b\n</code></pre>\n</li>\n</ul>"),
        ("  ```\n  a\n   b\n c\n  ```", "<pre><code>a\n b\nc\n</code></pre>"));
}
