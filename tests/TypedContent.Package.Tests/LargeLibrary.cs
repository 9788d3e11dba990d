namespace TypedContent.Package.Tests;

/// <summary>A library with so much content that its entries are rows of the content store, and a program that reads it.</summary>
internal sealed class LargeLibrary
{
    private const int Count = 300;

    private const string Code =
        """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Text;
        using TypedContent;
        namespace Library;

        [ContentScalar(Pattern = "[0-9.]+")]
        public readonly record struct Extent(double Value) : IParsable<Extent>
        {
            static Extent IParsable<Extent>.Parse(string s, IFormatProvider? provider) => new(double.Parse(s, provider));

            static bool IParsable<Extent>.TryParse(string? s, IFormatProvider? provider, out Extent result) => throw new NotSupportedException();
        }

        [ContentCollection("cities", InferOthers = true)]
        [ReferencedBy("cities", Key = "twin", Member = "Twins")]
        public partial record City
        {
            public Extent Size { get; init; }
            public City? Twin { get; init; }
        }

        public static class Reading
        {
            public static MarkdownBody Body => Articles.A8.Body;

            private static string Show(Block block) => block is ImageBlock image ? image.Source : block.Type;

            public static string[] Lines()
            {
                Article seventh = Articles.All.Single(static article => article.Slug == "a7");
                var utf8 = new System.Buffers.ArrayBufferWriter<byte>();
                seventh.Body.WriteHtmlTo(utf8);
                return
                [
                    Articles.All.Count + " " + Articles.All.Sum(static article => article.Score).ToString(CultureInfo.InvariantCulture),
                    seventh.Title + ", " + seventh.Day.ToString("o", CultureInfo.InvariantCulture)
                        + ", " + seventh.Author.Name + ", " + string.Join("+", seventh.Tags),
                    seventh.Body.Html.Split('\n')[0] + " " + (Encoding.UTF8.GetString(utf8.WrittenSpan) == seventh.Body.Html),
                    string.Join(" ", seventh.Quotes.Select(static quote => quote.Text + " " + quote.Speaker.Name)),
                    Articles.A0.In("ar").Title + " " + Articles.A0.In("ar").Direction,
                    Articles.Find("a299")!.Body.Text.Split('\n')[0] + " " + (Articles.Find("a300") is null),
                    Cities.All.Count + " " + Cities.Find("c3")!.Twin!.Name + " " + Cities.C3.Size.Value.ToString(CultureInfo.InvariantCulture),
                    seventh.Author.Articles.Single().Title + ", " + People.P8.Articles.Count + ", " + Cities.C3.Twins.Single().Name,
                    Articles.All[0].Title + ", " + seventh.Previous!.Title + ", " + seventh.Next!.Title,
                    string.Join(", ", Articles.Page(2, size: 2).Entries.Select(static article => article.Title)),
                    Settings.Title + ", " + Settings.Links["home"] + ", " + string.Join("+", Settings.Blocks.Select(Show)),
                    Prices.All.Sum(static price => price.Amount).ToString(CultureInfo.InvariantCulture),
                    seventh.Body.Markdown!.Split('\n')[0] + " " + seventh.Body.RewriteHtml(static element => element["class"] = "x").Split('\n')[0],
                ];
            }
        }
        """;

    private const string Main =
        """
        using System;
        Array.ForEach(Library.Reading.Lines(), Console.WriteLine);
        Console.WriteLine(Site.Notes.All.Count + " " + Site.Notes.N5.Text);
        """;

    public LargeLibrary(PackedPackage package)
    {
        Library = new TemporaryProject(package, "library");
        Library.Write("Program.cs", Code);
        Library.WriteProject(Properties + """
            <OutputType>Library</OutputType>
            <AssemblyName>Library</AssemblyName>
            <RootNamespace>Library</RootNamespace>
            <TypedContentDefaultLocale>en</TypedContentDefaultLocale>
            <TypedContentOrder>articles: -score</TypedContentOrder>
            <TypedContentDictionaries>settings.links</TypedContentDictionaries>
            <TypedContentDiscriminators>settings.blocks.type</TypedContentDiscriminators>
            <TypedContentBodyMarkdown>true</TypedContentBodyMarkdown>
            """);
        Library.Write("content/people.yaml", Each(static number => $"- {{slug: p{number}, name: Person {number}}}\n"));
        Library.Write("content/cities.yaml", Each(
            static number => $"- {{slug: c{number}, name: City {number}, size: {number}.5, twin: c{Count - 1 - number}}}\n"));
        Library.Write("content/prices.csv", "slug,amount\n" + Each(static number => $"p{number},{number}.5\n"));
        Library.Write("content/settings.toml", """
            title = "Site"
            links = { home = "/home" }
            blocks = [{ type = "text", text = "a" }, { type = "image", source = "b.png" }]

            """);
        Library.Write("content/_templates/heading.html", "<h{{level}}>{{text}}</h{{level}}>\n");
        for (var number = 0; number < Count; number++)
        {
            Library.Write(
                $"content/articles/a{number}.en.md",
                $"---\ntitle: Number {number}\nday: 2024-01-02\nscore: {number}.25\nauthor: people/p{number}\ntags: [a, b{number}]\n---\n"
                + $"Text *{number}*.\n\n:::quote {{speaker=\"people/p1\"}}\nSaid {number}.\n:::\n");
        }

        Library.Write("content/articles/a0.ar.md", "---\ntitle: صفر\nday: 2024-01-02\nscore: 0.25\nauthor: people/p0\ntags: []\n---\nنص\n");
        Program = new TemporaryProject(package);
        Program.WriteProject(Properties, $"""<ProjectReference Include="{Library.PathOf("App.csproj")}" />""");
        Program.Write("Program.cs", Main);
        Program.Write("content/notes.yaml", Each(static number => $"- {{slug: n{number}, text: Note {number}}}\n"));
    }

    /// <summary>What <c>Library.Reading.Lines()</c> returns.</summary>
    public static string[] Lines { get; } =
    [
        "300 44925",
        "Number 7, 2024-01-02, Person 7, a+b7",
        "<p>Text <em>7</em>.</p> True",
        "Said 7. Person 1",
        "صفر rtl",
        "Text 299. True",
        "300 City 296 3.5",
        "Number 7, 1, City 296",
        "Number 299, Number 8, Number 6",
        "Number 297, Number 296",
        "Site, /home, text+b.png",
        "45000",
        "Text *7*. <p class=\"x\">Text <em class=\"x\">7</em>.</p>",
    ];

    /// <summary>What the program prints.</summary>
    public static string[] ProgramLines { get; } = [.. Lines, "300 Note 5"];

    public TemporaryProject Library { get; }

    public TemporaryProject Program { get; }

    private static string Properties => "<TypedContentPrepare>true</TypedContentPrepare><IsAotCompatible>true</IsAotCompatible><UseAppHost>true</UseAppHost>";

    private static string Each(Func<int, string> item) => string.Concat(Enumerable.Range(0, Count).Select(item));
}
