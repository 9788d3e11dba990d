using System.Globalization;
using System.Text;

namespace TypedContent.Generator.Tests.Schemas;

/// <summary>Content of one collection each, judged by the build, and by the schema that was written before it.</summary>
/// <param name="Member">The C# of the member <c>V</c>, without its name: <c>[Range(1, 5)] int</c>; or <c>inferred: 12</c>, the value of the other entries.</param>
/// <param name="Content">The lines of an entry, besides its <c>name</c>.</param>
internal sealed record JudgedCase(string Member, string Content)
{
    private const string Inferred = "inferred: ";

    // A mistake in an inferred collection may be reported in any of its files.
    private bool IsInferred => Member.StartsWith(Inferred, StringComparison.Ordinal);

    /// <summary>The types that members may have.</summary>
    private const string Types = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Globalization;
        using System.Text.Json.Serialization;
        using TypedContent;
        namespace Site;

        public enum Color { Red, DarkBlue, [ContentName("1.0")] One }
        [Flags] public enum Days { None, Monday, Tuesday }
        public record Part(string Text, int? Size = null);
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Note), "note"), JsonDerivedType(typeof(Picture), 2)]
        public abstract record Block;
        public record Note(string Text) : Block;
        public record Picture(string Source) : Block;
        [ContentScalar(Pattern = "[A-Z]{3}", Example = "MAD")]
        public readonly record struct Currency(string Code) : IParsable<Currency>
        {
            public static Currency Parse(string s, IFormatProvider? provider) => new(s);
            public static bool TryParse(string? s, IFormatProvider? provider, out Currency result) { result = new(s ?? ""); return s is not null; }
        }
        [ContentCollection("people")] public partial record Person(string Name);
        
        """;

    /// <summary>Judges cases, all of them in one project.</summary>
    /// <returns>For each, whether the build and the schema accept it.</returns>
    public static List<(bool Build, bool Schema)> Judge(IReadOnlyList<JudgedCase> cases)
    {
        var code = new StringBuilder(Types);
        var project = Site.Project.With("content/people.yaml", "- slug: amina\n  name: Amina\n- slug: omar\n  name: Omar\n");
        for (var i = 0; i < cases.Count; i++)
        {
            var member = cases[i].Member;
            var others = "name: a\n";
            if (cases[i].IsInferred)
            {
                others += $"v: {member[Inferred.Length..]}\n";
            }
            else
            {
                var type = member.LastIndexOf("] ", StringComparison.Ordinal) is >= 0 and var end && member[0] == '[' ? end + 2 : 0;
                code.Append(CultureInfo.InvariantCulture, $"[ContentCollection(\"c{i}\")] public partial record Item{i}\n{{\n    public required string Name {{ get; init; }}\n")
                    .Append(CultureInfo.InvariantCulture, $"    {member[..type]}public {member[type..]} V {{ get; init; }} = default!;\n}}\n");
            }

            project = project.With($"content/c{i}/a.yaml", others).With($"content/c{i}/b.yaml", others).With($"content/c{i}/c.yaml", others);
        }

        project = project.WithSource("Items.cs", code.ToString());
        var schemas = SchemaSite.SchemasOf(project);
        var run = cases.Select(static (item, i) => (item.Content, i))
            .Aggregate(project.WithoutSteps(), static (all, item) => all.With($"content/c{item.i}/case.yaml", TextOf(item.Content))).Run();
        return [.. cases.Select((item, i) => (
            !run.BuildLines.Any(line => line.StartsWith($"content/c{i}/{(item.IsInferred ? "" : "case")}", StringComparison.Ordinal)
                && line.Contains(": error ", StringComparison.Ordinal)),
            SchemaSite.Accepts(schemas["c" + i], YamlJson.Of(TextOf(item.Content))!)))];
    }

    private static string TextOf(string content) => (content.Contains("name:", StringComparison.OrdinalIgnoreCase) ? "" : "name: b\n") + content + "\n";
}
