namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>Parts of YamlDotNet's messages, by which <see cref="YamlProblem"/> recognizes mistakes. A test fails if its assembly lacks one.</summary>
internal static class YamlPhrases
{
    public const string InvalidMapping = "invalid mapping";
    public const string TabAsIndentation = "tab as indentation";
    public const string TabCharacter = "a tab character";
    public const string NoToken = "cannot start any token";
    public const string Directive = "scanning a directive";
    public const string NoContent = "did not find expected node content";
    public const string EscapeCharacter = "escape character";
    public const string HexadecimalNumber = "hexadecimal number";
    public const string EscapeCode = "character escape code";
    public const string Surrogates = "invalid Unicode surrogates";
    public const string QuotedScalar = "quoted scalar";
    public const string AnchorOrAlias = "anchor or alias";
    public const string EmptyAnchor = "Anchor cannot be empty";
    public const string Tag = "scanning a tag";
    public const string EndOfTag = "at end of tag";
    public const string TagHandle = "undefined tag handle";
    public const string BlockScalar = "scanning a block scalar";
    public const string LiteralScalar = "literal block scalar";
    public const string NoKey = "did not find expected key";
    public const string SequenceEntries = "Block sequence entries";
    public const string MappingKeys = "Mapping keys are not";
    public const string MappingValues = "Mapping values are not";
    public const string NoSequenceEntry = "did not find expected '-'";
    public const string SimpleKey = "scanning a simple key";
    public const string AnyDirective = " directive";
    public const string Version = "incompatible YAML";
    public const string Comment = "a comment between";
    public const string SecondAnchor = "more than one anchor";
    public const string UnexpectedToken = "did not find expected token";
    public const string DocumentEnd = "<document end>";
    public const string DocumentStart = "<document start>";
    public const string AfterEnd = "after '...' marker";
    public const string AnchorBeforeEntry = "Anchor before sequence entry";
    public const string OtherEvent = "Expected '";
    public const string TagUri = "tags must be valid URIs";
}
