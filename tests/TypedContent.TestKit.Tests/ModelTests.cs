using Microsoft.CodeAnalysis;

namespace TypedContent.TestKit.Tests;

public class ModelTests
{
    [Fact]
    public void Plain_values_pass()
    {
        ContentProject.For<TitleGenerator>().With("content/A.md", "Title: a\nx\n").Run()
            .ShouldReport("content/A.md(2,1,2,2): error KIT001: The line 'x' has no colon")
            .ShouldGiveValues();
    }

    [Fact]
    public void A_symbol_fails() => Assert.Equal(
        "Tracked steps give what must not stay in a pipeline:\n    step 'Model': Holder`1.Held is a NonErrorNamedTypeSymbol",
        Failure<SymbolGenerator>());

    [Fact]
    public void A_hidden_symbol_fails() => Assert.Contains(" is a NonErrorNamedTypeSymbol", Failure<HiddenSymbolGenerator>(), StringComparison.Ordinal);

    [Fact]
    public void Syntax_fails() => Assert.Contains("Holder`1.Held is a ClassDeclarationSyntax", Failure<SyntaxGenerator>(), StringComparison.Ordinal);

    [Fact]
    public void A_location_fails() =>
        Assert.Contains("Holder`1.Held.array[] is a ExternalFileLocation", Failure<LocationGenerator>(), StringComparison.Ordinal);

    [Fact]
    public void A_source_text_fails_except_in_types_that_may_hold_it()
    {
        Assert.Contains("ContentText.Text is a StringText", Failure<TextGenerator>(), StringComparison.Ordinal);
        Run<TextGenerator>().ShouldGiveValues(textHolders: "ContentText");
    }

    [Fact]
    public void A_generator_without_named_steps_fails()
    {
        Assert.Contains("names no step", Failure<NoStepsGenerator>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Models_of_separate_runs_must_be_equal()
    {
        // The check of every run would fail before the models of this generator are compared.
        var project = ContentProject.For<ReferenceEqualityGenerator>().With("content/a.md", "");

        var failure = Assert.Throws<ContentAssertException>(() => ModelEquality.Check(project));

        Assert.Contains("step 'Model': System.String[] is not equal to System.String[]", failure.Message, StringComparison.Ordinal);
    }

    private static string Failure<TGenerator>()
        where TGenerator : IIncrementalGenerator, new() => Assert.Throws<ContentAssertException>(() => Run<TGenerator>().ShouldGiveValues()).Message;

    private static ContentRun Run<TGenerator>()
        where TGenerator : IIncrementalGenerator, new() =>
        ContentProject.For<TGenerator>().With("content/a.md", "").WithSource("Thing.cs", "class Thing { }").Run();
}
