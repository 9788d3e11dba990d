namespace TypedContent.Package.Tests;

/// <summary>Content of a class library is written as JSON by a program that was compiled ahead of time.</summary>
public sealed class JsonTests(PackedPackage package)
{
    [Fact(Explicit = true)]
    public async Task It_is_written_under_Native_AOT()
    {
        var library = new TemporaryProject(package, "library");
        library.Write("Program.cs", """
            using System.Collections.Generic;
            using TypedContent;
            namespace Library;
            public enum Level { Low, High }
            public record Panel(string Note, City? City);
            [ContentCollection("cities")]
            public partial record City
            {
                public required string Slug { get; init; }
                public string? Locale { get; init; }
                public required string Name { get; init; }
                public City? Twin { get; init; }
                public Level Level { get; init; }
                public decimal Size { get; init; }
                public Dictionary<string, Panel> Panels { get; init; } = new();
            }
            """);
        library.WriteProject(
            """
            <OutputType>Library</OutputType>
            <AssemblyName>Library</AssemblyName>
            <RootNamespace>Library</RootNamespace>
            <IsAotCompatible>true</IsAotCompatible>
            """);
        library.Write(
            "content/cities.yaml",
            "- {slug: rabat, name: Rabat, twin: fez, level: high, size: 1.50, panels: {a: {note: x, city: fez}}}\n- {slug: fez, name: Fez}\n");
        library.Write(
            "content/articles/one.en.md",
            "---\ntitle: Uno\nday: 2022-05-13\ncity: cities/rabat\nquotes: [{text: Hi, about: cities/fez}]\n---\nText.\n");
        library.Write("content/articles/one.ar.md", "---\ntitle: Dos\nday: 2022-05-13\ncity: cities/rabat\nquotes: []\n---\nText.\n");
        var project = new TemporaryProject(package);
        project.Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <PublishAot>true</PublishAot>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="{library.PathOf("App.csproj")}" />
              </ItemGroup>
            </Project>
            """);
        project.Write("Program.cs", """
            using System;
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using Library;
            using TypedContent;
            Console.WriteLine(JsonSerializer.Serialize(Articles.All, SiteJson.Default.ContentCollectionArticle));
            var options = new JsonSerializerOptions
            {
                Converters = { new ContentJsonConverter { References = ContentJsonReferences.Objects, IncludeBodies = true } },
                TypeInfoResolver = SiteJson.Default,
            };
            Console.WriteLine(JsonSerializer.Serialize(Articles.One.In("en"), options.GetTypeInfo(typeof(Article))));
            Console.WriteLine(JsonSerializer.Serialize(Cities.All, SiteJson.Default.ContentCollectionCity));

            [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
            [JsonSerializable(typeof(ContentCollection<Article>))]
            [JsonSerializable(typeof(ContentCollection<City>))]
            [JsonSerializable(typeof(Level))]
            internal sealed partial class SiteJson : JsonSerializerContext;
            """);

        var publish = await project.CommandAsync("publish", "--output", "out", "--use-current-runtime");
        publish.ShouldSucceed();
        Assert.DoesNotContain(publish.Output.Split('\n'), static line => line.Contains(" warning ", StringComparison.Ordinal));

        const string Panels = """{"a":{"Note":"x","City":"fez"}}""";
        const string Rabat =
            $$"""{"Slug":"rabat","Locale":null,"Name":"Rabat","Twin":"fez","Level":1,"Size":1.50,"Panels":{{Panels}},"Direction":"ltr"}""";
        const string Fez = """{"Slug":"fez","Locale":null,"Name":"Fez","Twin":null,"Level":0,"Size":0,"Panels":{},"Direction":"ltr"}""";
        Assert.Equal(
            [
                OnOneLine("""
                    [{"slug":"one","locale":"ar","sourcePath":"content/articles/one.ar.md","url":"/articles/one","title":"Dos",
                    "day":"2022-05-13","city":"rabat","quotes":[],"direction":"rtl"}]
                    """),
                OnOneLine($$"""
                    {"Slug":"one","Locale":"en","SourcePath":"content/articles/one.en.md","Url":"/en/articles/one","Title":"Uno",
                    "Day":"2022-05-13","City":{{Rabat}},"Quotes":[{"Text":"Hi","About":{{Fez}}}],"Direction":"ltr",
                    "Body":"\u003Cp\u003EText.\u003C/p\u003E\n"}
                    """),
                OnOneLine("""
                    [{"slug":"fez","locale":null,"name":"Fez","twin":null,"level":0,"size":0,"panels":{},"direction":"ltr"},
                    {"slug":"rabat","locale":null,"name":"Rabat","twin":"fez","level":1,"size":1.50,
                    "panels":{"a":{"note":"x","city":"fez"}},"direction":"ltr"}]
                    """),
            ],
            await DotNet.RunProgramAsync(project.PathOf("out/App")));

        static string OnOneLine(string json) => json.ReplaceLineEndings("");
    }
}
