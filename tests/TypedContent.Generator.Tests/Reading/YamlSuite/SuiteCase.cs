using System.Text.Json;

namespace TypedContent.Generator.Tests.Reading.YamlSuite;

/// <summary>A document of the YAML test suite.</summary>
/// <param name="Id">Its name: the file's, and the number of the document if a file has several (<c>JEF9/2</c>).</param>
/// <param name="Yaml">The text.</param>
/// <param name="IsInvalid">Whether it must be refused.</param>
/// <param name="Tree">The events, a line each.</param>
/// <param name="Json">The data as JSON; <see langword="null"/> if JSON cannot represent it.</param>
internal sealed record SuiteCase(string Id, string Yaml, bool IsInvalid, string Tree, string? Json)
{
    private const string Export = "export default ";

    /// <summary>The documents in the folder of the npm package, which wraps each file of the suite as a JavaScript module.</summary>
    public static IEnumerable<SuiteCase> ReadAll(string folder) =>
        Directory.EnumerateFiles(folder, "*.js").Order(StringComparer.Ordinal).Where(static file => Path.GetFileName(file) != "index.js").SelectMany(ReadFile);

    private static IEnumerable<SuiteCase> ReadFile(string file)
    {
        var text = File.ReadAllText(file);
        using var module = JsonDocument.Parse(text[(text.IndexOf(Export, StringComparison.Ordinal) + Export.Length)..].TrimEnd().TrimEnd(';'));
        var cases = module.RootElement.GetProperty("cases").EnumerateArray().ToList();
        var id = module.RootElement.GetProperty("id").GetString()!;
        var last = new SuiteCase("", "", false, "", null);
        for (var i = 0; i < cases.Count; i++)
        {
            // A later document of a file inherits omitted fields from the one before it.
            last = new SuiteCase(
                cases.Count == 1 ? id : $"{id}/{i + 1}",
                Text("yaml") ?? last.Yaml,
                cases[i].TryGetProperty("fail", out var fail) ? fail.GetBoolean() : i > 0 && last.IsInvalid && Text("tree") is null,
                Text("tree") ?? last.Tree,
                Text("json") ?? (Text("tree") is null ? last.Json : null));
            yield return last;

            string? Text(string name) => cases[i].TryGetProperty(name, out var value) ? value.GetString() : null;
        }
    }
}
