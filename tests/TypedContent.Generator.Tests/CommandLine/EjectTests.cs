using Microsoft.CodeAnalysis;
using TypedContent.Generator.Tests.Declared;
using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.CommandLine;

/// <summary>The command <c>eject</c> writes the record of an inferred collection, with which the collection keeps its values.</summary>
public sealed class EjectTests : IDisposable
{
    // The values of all entries in all locales, and of all singletons. A referenced entry is represented by its slug and locale.
    private const string Dump = """
        static string Text(object? value, bool isNamed) => value switch
        {
            null => "null",
            string text => "\"" + text + "\"",
            MarkdownBody body => body.Html + body.Text,
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            IContentEntry entry when isNamed => entry.Slug + "." + entry.Locale,
            System.Collections.IEnumerable items => "[" + string.Join(",\n", items.Cast<object?>().Select(item => Text(item, isNamed))) + "]",
            _ when value.GetType() is { IsGenericType: true, Name: "KeyValuePair`2" } pair =>
                pair.GetProperty("Key")!.GetValue(value) + ": " + Text(pair.GetProperty("Value")!.GetValue(value), true),
            _ when value.GetType().Namespace != "Site" => value.ToString()!,
            _ => "{" + string.Join(",\n", value.GetType().GetProperties().Where(property => property.Name is not ("Translations" or "Previous" or "Next"))
                .OrderBy(property => property.Name, StringComparer.Ordinal)
                .Select(property => property.Name + ": " + Text(property.GetValue(value), true))) + "}",
        };

        static IEnumerable<object?> WithTranslations(object? entry) =>
            ((System.Collections.IEnumerable?)entry!.GetType().GetProperty("Translations")?.GetValue(entry) ?? Array.Empty<object>()).Cast<object?>()
                .Prepend(entry);

        return string.Join("\n", System.Reflection.Assembly.GetExecutingAssembly().GetTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true, Namespace: "Site" })
            .Where(type => (type.GetProperty("All") ?? type.GetProperty("Value")) is not null)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => type.Name + Text(type.GetProperty("All") is { } all
                ? ((System.Collections.IEnumerable)all.GetValue(null)!).Cast<object?>().SelectMany(WithTranslations).Select(entry => Text(entry, false))
                : type.GetProperty("Value")?.GetValue(null), false)));
        """;

    private static readonly ContentProject Everything = Site.Project.WithoutSteps()
        .WithDictionaries("pages.prices;pages.team").WithDiscriminators("pages.blocks.type").WithUnion("pages.any")
        .With("content/people.yaml", "- slug: amina\n  name: Amina\n- slug: badr\n  name: Badr\n")
        .With("content/labels.yaml", "title: A\nseo: {title: B, robots: none}\nyears: [2022, 2023]\n")
        .With("content/pages/a.md", """
            ---
            title: A
            og:title: O
            url: /old
            class: c
            draft: false
            date: 2022-05-13
            at: 2022-05-13T10:00:00+01:00
            local: 2022-05-13T10:00:00
            rank: 1.5
            many: 12345678901
            author: people/amina
            editors: [people/amina, people/badr]
            grid: [[1, 2], [3]]
            holes: [a, null]
            seo: {title: T, robots: none}
            prices: {eur: 1.5, usd: 2}
            team: {lead: people/amina}
            any: {a: [1, b]}
            blocks:
              - {type: hero, title: Welcome, image: a.png}
              - {type: quote, title: Said, by: people/amina}
              - {type: two-columns, title: Both, columns: [{width: 1}, {width: 2}]}
            ---
            Text

            :::note {by=A}
            A note
            :::

            """)
        .With("content/pages/a.ar.md", "---\ntitle: ا\nseo: {title: T, robots: none}\ndate: 2022-05-13\n---\n")
        .With("content/pages/b.md", "---\ntitle: B\nseo: {title: T, robots: none}\ndate: 2022-05-14\nDateOnly: x\n---\n");

    private ToolRun? _run;

