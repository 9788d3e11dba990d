using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Declared;

/// <summary>Types of the project that are created from texts.</summary>
public class ProjectScalarTests
{
    private const string Code = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Diagnostics.CodeAnalysis;
        using System.Globalization;
        using System.Net;
        using TypedContent;
        namespace Site;

        [ContentScalar(Pattern = @"[0-9]+(\.[0-9]+)? [A-Z]{3}", Example = "12.50 MAD")]
        public readonly record struct Money(decimal Amount, string Currency) : IParsable<Money>
        {
            static Money IParsable<Money>.Parse(string s, IFormatProvider? provider) => s.Split(' ') is [var amount, var currency]
                ? new(decimal.Parse(amount, provider), currency == "XXX" ? throw new FormatException("There is no such currency.") : currency)
                : throw new FormatException("Two parts are needed.");
            static bool IParsable<Money>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) => throw new NotSupportedException();
        }

        public sealed class Isbn
        {
            private Isbn(string digits) => Digits = digits;
            public string Digits { get; }
            [ContentScalar(Pattern = "[0-9-]+", ErrorMessage = "{0} needs digits and hyphens.")] internal static Isbn Of(string text) => new(text.Replace("-", ""));
            public override bool Equals(object? other) => other is Isbn isbn && isbn.Digits == Digits;
            public override int GetHashCode() => Digits.GetHashCode();
            public override string ToString() => Digits;
        }

        public record Offer(Money Price, Isbn? Isbn = null);

        [ContentCollection("items")]
        public partial record Item(Money Price, string? Locale = null)
        {
            public required string Slug { get; init; }
            public Money? Old { get; init; }
            public Money Tax { get; init; } = new(1, "EUR");
            public Isbn? Isbn { get; init; }
            public IReadOnlyList<Money> Prices { get; init; } = [];
            public ImmutableArray<Money?> Gaps { get; init; } = [];
            public HashSet<Isbn> Isbns { get; init; } = [];
            public ISet<Money> Set { get; init; } = new HashSet<Money>();
            public Dictionary<string, Money> ByYear { get; init; } = [];
            public FrozenPart? Part { get; init; }
            public Offer[] Offers { get; init; } = [];
            public IPAddress? Address { get; init; }
            [ContentScalar(Pattern = "[0-9.]+")] public static IPAddress Read(string text) => IPAddress.Parse(text);
        }

        public record FrozenPart { [ContentName("the-price")] public required Money Price { get; init; } }
        """;

    private const string Full = """
        - slug: full
          price: 12.50 MAD
          old: "1 USD"
          tax: 0 EUR
          isbn: 9780-1
          prices: [1 USD, 2 USD]
          gaps: [1 USD, null]
          isbns: [12, 1-2]
          set: [3 USD]
          by-year: {2020: 5 USD}
          part: {the-price: 6 USD}
          offers: [{price: 7 USD, isbn: 1000}]
          address: 127.0.0.1
        - slug: bare
          price: 1 MAD

        """;

    private const string Shown = "string.Join(\" | \", new[] { Items.Full, Items.Bare }.Select(static item => string.Join(\"; \", new object?[] { item.Price, item.Old, item.Tax, item.Isbn, "
        + "string.Join(\",\", item.Prices), string.Join(\",\", item.Gaps), string.Join(\",\", item.Isbns), string.Join(\",\", item.Set), string.Join(\",\", item.ByYear), item.Part, "
        + "string.Join<Offer>(\",\", item.Offers), item.Address })))";

    private static readonly ContentProject Small = Site.Project.WithoutSteps().WithSource("Item.cs", Code).With("content/items.yaml", Full);

    private static readonly ContentProject Large = Small.With(
        "content/items.yaml",
        Full + string.Concat(Enumerable.Range(0, 300).Select(static number => $"- {{slug: n{number}, price: {number} MAD}}\n")));

    [Fact]
    public void Values_are_created_from_their_texts() => Assert.Equal(
        "Money { Amount = 12.50, Currency = MAD }; Money { Amount = 1, Currency = USD }; Money { Amount = 0, Currency = EUR }; 97801; Money { Amount = 1, Currency = USD },Money { Amount = 2, Currency = USD }; Money { Amount = 1, Currency = USD },; 12; Money { Amount = 3, Currency = USD }; [2020, Money { Amount = 5, Currency = USD }]; FrozenPart { Price = Money { Amount = 6, Currency = USD } }; Offer { Price = Money { Amount = 7, Currency = USD }, Isbn = 1000 }; 127.0.0.1 | Money { Amount = 1, Currency = MAD }; ; Money { Amount = 1, Currency = EUR }; ; ; ; ; ; ; ; ; ",
        Small.Run().ShouldReport().Value<string>(Shown));

    [Fact]
    public void A_large_collection_has_the_same_values() =>
        Assert.Equal(Small.Run().Value<string>(Shown), Large.Run().ShouldReport().Value<string>(Shown));

    [Fact]
    public void Prepared_content_gives_the_same_values()
    {
        BothWays.ShouldBeTheSame(Small);
        BothWays.ShouldBeTheSame(Large);
    }

    [Fact]
    public void Generated_code_calls_the_method_directly()
    {
        var code = Small.Run().Source("Items.Full.g.cs");

        Assert.Contains("Old = global::TypedContent.ContentScalar.Parse<global::Site.Money>(\"1 USD\", \"content/items.yaml\", \"old\"),", code, StringComparison.Ordinal);
        Assert.Contains("Isbn = global::TypedContent.ContentScalar.Create<global::Site.Isbn>(\"9780-1\", \"content/items.yaml\", \"isbn\", global::Site.Isbn.Of),", code, StringComparison.Ordinal);
        Assert.Contains("Address = global::TypedContent.ContentScalar.Create<global::System.Net.IPAddress>(row.ReadText(), row.SourcePath, \"address\", global::Site.Item.Read)", Large.Run().Source("Items.g.cs").Replace("row.ReadNull() ? null : ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_is_that_of_the_type() => Assert.Equal(
        """
        {"Price":{"Amount":1,"Currency":"MAD"},"Locale":null,"Slug":"bare","Old":null,"Tax":{"Amount":1,"Currency":"EUR"},"Isbn":null,"Prices":[],"Gaps":[],"Isbns":[],"Set":[],"ByYear":{},"Part":null,"Offers":[],"Address":null,"Direction":"ltr"}
        """,
        Small.Run().Value<string>("System.Text.Json.JsonSerializer.Serialize(Items.Bare)"));

    [Theory]
    [InlineData("price: 12,50 MAD", "content/items.yaml(2,10,2,19): error TC0019: 'price' must be a Money such as '12.50 MAD', but this is text ('12,50 MAD')")]
    [InlineData("price: 12.50 MADx", "content/items.yaml(2,10,2,20): error TC0019: 'price' must be a Money such as '12.50 MAD', but this is text ('12.50 MADx')")]
    [InlineData("price: 12", "content/items.yaml(2,10,2,12): error TC0019: 'price' must be a Money such as '12.50 MAD', but this is a whole number ('12')")]
    [InlineData("price:", "content/items.yaml(2,3,2,8): error TC0019: 'price' must be a Money such as '12.50 MAD', but this is empty")]
    [InlineData("price: [1 MAD]", "content/items.yaml(2,10,2,17): error TC0019: 'price' must be a Money such as '12.50 MAD', but this is a list")]
    [InlineData("price: 1 MAD\n  isbn: abc", "content/items.yaml(3,9,3,12): error TC0020: isbn needs digits and hyphens.")]
    [InlineData("price: 1 MAD\n  prices: [1 MAD, 1]", "content/items.yaml(3,19,3,20): error TC0019: 'prices' must be a Money such as '12.50 MAD', but this is a whole number ('1')")]
    [InlineData("price: 1 MAD\n  address: local", "content/items.yaml(3,12,3,17): error TC0019: 'address' must be an IPAddress, whose pattern is '[0-9.]+', but this is text ('local')")]
    [InlineData("x: 1", "content/items.yaml(1,3,1,7): error TC0018: Item needs 'price'; add what is missing", "content/items.yaml(2,3,2,4): error TC0017: 'x' is not a member of Item; remove it, or declare it on Item")]
    public void A_text_is_checked_against_the_pattern(string yaml, params string[] expected) =>
        Small.With("content/items.yaml", "- slug: one\n  " + yaml + "\n").Run().ShouldReport(expected);

    [Theory]
    [InlineData("")]
    [InlineData("large")]
    public void A_failure_at_run_time_names_the_place(string size) => Assert.Equal(
        "InvalidOperationException: '1 XXX' under the key 'price' of content/items.yaml is not a valid Money: There is no such currency. / FormatException",
        (size.Length == 0 ? Small : Large).With("content/items.yaml", (size.Length == 0 ? "" : Enumerable.Range(0, 300).Aggregate("", static (text, number) => text + $"- {{slug: n{number}, price: {number} MAD}}\n"))
            + "- slug: one\n  price: 1 XXX\n").Run().ShouldReport().Execute<string>(
            "try { return Items.All.Get(\"one\").Price.ToString(); } catch (Exception e) { while (e is not InvalidOperationException and { InnerException: { } inner }) { e = inner; } return e.GetType().Name + \": \" + e.Message + \" / \" + e.InnerException?.GetType().Name; }"));

    [Theory]
    [InlineData("public struct Text : IParsable<Text> { public static Text Parse(string s, IFormatProvider? p) => default; public static bool TryParse(string? s, IFormatProvider? p, out Text r) => throw null!; }", "Item.cs(5,15,5,19): warning TC0026: Text.Parse runs its own code, so it is not evaluated at compile time; write [ContentScalar(Pattern = \"…\")] on 'Text' to check texts while compiling")]
    [InlineData("public class Text { [ContentScalar] public static Text Of(string s) => new(); }", "Item.cs(5,56,5,58): warning TC0026: Text.Of runs its own code, so it is not evaluated at compile time; write [ContentScalar(Pattern = \"…\")] on 'Of' to check texts while compiling")]
    [InlineData("public class Text { [ContentScalar(Pattern = \".*\")] public Text Of(string s) => new(); }", "Item.cs(5,22,5,51): error TC0038: [ContentScalar] cannot be evaluated: 'Of' must be a static method that takes one string and returns 'Text'; change it, or the member's type")]
    [InlineData("public class Text { [ContentScalar(Pattern = \".*\")] public static Text Of(string s, int n = 0) => new(); }", "Item.cs(5,22,5,51): error TC0038: [ContentScalar] cannot be evaluated: 'Of' must be a static method that takes one string and returns 'Text'; change it, or the member's type")]
    [InlineData("public class Text { [ContentScalar(Pattern = \".*\")] public static string Of(string s) => s; }", "Item.cs(5,22,5,51): error TC0038: [ContentScalar] cannot be evaluated: 'Of' must be a static method that takes one string and returns 'Text'; change it, or the member's type")]
    [InlineData("public class Text { [ContentScalar(Pattern = \".*\")] public static Text? Of(string s) => null; }", "Item.cs(5,22,5,51): error TC0038: [ContentScalar] cannot be evaluated: 'Of' must be a static method that takes one string and returns 'Text'; change it, or the member's type")]
    [InlineData("public class Text { [ContentScalar(Pattern = \".*\")] private static Text Of(string s) => new(); }", "Item.cs(5,22,5,51): error TC0038: [ContentScalar] cannot be evaluated: 'Of' is private or protected, so generated code cannot use it; change it, or the member's type")]
    [InlineData("public class Text { [ContentScalar(Pattern = \"(\")] public static Text Of(string s) => new(); }", "Item.cs(5,22,5,50): error TC0038: [ContentScalar] cannot be evaluated: '(' is not a regular expression (Invalid pattern '(' at offset 1. Not enough )'s.); change it, or the member's type")]
    [InlineData("public class Text { [ContentScalar(Pattern = \".*\")] public static Text A(string s) => new(); [ContentScalar] public static Text B(string s) => new(); }", "Item.cs(5,95,5,108): error TC0038: [ContentScalar] cannot be evaluated: 'A' has it too, and there can be only one method for 'Text'; change it, or the member's type")]
    [InlineData("[ContentScalar(Pattern = \".*\")] public class Text;", "Item.cs(5,2,5,31): error TC0038: [ContentScalar] cannot be evaluated: 'Text' implements no IParsable<Text>, and has no static method with [ContentScalar]; change it, or the member's type")]
    public void An_attribute_that_cannot_be_used_is_reported(string code, string expected) => Site.Project.WithoutSteps()
        .WithSource("Item.cs", "#nullable enable\nusing System;\nusing TypedContent;\nnamespace Site;\n" + code + "\n[ContentCollection(\"items\")] public partial record Item(Text A, Text? B = null);\n")
        .With("content/items/one.yaml", "a: b\n").Run().ShouldReport(expected);

    [Fact]
    public void A_translation_inherits_a_value() => Assert.Equal("1", Small.WithProperty("TypedContentDefaultLocale", "en")
        .With("content/items.yaml", "[]\n").With("content/items/a.en.yaml", "price: 1 MAD\n").With("content/items/a.ar.yaml", "tax: 2 MAD\n")
        .Run().ShouldReport().Value<string>("Items.A.In(\"ar\").Price.Amount.ToString()"));

    [Fact]
    public void Nothing_is_created_anew_by_other_CSharp() => Site.Project.WithSource("Item.cs", Code).With("content/items.yaml", "- {slug: a, price: 1 MAD}\n").Run()
        .Edit(static project => project.WithSource("Own.cs", "class Own;")).Steps(StepNames.Inference).ShouldBeCached().ShouldEmit();
}
