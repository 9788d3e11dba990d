using YamlDotNet.Core;

namespace TypedContent.Generator.Reading;

/// <summary>A YAML document is nested too deep, or says too much by aliases.</summary>
internal sealed class YamlLimitException(Mark start, Mark end, string message) : YamlException(start, end, message);
