namespace TypedContent.Generator.Tests.Markdown;

/// <summary>Placeholders of templates and shells are not mathematics.</summary>
public class MathTests
{
    [Fact]
    public void An_expression_is_text() => Site.Project.ShouldRender(
        ("${a}-${b} and ${user.name}/x: ${PATH}", "<p>${a}-${b} and ${user.name}/x: ${PATH}</p>"),
        ("$HOME/${x}: $y", "<p>$HOME/${x}: $y</p>"),
        ("A total of $${total} and $${rest}.", "<p>A total of $${total} and $${rest}.</p>"),
        ("${open and $x$", "<p>${open and <span class=\"math\">\\(x\\)</span></p>"),
        ("${a} + 5$.", "<p>${a} + 5$.</p>"));

    [Fact]
    public void TeX_is_mathematics() => Site.Project.ShouldRender(
        ("${a}^2$ and ${x}_1$", "<p><span class=\"math\">\\({a}^2\\)</span> and <span class=\"math\">\\({x}_1\\)</span></p>"),
        ("${\\cal L}(x)$", "<p><span class=\"math\">\\({\\cal L}(x)\\)</span></p>"),
        ("${n}$ $\\frac{a}{b}$", "<p><span class=\"math\">\\({n}\\)</span> <span class=\"math\">\\(\\frac{a}{b}\\)</span></p>"),
        ("$${a}^2$$", "<p><span class=\"math\">\\({a}^2\\)</span></p>"),
        ("$x^{2}$", "<p><span class=\"math\">\\(x^{2}\\)</span></p>"));
}
