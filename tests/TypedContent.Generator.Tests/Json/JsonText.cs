namespace TypedContent.Generator.Tests.Json;

/// <summary>What <c>JsonSerializer.Serialize</c> writes in a project.</summary>
internal static class JsonText
{
    /// <summary>The options of a test: the initializer of <c>JsonSerializerOptions</c>.</summary>
    public const string CamelCase = "PropertyNamingPolicy = JsonNamingPolicy.CamelCase";

    /// <summary>References as objects.</summary>
    public const string Objects = "Converters = { new ContentJsonConverter { References = ContentJsonReferences.Objects } }";

    /// <summary>Bodies too.</summary>
    public const string Bodies = "Converters = { new ContentJsonConverter { IncludeBodies = true } }";

    private const string Usings = "System.Text.Json";

    /// <summary>The JSON of an expression, with letters of all scripts as they are.</summary>
    public static string Json(this ContentRun run, string expression, string? options = null)
    {
        var initializer = $"Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping{(options is null ? "" : ", " + options)}"
            .Replace("JsonNamingPolicy.", Usings + ".JsonNamingPolicy.", StringComparison.Ordinal)
            .Replace("JsonIgnoreCondition.", Usings + ".Serialization.JsonIgnoreCondition.", StringComparison.Ordinal)
            .Replace("JsonNumberHandling.", Usings + ".Serialization.JsonNumberHandling.", StringComparison.Ordinal);
        return run.Value<string>($"{Usings}.JsonSerializer.Serialize({expression}, new {Usings}.JsonSerializerOptions {{ {initializer} }})");
    }

    /// <summary>The JSON of an expression with the default options.</summary>
    public static string PlainJson(this ContentRun run, string expression) => run.Value<string>($"{Usings}.JsonSerializer.Serialize({expression})");
}
