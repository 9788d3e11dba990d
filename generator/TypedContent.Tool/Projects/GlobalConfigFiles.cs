namespace TypedContent.Tool.Projects;

/// <summary>Reads the severities of diagnostics in global configuration files.</summary>
internal static class GlobalConfigFiles
{
    private const string Prefix = "dotnet_diagnostic.";
    private const string Suffix = ".severity";

    /// <summary>The severities by the ids of diagnostics. If files of the same level contradict each other, none of them counts.</summary>
    /// <param name="paths">The full paths of <c>.globalconfig</c> files and of <c>.editorconfig</c> files, of which only global ones count.</param>
    public static IReadOnlyDictionary<string, string> Read(IEnumerable<string> paths) => paths
        .Where(File.Exists)
        .Select(static path => Read(File.ReadAllLines(path), IsGlobalName(path)))
        .OfType<ConfigFile>()
        .SelectMany(static file => file.Severities.Select(pair => (Id: pair.Key, pair.Value, file.Level)))
        .GroupBy(static severity => severity.Id, StringComparer.OrdinalIgnoreCase)
        .Select(static group => (Id: group.Key, Values: group.Where(severity => severity.Level == group.Max(static other => other.Level))
            .Select(static severity => severity.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList()))
        .Where(static severity => severity.Values.Count == 1)
        .ToDictionary(static severity => severity.Id, static severity => severity.Values[0], StringComparer.OrdinalIgnoreCase);

    // The name decides, whatever the file contains; other files say "is_global = true" before their first section.
    private static bool IsGlobalName(string path) => string.Equals(Path.GetFileName(path), ".globalconfig", StringComparison.OrdinalIgnoreCase);

    private static ConfigFile? Read(string[] lines, bool isGlobalName)
    {
        var severities = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var isGlobal = isGlobalName;
        var level = isGlobalName ? 100 : 0;
        foreach (var line in lines.Select(static line => line.Trim()).TakeWhile(static line => !line.StartsWith('[')))
        {
            if (line is "" or ['#' or ';', ..] || line.Split(['=', ':'], 2) is not [var name, var value])
            {
                continue;
            }

            (name, value) = (name.Trim(), WithoutComment(value).Trim());
            if (name.Equals("is_global", StringComparison.OrdinalIgnoreCase))
            {
                isGlobal |= value.Equals("true", StringComparison.OrdinalIgnoreCase);
            }
            else if (name.Equals("global_level", StringComparison.OrdinalIgnoreCase))
            {
                level = int.TryParse(value, out var number) ? number : level;
            }
            else if (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
                && name.Length > Prefix.Length + Suffix.Length)
            {
                severities[name[Prefix.Length..^Suffix.Length]] = value;
            }
        }

        return isGlobal ? new ConfigFile(level, severities) : null;
    }

    private static string WithoutComment(string value) => value.IndexOfAny(['#', ';']) is var comment and >= 0 ? value[..comment] : value;

    private sealed record ConfigFile(int Level, Dictionary<string, string> Severities);
}
