namespace TypedContent.Generator.Tests.Order;

/// <summary>An edit that changes no value which orders entries orders nothing again, and one that does changes only their order.</summary>
public class OrderCachingTests
{
    private const string Second = "---\ntitle: Second\nyear: 2022\n---\nA paragraph.\n";

    private static ContentRun Three => Site.Project.WithOrder("articles: title")
        .With("content/articles/first.md", "---\ntitle: First\nyear: 2021\n---\nA paragraph.\n")
        .With("content/articles/second.md", Second)
        .With("content/articles/third.md", "---\ntitle: Third\nyear: 2023\n---\nA paragraph.\n")
        .With("content/people/amina.md", "---\nname: Amina\n---\n")
        .Run();

    [Fact]
    public void An_edited_body_orders_nothing()
    {
        Three.Edit("content/articles/second.md", Second.Replace("A paragraph", "Another one", StringComparison.Ordinal))
            .Steps(StepNames.Orders).ShouldBeCached()
            .Steps(StepNames.Collections).ShouldBeCached()
            .ShouldEmit("Articles.Second.Body.g.cs");
    }

    [Fact]
    public void Another_edited_key_leaves_the_order_equal()
    {
        Three.Edit("content/articles/second.md", Second.Replace("2022", "2020", StringComparison.Ordinal))
            .Steps(StepNames.Schema).ShouldBeCached()
            .Steps(StepNames.Orders).ShouldBe(unchanged: 1)
            .Steps(StepNames.Collections).ShouldBeCached()
            .ShouldEmit("Articles.Second.g.cs");
    }

    [Fact]
    public void An_edited_value_that_orders_binds_no_other_entry()
    {
        Three.Edit("content/articles/second.md", Second.Replace("Second", "Zzz", StringComparison.Ordinal))
            .Steps(StepNames.Schema).ShouldBeCached()
            .Steps(StepNames.Orders).ShouldBe(modified: 1)
            .Steps(StepNames.Bindings).ShouldBe(cached: 3, modified: 1)
            .Steps(StepNames.Collections).ShouldBe(modified: 1, unchanged: 1)
            .ShouldEmit("Articles.Second.g.cs", "Articles.g.cs");
    }

    [Fact]
    public void Without_an_order_nothing_is_ordered()
    {
        var run = Three.Edit(static project => project.WithOrder(""));

        Assert.DoesNotContain("Order", run.Source("Articles.g.cs"), StringComparison.Ordinal);
        run.Edit("content/articles/second.md", Second.Replace("Second", "Zzz", StringComparison.Ordinal))
            .Steps(StepNames.Orders).ShouldBe(unchanged: 1);
    }
}
