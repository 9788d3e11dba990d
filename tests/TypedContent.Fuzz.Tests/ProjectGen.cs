using System.Text;
using CsCheck;

namespace TypedContent.Fuzz.Tests;

/// <summary>Random projects: some files of several kinds in two folders and a list file, with a declared record or without one.</summary>
internal static class ProjectGen
{
    private static readonly Gen<string> Name = Gen.Frequency((5, Gen.OneOf(
        "a", "A", "b", "a-b", "a_b", "class", "1st", "q'uote", "All", "find", "get-type", "sub/a", "a.ar", "a.en", "b.ar", "مرحبا", "é", "index", "a b",
        "{x}")), (2, NameGen.Any(120)));

    private static readonly Gen<string> Folder = Gen.Frequency(
        (8, Gen.OneOf("articles", "notes")),
        (3, Gen.OneOf("pages", "fact-boxes", "news", "مقالات", "class", "all", "1st", "quotes", "programs")),
        (1, NameGen.Any(120)));

    private static readonly Gen<string> ListFile =
        Gen.OneOf("people.ar.yaml", "people.en.yaml", "cities.yaml", "quotes.yaml", "notes.yaml", "programs.yml", "مدن.yaml");

    private static readonly string?[] Declarations =
    [
        null,
        null,
        "namespace Site; [TypedContent.ContentCollection(\"notes\")] public partial record Note(string? Title, int Count = 3);",
        """
        namespace Site;
        [TypedContent.ContentCollection("notes")]
        public partial record Note
        {
            [System.ComponentModel.DataAnnotations.StringLength(5)] public required string Title { get; init; }
            public System.DateOnly? Date { get; init; }
            public System.Collections.Generic.IReadOnlyList<string> Tags { get; init; } = [];
            public System.Collections.Generic.Dictionary<string, int>? Part { get; init; }
            public Note? Author { get; init; }
            public decimal A { get; init; }
        }
        """,
        // Names that content gives too.
        "namespace Site { class Part; record B; enum Pages; partial record Quote; partial class Notes; class X; } namespace Site.News { class A; } class Program;",
    ];

    private static readonly Gen<string> Insertion = Gen.OneOf(
        "\0", "\uFEFF", "\u2028", "\u0085", "\r", "\r\n", "\n", "\t", " ", "\"", "\"\"\"", "'", "{", "}", "[", "]", "*/", "//", "#", ": ", "- ", "? ", "&a ",
        "*a", "<<: *a\n", "!!str ", "!x ", "|", ">",
        "---\n", "...\n", "%YAML 1.2\n", ":::note {a=b}\n", ":::", "[a](b.md)", "`", "*", "<", "&", "\\", ",", "@", "\uFFFD", "\u202E", "e\u0301", "\U0010FFFF",
        "[[[[[[[[", "{{{{{{", "0x", "1e999", "9999999999999999999");

    /// <summary>Files that are well formed, most of them.</summary>
    public static Gen<FuzzProject> WellFormed { get; } =
        Gen.Select(
            Gen.Select(Folder, Name, Gen.OneOf(
                TextGen.MarkdownFile.Select(static text => (Extension: "md", Text: text)),
                YamlGen.Mapping(0, 2).Select(static text => (Extension: "yaml", Text: text)),
                TextGen.JsonFile.Select(static text => (Extension: "json", Text: text)))).List[1, 5],
            YamlGen.Entries,
            Gen.Select(ListFile, YamlGen.Entries).List[0, 2],
            Gen.Int[0, 4].Select(static index => Declarations[index]))
        .Select(static (files, people, lists, declaration) => new FuzzProject(
            [
                .. files.Select(static file => new FuzzFile($"content/{file.Item1}/{file.Item2}.{file.Item3.Extension}", Encoding.UTF8.GetBytes(file.Item3.Text))).DistinctBy(static file => file.Path),
                new FuzzFile("content/people.yaml", Encoding.UTF8.GetBytes(people)),
                .. lists.Select(static list => new FuzzFile("content/" + list.Item1, Encoding.UTF8.GetBytes(list.Item2))).DistinctBy(static file => file.Path),
            ],
            declaration));

    /// <summary>Files in which some places were changed.</summary>
    public static Gen<FuzzProject> Mutated { get; } =
        Gen.Select(WellFormed, Gen.Select(Gen.Int[0, 5], Gen.Double[0, 1], Gen.Int[0, 4], Gen.Int[0, 12], Insertion).List[1, 6])
            .Select(static (project, changes) => project with { Files = changes.Aggregate(project.Files, Mutate) });

    /// <summary>Files of which one gets a mistake of syntax.</summary>
    public static Gen<(FuzzProject Project, string Path, FuzzProject Mistaken)> Mistaken { get; } =
        Gen.Select(WellFormed, Gen.Int[0, 4], Gen.OneOf("zz: @one", "zz: *none", "zz: !odd 1", "zz: %")).Select(static (project, index, mistake) =>
        {
            var files = project.Files.Where(static file => file.Path.EndsWith(".yaml", StringComparison.Ordinal) && file.Path.Count(static c => c == '/') > 1)
                .ToList();
            var file = files.Count == 0 ? project.Files[^1] : files[index % files.Count];
            var mistaken = file with { Bytes = [.. file.Bytes, .. Encoding.UTF8.GetBytes("\n" + mistake + "\n")] };
            return (project, file.Path, project with { Files = [.. project.Files.Select(other => other == file ? mistaken : other)] });
        });

    private static IReadOnlyList<FuzzFile> Mutate(IReadOnlyList<FuzzFile> files, (int File, double Place, int Kind, int Length, string Text) change)
    {
        var index = change.File % files.Count;
        var bytes = files[index].Bytes;
        var start = (int)(change.Place * bytes.Length);
        var end = Math.Min(bytes.Length, start + change.Length);
        byte[] changed = change.Kind switch
        {
            0 => [.. bytes[..start], .. bytes[end..]],
            1 => [.. bytes[..end], .. bytes[start..]],
            2 => [.. bytes[..start], (byte)(change.Length * 21), .. bytes[start..]],
            _ => [.. bytes[..start], .. Encoding.UTF8.GetBytes(change.Text), .. bytes[start..]],
        };
        return [.. files.Select((file, i) => i == index ? file with { Bytes = changed } : file)];
    }
}
