using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedContent.Tool.Schemas;

/// <summary>The files with JSON Schemas, one for each collection. A file that would be the same is not written again.</summary>
internal static class SchemaFiles
{
    private const string Extension = ".schema.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the schemas, and deletes those of collections that no longer exist.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="schemas">The collections and their schemas.</param>
    /// <returns>The files of the collections, in their order, and whether anything was changed.</returns>
    public static (IReadOnlyList<string> Files, bool IsChanged) Write(string folder, IEnumerable<(string Collection, JsonObject Schema)> schemas)
    {
        Directory.CreateDirectory(folder);
        var isChanged = false;
        var files = new List<string>();
        foreach (var (collection, schema) in schemas)
        {
            files.Add(Path.Combine(folder, collection + Extension));
            isChanged |= Write(files[^1], TextOf(schema));
        }

        var written = files.Select(static file => Path.GetFileName(file)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Directory.GetFiles(folder, "*" + Extension).Where(file => !written.Contains(Path.GetFileName(file)) && IsOurs(file)))
        {
            File.Delete(file);
            isChanged = true;
        }

        return (files, isChanged);
    }

    /// <summary>A schema as the text of its file: the same on every machine.</summary>
    public static string TextOf(JsonObject schema) => schema.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";

    private static bool Write(string path, string text)
    {
        if (File.Exists(path) && File.ReadAllText(path) == text)
        {
            return false;
        }

        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return true;
    }

    // The folder may be one of the user's, with schemas from elsewhere.
    private static bool IsOurs(string path) =>
        File.ReadLines(path).Take(3).Any(static line => line.Contains(CollectionSchema.Comment, StringComparison.Ordinal));
}