    [Fact]
    public void The_record_is_printed()
    {
        var run = Start(Site.Project
            .With("content/cities.yaml", "- slug: rabat\n  name: Rabat\n")
            .With("content/articles/a.md", "---\ntitle: A\nog:title: O\nurl: /old\ncity: cities/rabat\ntags: [a]\ndate: 2022-05-13\nseo: {robots: none}\n---\n")
            .With("content/articles/b.md", "---\ntitle: B\n---\n"));

        var result = run.Run("eject", "articles");

        Assert.Equal("""
            #nullable enable

            using System;
            using System.Collections.Immutable;
            using TypedContent;

            namespace Site;

            [ContentCollection("articles")]
            public sealed partial record Article
            {
                public required string Slug { get; init; }
                public string? Locale { get; init; }
                public required string SourcePath { get; init; }
                public required string Url { get; init; }
                public required string Title { get; init; }
                [ContentName("og:title")]
                public string? OgTitle { get; init; }
                [ContentName("url")]
                public string? UrlValue { get; init; }
                public City? City { get; init; }
                public ImmutableArray<string> Tags { get; init; } = [];
                public DateOnly? Date { get; init; }
                public Seo? Seo { get; init; }
                public required MarkdownBody Body { get; init; }
            }

            public sealed partial record Seo
            {
                public required string Robots { get; init; }
            }

            """, result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void Everything_that_can_be_inferred_can_be_declared()
    {
        string[] collections = ["pages", "people", "labels"];
        var inferred = Everything.Run().Execute<string>(Dump);

        Assert.Equal(inferred, WithoutProperties(Ejection.Declare(Everything, collections)).Run().ShouldReport().Execute<string>(Dump));
        Assert.All(collections, collection => Assert.Equal(
            inferred.Replace("Seo {", "PageSeo {", StringComparison.Ordinal),
            (collection == "pages" ? WithoutProperties(Ejection.Declare(Everything, collection)) : Ejection.Declare(Everything, collection))
                .Run().ShouldReport().Execute<string>(Dump).Replace(" Seo {", " PageSeo {", StringComparison.Ordinal)));
    }

    [Fact(Explicit = true)]
    public void The_collections_of_all_cases_keep_their_values()
    {
        var project = BothWaysTests.Cases("Values", "Inference").Distinct().Select(static (text, number) => ($"content/case{number}/a.yaml", text))
            .Where(static one => ContentRun.Start(Site.Project.WithoutSteps().With(one.Item1, one.text)).Result.Diagnostics.IsEmpty)
            .Aggregate(Site.Project.WithoutSteps(), static (all, one) => all.With(one.Item1, one.text));
        var names = project.Files.Select(static file => file.Path.Split('/')[^2]).ToList();
        var declared = project;
        using var tool = new ToolRun(project);
        foreach (var name in names)
        {
            var result = tool.Run("eject", name);
            // An empty file is no entry.
            if (result.ExitCode == 0 && !result.Error.Contains("takes no single value", StringComparison.Ordinal))
            {
                declared = declared.WithSource(name + ".cs", result.Output);
            }
        }

        var compared = declared.Sources.Length - project.Sources.Length;
        Assert.True(compared > 30, $"Only {compared} of {names.Count} are compared.");
        Assert.Equal(project.Run().Execute<string>(Dump), declared.Run().Execute<string>(Dump));
    }

    [Fact]
    public void A_single_value_of_a_list_is_named()
    {
        var project = Site.Project.With("content/items/a.yaml", "tags: [a, b]\nmore: {x: [1]}\n").With("content/items/b.yaml", "more: {x: 2}\ntags: c\n");

        Assert.Contains(
            "note: A declared list takes no single value, as an inferred one does: write a list in content/items/b.yaml(1) and content/items/b.yaml(2).\n",
            Start(project).Run("eject", "items").Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_written_once()
    {
        var run = Start(Everything);

        Assert.Equal("Declared 'people' in Models/Person.cs.\n", run.Run("eject", "people", "--output", "Models/Person.cs").Output);
        var second = run.Run("eject", "people", "-o", "Models/Person.cs");

        Assert.Equal("error: 'Models/Person.cs' already exists. Name a new file, or remove it.\n", second.Error);
        Assert.Equal(2, second.ExitCode);
        Assert.Equal(run.Run("eject", "people").Output, run.Read("Models/Person.cs"));
    }

    [Fact]
    public void Notes_say_what_to_do()
    {
        Assert.Equal("""
            note: The record now says what the names of this collection in TypedContentDictionaries, TypedContentDiscriminators and TypedContentUnion said; remove them from the project file.
            note: 'Seo' is also a record of another collection, which keeps the name, so it is 'PageSeo' here.
            note: The project has not been built, so it is not known which collections records declare in C#. References to those have inferred types.

            """, Start(Everything).Run("eject", "pages").Error);
    }

    [Theory]
    [InlineData("page", "error: There is no collection 'page'; did you mean 'pages'?\n")]
    [InlineData("other", "error: There is no collection 'other'; the collections are 'labels', 'pages' and 'people'.\n")]
    public void A_collection_that_does_not_exist(string name, string message)
    {
        var result = Start(Everything).Run("eject", name);

        Assert.Equal(message, result.Error);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
    }

    [Fact]
    public void Records_of_the_last_build_are_known()
    {
        var project = Site.Project.WithoutSteps().With("content/people.yaml", "- slug: amina\n  name: Amina\n").With("content/notes/a.yaml", "by: people/amina\n")
            .WithSource("Author.cs", "namespace Site.Models; [TypedContent.ContentCollection(\"people\")] public partial record Author(string Slug, string Name);");
        var run = Start(project);
        run.Assembly = Path.Combine(run.Folder, "Site.dll");
        Assert.True(project.Run().Compilation.Emit(run.Assembly, cancellationToken: TestContext.Current.CancellationToken).Success);
        File.SetLastWriteTimeUtc(run.Assembly, run.Now.UtcDateTime.AddMinutes(-5));

        Assert.Equal(
            "error: 'people' is already declared by 'Site.Models.Author' (as of the last build, 5 minutes ago).\n", run.Run("eject", "people").Error);
        Assert.Contains("    public required global::Site.Models.Author By { get; init; }\n", run.Run("eject", "notes").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_are_one_record_cannot_be_declared()
    {
        var result = Start(Site.Project.WithDiscriminators("pages.blocks.type").With("content/pages/a.yaml", "blocks: [{type: hero, a: 1}, {type: Hero, a: 1}]\n"))
            .Run("eject", "pages");

        Assert.Equal(
            "error: 'HeroBlock' cannot be declared, because several values of 'type' have it: 'hero', 'Hero'. Write one of them in all files, and then run the command again.\n",
            result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    public void Dispose() => _run?.Dispose();

    private static ContentProject WithoutProperties(ContentProject project) => project.WithDictionaries("").WithDiscriminators("").WithUnion("");

    private ToolRun Start(ContentProject project) => _run = new ToolRun(project);
}
