namespace TypedContent.Package.Tests;

/// <summary>Generated code has no warning, with all analyzers of the SDK.</summary>
public sealed class StrictTests(PackedPackage package)
{
    // More than 256 entries, up to which each entry is a class of its own.
    private const int Large = 300;

    private const string Code =
        """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Globalization;
        using System.Linq;
        using System.Text.Json.Serialization;
        using Site;
        using TypedContent;

        [assembly: CLSCompliant(true)]

        Article article = Articles.One;
        Console.WriteLine($"{article.Title}, {article.Author.Name}, {article.Quotes[0].Speaker.Name}, {article.In("ar").Direction}");
        Console.WriteLine($"{article.Eol.Kind}, {article.Body.Images.Length}, {article == article with { }}");
        Console.WriteLine($"{Lists.Object.Value.New}, {Lists.Object.Value.Url}");
        Console.WriteLine($"{Notes.All.Count}, {Notes.N7.Day:O}, {Notes.N7.Author.Name}, {Notes.N7 == Notes.Find("n8")}");
        Console.WriteLine($"{Cities.Fez.Twin?.Name}, {Cities.Fez.Parts[0].Note}, {Towns.All.Count}, {Towns.T7.Name}");
        Console.WriteLine($"{((Square)Shapes.B).Others[0].Slug}, {Colors.A.Map["x"].Note}, {Colors.A.Routes[0][0].Name}");
        Console.WriteLine(new object[] { article, Notes.N7, Cities.Fez, Towns.T7 }.All(static entry => entry.GetHashCode() == entry.GetHashCode()));

        Console.WriteLine($"{Gifts.A.Title}, {Gifts.A.Price.Currency}, {Gifts.A.Size.Width}");
        Console.WriteLine($"{Products.P7.Title}, {Products.P7.Price?.Amount}, {Products.P7.By.Name}");

        namespace Site
        {
            /// <summary>A part of a city.</summary>
            /// <param name="Note">What is said of it.</param>
            public sealed record Part(string Note);

            /// <summary>A city.</summary>
            [ContentCollection("cities")]
            public sealed partial record City
            {
                /// <summary>The name.</summary>
                public required string Name { get; init; }

                /// <summary>The city that it is twinned with.</summary>
                public City? Twin { get; init; }

                /// <summary>Its parts.</summary>
                public ImmutableArray<Part> Parts { get; init; }
            }

            /// <summary>A town, of which there are many.</summary>
            /// <param name="Name">The name.</param>
            [ContentCollection("towns")]
            public sealed partial record Town(string Name);

            /// <summary>An amount of money.</summary>
            /// <param name="Amount">The number.</param>
            /// <param name="Currency">The currency.</param>
            public readonly record struct Money(decimal Amount, string Currency)
            {
                [ContentScalar(Pattern = "[0-9.]+ [A-Z]{3}")]
                internal static Money FromText(string text)
                {
                    return new(decimal.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture), text.Split(' ')[^1]);
                }
            }

            /// <summary>A gift, whose other members are inferred.</summary>
            [ContentCollection("gifts", InferOthers = true)]
            public sealed partial record Gift
            {
                /// <summary>The price.</summary>
                public required Money Price { get; init; }
            }

            /// <summary>A product, of which there are many.</summary>
            [ContentCollection("products", InferOthers = true)]
            public sealed partial record Product
            {
                /// <summary>The price.</summary>
                public Money? Price { get; init; }
            }

            /// <summary>A shape of one of several kinds.</summary>
            [JsonDerivedType(typeof(Circle), "circle")]
            [JsonDerivedType(typeof(Square), "square")]
            [ContentCollection("shapes")]
            public abstract partial record Shape
            {
                /// <summary>The slug.</summary>
                public required string Slug { get; init; }

                /// <summary>The locale.</summary>
                public string? Locale { get; init; }
            }

            /// <summary>A circle.</summary>
            /// <param name="Radius">The radius.</param>
            public sealed partial record Circle(double Radius) : Shape;

            /// <summary>A square.</summary>
            /// <param name="Others">The shapes in it.</param>
            public sealed partial record Square([property: JsonIgnore] IReadOnlyList<Shape> Others) : Shape;

            /// <summary>A color.</summary>
            [ContentCollection("colors")]
            public readonly partial record struct Color
            {
                /// <summary>Its parts.</summary>
                public IReadOnlyDictionary<string, Part> Map { get; init; }

                /// <summary>Cities in lists.</summary>
                public ImmutableArray<ImmutableArray<City>> Routes { get; init; }
            }
        }
        """;

