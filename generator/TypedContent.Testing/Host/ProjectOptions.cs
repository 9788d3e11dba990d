using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedContent.Testing.Host;

/// <summary>What MSBuild tells the generator: the properties of the project, and the metadata of its additional files.</summary>
internal sealed class ProjectOptions(ImmutableDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    private const string PropertyPrefix = "build_property.";
    private const string MetadataPrefix = "build_metadata.";

    /// <summary>The properties of the project.</summary>
    public ImmutableDictionary<string, string> Properties => properties;

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(PropertyPrefix, properties);

    /// <summary>The value of a property; empty where there is none.</summary>
    public string Property(string name) => properties.GetValueOrDefault(name, "");

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile is ProjectFile file ? new Values(MetadataPrefix, file.Metadata) : Values.None;

    private sealed class Values(string prefix, ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static readonly Values None = new("", ImmutableDictionary<string, string>.Empty);

        private readonly ImmutableDictionary<string, string> _values =
            values.ToImmutableDictionary(pair => prefix + pair.Key, pair => pair.Value, KeyComparer);

        public override IEnumerable<string> Keys => _values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
