using TypedContent.Compiler.Text;

namespace TypedContent.Tool.Projects;

/// <summary>The severities that a project gives to diagnostics, as the C# compiler applies them to files that are not C#.</summary>
/// <remarks>
/// For such files, the compiler uses only global configuration files. It ignores the sections of an <c>.editorconfig</c>, also those whose pattern matches.
/// </remarks>
internal sealed class DiagnosticSettings
{
    /// <summary>The severities of a project that changes none.</summary>
    public static readonly DiagnosticSettings Default = new();

    private readonly HashSet<string> _noWarn = [];
    private readonly HashSet<string> _errors = [];
    private readonly HashSet<string> _notErrors = [];
    private IReadOnlyDictionary<string, string> _configured = new Dictionary<string, string>();
    private bool _areWarningsErrors;
    private bool _hasWarnings = true;

    private DiagnosticSettings()
    {
    }

    /// <summary>Reads them.</summary>
    /// <param name="properties">MSBuild properties.</param>
    /// <param name="configFiles">The full paths of <c>.editorconfig</c> and <c>.globalconfig</c> files.</param>
    public static DiagnosticSettings Read(IReadOnlyDictionary<string, string> properties, IEnumerable<string> configFiles)
    {
        var settings = new DiagnosticSettings
        {
            _areWarningsErrors = string.Equals(properties.GetValueOrDefault("TreatWarningsAsErrors")?.Trim(), "true", StringComparison.OrdinalIgnoreCase),
            _hasWarnings = properties.GetValueOrDefault("WarningLevel")?.Trim() != "0",
            _configured = GlobalConfigFiles.Read(configFiles),
        };
        settings._noWarn.UnionWith(IdsOf("NoWarn"));
        settings._errors.UnionWith(IdsOf("WarningsAsErrors"));
        settings._notErrors.UnionWith(IdsOf("WarningsNotAsErrors"));
        return settings;

        IEnumerable<string> IdsOf(string name) => (properties.GetValueOrDefault(name) ?? "")
            .Split([',', ';', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The severity of a problem; <see langword="null"/> if the project turns it off.</summary>
    public FindingSeverity? Of(Problem problem)
    {
        var id = problem.Id.Code();
        var own = problem.IsError ? FindingSeverity.Error : FindingSeverity.Warning;
        if (!_hasWarnings && !problem.IsError)
        {
            return null;
        }

        if (_noWarn.Contains(id))
        {
            return null;
        }

        var isNeverError = _notErrors.Contains(id);
        if (_errors.Contains(id) && !isNeverError)
        {
            return FindingSeverity.Error;
        }

        return _configured.GetValueOrDefault(id)?.ToUpperInvariant() switch
        {
            "ERROR" => isNeverError ? own : FindingSeverity.Error,
            "WARNING" => PromotedOf(id, FindingSeverity.Warning),
            "SUGGESTION" => FindingSeverity.Info,
            "SILENT" or "REFACTORING" or "NONE" => null,
            "DEFAULT" => own,
            _ => PromotedOf(id, own),
        };
    }

    private FindingSeverity PromotedOf(string id, FindingSeverity severity) =>
        _areWarningsErrors && severity == FindingSeverity.Warning && !_notErrors.Contains(id) ? FindingSeverity.Error : severity;
}