    // Prepared content changes the methods of generated code.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task All_forms_of_generated_code_have_no_warning(bool isPrepared)
    {
        var project = new TemporaryProject(package);
        WriteContent(project);
        project.Write("Program.cs", Code);
        // Rules of code style have no severity of their own in a build.
        project.Write(
            ".globalconfig",
            """
            is_global = true
            dotnet_analyzer_diagnostic.category-Style.severity = warning
            dotnet_diagnostic.IDE0005.severity = warning
            """);
        project.WriteProject(
            $"""
            <TypedContentPrepare>{isPrepared}</TypedContentPrepare>
            <TypedContentDefaultLocale>en</TypedContentDefaultLocale>
            <TypedContentUnion>articles.eol</TypedContentUnion>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <AnalysisLevel>latest-all</AnalysisLevel>
            <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <IsAotCompatible>true</IsAotCompatible>
            <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
            <LangVersion>12</LangVersion>
            <!-- In a program, rules of documentation and design do not apply to records that are not public. -->
            <NoWarn>$(NoWarn);CA1515</NoWarn>
            """);

        string[] lines =
        [
            "Uno & <dos>, Ada, Ada, rtl",
            "Date, 1, True",
            "1, https://example.org",
            "300, 2024-01-02, Ada, False",
            "Rabat, Old, 300, Town 7",
            "a, n, Fez",
            "True",
            "Box, MAD, 3",
            "Product 7, 1.50, Ada",
        ];
        Assert.Equal(lines, await project.BuildAndRunAsync());
    }

    private static void WriteContent(TemporaryProject project)
    {
        project.Write("content/people.yaml", "- slug: ada\n  name: Ada\n  born: 1815-12-10\n");
        project.Write("content/cities.yaml", "- {slug: fez, name: Fez, twin: rabat, parts: [{note: Old}]}\n- {slug: rabat, name: Rabat, twin: fez}\n");
        project.Write(
            "content/notes.yaml",
            Each(static number => $"- {{slug: n{number}, day: 2024-01-02, author: people/ada, tags: [a, b], more: {{deep: 1.5}}}}\n"));
        project.Write("content/towns.yaml", Each(static number => $"- {{slug: t{number}, name: Town {number}}}\n"));
        project.Write("content/gifts.yaml", "- {slug: a, title: Box, price: 2 MAD, size: {width: 3}, draft: false, by: people/ada}\n");
        project.Write(
            "content/products.yaml",
            Each(static number => $"- {{slug: p{number}, title: Product {number}, price: 1.50 EUR, by: people/ada, parts: [{{of: gifts/a}}], tags: [a]}}\n"));
        project.Write("content/shapes.yaml", "- {slug: a, $type: circle, radius: 1}\n- {slug: b, $type: square, others: [a]}\n");
        project.Write("content/colors.yaml", "- {slug: a, map: {x: {note: n}}, routes: [[fez]]}\n");
        // Keywords and names of types, for which there are naming rules.
        project.Write("content/lists/object.yaml", "value: {new: 1, string: a, int32: 2, url: https://example.org, snake_case: [{guid: b}], list: []}\n");
        project.Write("content/articles/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        project.Write("content/articles/two.md", "---\ntitle: Dos\nauthor: people/ada\neol: false\nlinks: []\n---\n");
        foreach (var locale in new[] { "en", "ar" })
        {
            project.Write(
                $"content/articles/one.{locale}.md",
                $"---\ntitle: Uno & <dos>\nauthor: people/ada\neol: 2024-01-02\nlinks: [[a], [b]]\n---\n# Heading\n\n![Map](map.svg)\n\n"
                + ":::quote {speaker=\"people/ada\"}\nSaid.\n:::\n");
        }
    }

    private static string Each(Func<int, string> item) => string.Concat(Enumerable.Range(0, Large).Select(item));
}
