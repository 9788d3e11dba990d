using System.Text.Json;
using Json.Schema;
using TypedContent.Generator.Tests.Prepared;
using TypedContent.Tool.Schemas;

namespace TypedContent.Generator.Tests.Schemas;

/// <summary>The JSON Schemas of a project, written as in a build: after the compiler, from its assembly and the content.</summary>
internal sealed class SchemaSite : IDisposable
{
    private readonly PreparedSite _site;

    public SchemaSite(ContentProject project, bool writes = true)
    {
        _site = new PreparedSite(project.WithoutSteps());
        Run = _site.Project.Run();
        var (assembly, errors) = _site.Emit(Run, isPrepared: false);
        Assert.Equal([], errors);
        File.WriteAllBytes(Assembly, assembly);
        IsChanged = writes && Write();
    }

    /// <summary>The run of the compiler.</summary>
    public ContentRun Run { get; }

    /// <summary>Whether the first run of the tool wrote files.</summary>
    public bool IsChanged { get; }

    /// <summary>The project's assembly.</summary>
    public string Assembly => Path.Combine(_site.Output, "Site.dll");

    /// <summary>The folder of the build's output.</summary>
    public string Output => _site.Output;

    /// <summary>The folder of the schemas.</summary>
    public string Folder => Path.Combine(_site.Output, "schemas");

    /// <summary>The names of the files.</summary>
    public IEnumerable<string> Files => Directory.GetFiles(Folder).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    /// <summary>The schemas of a project by the names of collections.</summary>
    public static Dictionary<string, JsonSchema> SchemasOf(ContentProject project)
    {
        using var site = new SchemaSite(project);
        return site.Files.ToDictionary(static file => file[..file.IndexOf('.', StringComparison.Ordinal)], file => JsonSchema.FromText(site.Text(file)));
    }

    /// <summary>Whether a schema accepts a value, with formats as annotations.</summary>
    public static bool Accepts(JsonSchema schema, string json, bool checksFormats = false)
    {
        using var document = JsonDocument.Parse(json);
        return schema.Evaluate(document.RootElement, new EvaluationOptions { RequireFormatValidation = checksFormats }).IsValid;
    }

    /// <summary>Writes the schemas again.</summary>
    /// <returns>Whether a file was changed.</returns>
    public bool Write() => SchemasCommand.Run(_site.WriteRequest(), Assembly, Folder);

    /// <summary>Changes the content, but not the assembly.</summary>
    public void Change(ContentProject project) => _site.Change(project);

    /// <summary>The text of a file.</summary>
    public string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Dispose() => _site.Dispose();
}
