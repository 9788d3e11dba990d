using Microsoft.CodeAnalysis;

namespace TypedContent.Generator.Diagnostics;

/// <summary>Every diagnostic of the generator. An id, once released, keeps its meaning; each has a page in generator/docs/diagnostics.</summary>
internal static class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor FrontMatterNotClosed = Error(
        "TC0001", "Front matter is not closed", "The front matter that opens here is not closed; end it with a line that holds only '---'");

    public static readonly DiagnosticDescriptor YamlSyntax = Error(
        "TC0002", "YAML or JSON syntax error", "{0}");

    public static readonly DiagnosticDescriptor MixedTypes = Error(
        "TC0003", "Values of one key cannot share a type", "'{0}' is {1} here, but {2}; {3}");

    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        "TC0004", "Duplicate key", "The key '{0}' stands already on line {1}; remove one of the two");

    public static readonly DiagnosticDescriptor UnknownReference = Error(
        "TC0005", "Reference to an entry that does not exist", "'{0}' names no entry: the collection '{1}' has no slug '{2}'; {3}");

    public static readonly DiagnosticDescriptor DuplicateSlug = Error(
        "TC0006", "Duplicate slug", "The slug '{0}' of the collection '{1}' is taken already by {2}; rename this entry or give it another 'slug:'");

    public static readonly DiagnosticDescriptor NameCollision = Error(
        "TC0007", "Two names become one C# name", "{0} both become the C# name '{1}'; rename one of them");

    public static readonly DiagnosticDescriptor InvalidScalar = Error(
        "TC0008", "Value that no type holds", "'{0}' {1}; mend it, or put it in quotation marks to keep it as text");

    public static readonly DiagnosticDescriptor UnexpectedShape = Error(
        "TC0009", "Content of the wrong shape", "{0} must be {1}, but this is {2}");

    public static readonly DiagnosticDescriptor FileInNoCollection = Error(
        "TC0010", "File in no collection", "'{0}' stands directly in the content root, and so is in no collection; move it into a folder such as '{1}'");

    public static readonly DiagnosticDescriptor UnreadableFile = Error(
        "TC0011", "Content file cannot be read", "The file is not text in UTF-8; save it as UTF-8");

    public static readonly DiagnosticDescriptor UnsupportedYaml = Error(
        "TC0012", "YAML that content cannot use", "{0}");

    public static readonly DiagnosticDescriptor InvalidSlug = Error(
        "TC0013", "Slug is missing or not usable", "{0}");

    public static readonly DiagnosticDescriptor ReservedKey = Error(
        "TC0014", "Key is reserved", "The key '{0}' would become the member '{1}', which every entry has already; rename the key");

    public static readonly DiagnosticDescriptor UnusableKey = Error(
        "TC0015", "Key cannot become a C# name", "The key '{0}' has no letter or digit to make a C# name of; rename it");

    public static readonly DiagnosticDescriptor UnexpectedFailure = Error(
        "TC0016", "The generator failed on a file", "TypedContent failed on this file ({0}); please report this, with the file, at " + Repository + "/issues");

    private const string Repository = "https://github.com/typedcontent/typedcontent";

    private static DiagnosticDescriptor Error(string id, string title, string message) => new(
        id,
        title,
        message,
        "TypedContent",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Repository + "/blob/main/generator/docs/diagnostics/" + id + ".md");
}
