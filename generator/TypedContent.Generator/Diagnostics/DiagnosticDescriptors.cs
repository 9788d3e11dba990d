using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Host;

namespace TypedContent.Generator.Diagnostics;

/// <summary>All diagnostics of the generator. A released id keeps its meaning; each has a page in generator/docs/diagnostics.</summary>
internal static class DiagnosticDescriptors
{
    // The build's property RepositoryUrl, which is empty until the repository has an address.
    private static readonly string? s_repository = typeof(DiagnosticDescriptors).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static attribute => attribute.Key == "RepositoryUrl")?.Value;

    // Filled by the fields below, in their order.
    private static readonly List<DiagnosticDescriptor> s_all = [];

    public static readonly DiagnosticDescriptor FrontMatterNotClosed = Error(
        "TC0001", "Front matter is not closed", "The front matter that opens here is not closed; end it with a line that holds only '{0}'{1}");

    public static readonly DiagnosticDescriptor YamlSyntax = Error(
        "TC0002", "YAML, TOML, JSON or CSV syntax error", "{0}");

    public static readonly DiagnosticDescriptor MixedTypes = Error(
        "TC0003", "Values of one key cannot share a type", "'{0}' is {1} here, but {2}; {3}");

    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        "TC0004", "Duplicate key", "The key '{0}' is already defined on line {1}; remove one of the two");

    public static readonly DiagnosticDescriptor UnknownReference = Error(
        "TC0005", "Reference to an entry that does not exist", "'{0}' is not an entry: the collection '{1}' has no slug '{2}'; {3}");

    public static readonly DiagnosticDescriptor DuplicateSlug = Error(
        "TC0006", "Duplicate slug", "The slug '{0}' of the collection '{1}' is already used by {2}; {3}");

    public static readonly DiagnosticDescriptor NameCollision = Error(
        "TC0007", "Two names become one C# name", "{0} both become the C# name '{1}'; {2}");

    public static readonly DiagnosticDescriptor InvalidScalar = Error(
        "TC0008", "Value that no type can hold", "'{0}' {1}; {2}");

    public static readonly DiagnosticDescriptor UnexpectedShape = Error(
        "TC0009", "Content of the wrong shape", "{0} must be {1}, but this is {2}; {3}");

    public static readonly DiagnosticDescriptor FileInNoCollection = Error(
        "TC0010", "File without a collection", "'{0}' is not in the folder of a collection; add <{2}>pages</{2}> to the project file for all "
            + "such files, or move it into a folder such as '{1}'");

    public static readonly DiagnosticDescriptor UnreadableFile = Error(
        "TC0011", "Content file cannot be read", "{0}");

    public static readonly DiagnosticDescriptor UnsupportedYaml = Error(
        "TC0012", "YAML, TOML or JSON that content cannot use", "{0}");

    public static readonly DiagnosticDescriptor InvalidSlug = Error(
        "TC0013", "Missing or invalid slug", "{0}");

    public static readonly DiagnosticDescriptor ReservedKey = Error(
        "TC0014", "Reserved key whose fallback name is taken", "The key '{0}' cannot become '{1}', which is reserved, nor '{2}', which the key '{3}' "
            + "becomes; rename one of the two keys");

    public static readonly DiagnosticDescriptor UnusableKey = Error(
        "TC0015", "Name that cannot become a C# name", "The {0} has no letter or digit for a C# name; rename it");

    public static readonly DiagnosticDescriptor UnexpectedFailure = Error(
        "TC0016", "The generator failed", "TypedContent failed on {0} ({1}); this is a bug in the package: report it to its maintainers, with the "
            + "content (docs/diagnostics/TC0016.md in the package says what to do until it is fixed)");

    public static readonly DiagnosticDescriptor UnknownKey = Error(
        "TC0017", "Key without a member in the declared record", "'{0}' is not a member of {1}; {2}");

    public static readonly DiagnosticDescriptor MissingMembers = Error(
        "TC0018", "Required members are missing", "{0} needs {1}; add what is missing");

    public static readonly DiagnosticDescriptor UnfitValue = Error(
        "TC0019", "Value that does not fit the declared type", "'{0}' must be {1}, but this is {2}");

    public static readonly DiagnosticDescriptor RuleViolated = Error(
        "TC0020", "Value that violates a rule of the declared record", "{0}");

    public static readonly DiagnosticDescriptor NotPartial = Error(
        "TC0021", "Declared record is not partial", "'{0}' must be 'partial', so that generated code can add to it");

    public static readonly DiagnosticDescriptor UnsupportedDeclaration = Error(
        "TC0022", "Type that cannot be the schema of a collection", "'{0}' {1}");

    public static readonly DiagnosticDescriptor UnsupportedMember = Error(
        "TC0023", "Member of a type that content cannot be bound to", "'{0}' has the type '{1}', which content cannot be bound to{2}; change the type, or "
            + "exclude the member with [ContentIgnore]");

    public static readonly DiagnosticDescriptor CollectionClaimedTwice = Error(
        "TC0024", "Collection declared by two records", "The collection '{0}' is already declared by '{1}'; remove one of the two attributes");

    public static readonly DiagnosticDescriptor UnknownCollection = Warning(
        "TC0025", "Declared collection without content", "There is no collection '{0}' in the content; {1}");

    public static readonly DiagnosticDescriptor RuleNotEvaluated = Warning(
        "TC0026", "Validation that is not evaluated at compile time", "{0} runs its own code, so it is not evaluated at compile time; {1}");

    public static readonly DiagnosticDescriptor BlockSyntax = Error(
        "TC0027", "Typed block that cannot be read", "{0}");

    public static readonly DiagnosticDescriptor UnknownBlock = Error(
        "TC0028", "Typed block without a member in the declared record", "':::{0}' is not a block of {1}, which has no list of records '{2}'; {3}");

    public static readonly DiagnosticDescriptor BrokenLink = Error(
        "TC0029", "Link to content that does not exist", "The link '{0}' does not lead to content; {1}");

    public static readonly DiagnosticDescriptor BrokenAnchor = Error(
        "TC0030", "Link to a heading that does not exist", "The link '{0}' does not lead to a heading: {1} has no '#{2}'; {3}");

    public static readonly DiagnosticDescriptor MissingImage = Error(
        "TC0031", "Image that does not exist", "The image '{0}' is not in the content; {1}");

    public static readonly DiagnosticDescriptor UnsafeUrl = Error(
        "TC0032", "URL that runs a script", "The URL '{0}' could run a script, and is left out of the HTML; remove it");

    public static readonly DiagnosticDescriptor TranslationDiffers = Warning(
        "TC0033", "Translation that contradicts a shared key", "'{0}' is {1} here, but {2}; it must be the same in every language, so fix it, remove it here, "
            + "or write dotnet_diagnostic.TC0033.severity = none in a .globalconfig");

    public static readonly DiagnosticDescriptor MissingTranslation = Warning(
        "TC0034", "Missing translation", "The entry '{0}' is not translated into {1}; add {2}");

    public static readonly DiagnosticDescriptor InvalidUrlPattern = Error(
        "TC0035", "TypedContentUrl cannot be read", "The pattern '{0}' of TypedContentUrl {1}; {2}");

    public static readonly DiagnosticDescriptor InvalidNamespace = Error(
        "TC0036", "TypedContentNamespace is not a namespace", "The value '{0}' of TypedContentNamespace is not a C# namespace; write names of letters and "
            + "digits, separated by '.'");

    public static readonly DiagnosticDescriptor TooDeepMarkdown = Error(
        "TC0037", "Markdown beyond the limits", "{0}");

    public static readonly DiagnosticDescriptor UnusableRule = Error(
        "TC0038", "Validation that cannot be evaluated", "{0} cannot be evaluated: {1}; change it, or the member's type");

    public static readonly DiagnosticDescriptor UnsettableMember = Error(
        "TC0039", "Member that must be set, but that content cannot set", "'{0}' must be set to create '{1}', but {2}");

    public static readonly DiagnosticDescriptor DuplicateId = Error(
        "TC0040", "Duplicate id", "The id '{0}' is already used in this text by a heading, a footnote or a block; write another one");

    public static readonly DiagnosticDescriptor InvalidProperty = Error(
        "TC0041", "Project property that cannot be read", "The value '{0}' of {1} {2}");

    public static readonly DiagnosticDescriptor TooMuchText = Error(
        "TC0042",
        "More text than an assembly can hold",
        "The bodies have {0} million characters of HTML, but this compiler puts at most 8 million into one assembly; build with the .NET SDK 9.0.200 or later, "
        + "or split the content into several projects");

    public static readonly DiagnosticDescriptor FrontMatterNotSeen = Error(
        "TC0043", "Front matter in a form that is not read", "{0}");

    public static readonly DiagnosticDescriptor EntryWithoutData = Warning(
        "TC0044", "Entry without data among entries with data", "This entry has no {0}, but {1} of '{2}' {3}; {4}");

    public static readonly DiagnosticDescriptor MisspeltKey = Warning(
        "TC0045", "Rare key similar to a common one", "{0}; did you mean '{1}'?");

    public static readonly DiagnosticDescriptor NotHeldBack = Warning(
        "TC0046", "Content that other tools would hold back", "{0}");

    public static readonly DiagnosticDescriptor UnreadMdx = Warning(
        "TC0047", "Markdown with JSX", "{0} Markdown with JSX (.mdx) and {1} not read; set TypedContentMdx to 'text' to read {2} as Markdown that shows the "
            + "JSX as text, or to 'ignore' to leave {2} out");

    public static readonly DiagnosticDescriptor NumberText = Warning(
        "TC0048", "Number that may be meant as text", "'{0}' is {1}; if this is text, such as {2}, {4}, else {3}");

    public static readonly DiagnosticDescriptor UnclearValue = Warning(
        "TC0049", "Value that may mean something else", "{0}; {1}");

    public static readonly DiagnosticDescriptor KeysLikeData = Warning(
        "TC0050", "Keys that look like data", "{0}");

    public static readonly DiagnosticDescriptor UnknownKeyName = Warning(
        "TC0051", "Key in the project file that does not exist", "'{0}' in {1} {2}");

    public static readonly DiagnosticDescriptor DuplicateUrl = Error(
        "TC0052", "Two entries with the same URL", "{0} of this entry is also {1}; {2}");

    public static readonly DiagnosticDescriptor DoubtfulLocale = Warning(
        "TC0053", "Name that may be a locale", "{0}");

    public static readonly DiagnosticDescriptor ForeignSyntax = Warning(
        "TC0054", "Markdown syntax of another tool", "{0} {1}: '{2}'; {3}; to turn this warning off, write "
            + "<NoWarn>$(NoWarn);TC0054</NoWarn> in the project file");

    public static readonly DiagnosticDescriptor TooManyEntryMembers = Warning(
        "TC0055",
        "Collection with more entries than a class can have members",
        "The collection '{0}' has {1} entries, but a class can have members for only {2}, so none of them has a static member; find entries with {3}.Find and "
            + "{3}.All, and write <{4}>false</{4}> in the project file to confirm this, which also leaves out the members of other large collections and makes "
            + "builds faster");

    public static readonly DiagnosticDescriptor UnseenByJson = Warning(
        "TC0056", "Declared record that System.Text.Json's generator sees only in part",
        "The JSON of '{0}' lacks its generated members, because System.Text.Json's generator does not see the code of other generators in "
            + "the same project; {1}");

    public static readonly DiagnosticDescriptor NameOfProject = Error(
        "TC0057", "Collection named like a Razor component or the project's namespace", "{0}; {1}");

    public static readonly DiagnosticDescriptor HiddenCollection = Warning(
        "TC0058", "Razor component or its namespace that hides a collection", "In the namespace '{0}', '{1}' is {2} and not {3}; {4}");

    public static readonly DiagnosticDescriptor EndlessJson = Warning(
        "TC0059", "Member that System.Text.Json may write endlessly",
        "System.Text.Json writes '{0}' itself because of its [JsonDerivedType], with each entry of '{1}' as an object, and fails with a JsonException if entries "
            + "refer to each other in a cycle; write {2} on the member");

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => s_all;

    /// <summary>The descriptor of a problem.</summary>
    public static DiagnosticDescriptor Of(ProblemId id) => s_all[(int)id - 1];

    /// <summary>Creates a diagnostic from a problem, at its location.</summary>
    public static Diagnostic ToDiagnostic(this Problem problem)
    {
        var descriptor = Of(problem.Id);
        return Diagnostic.Create(
            descriptor,
            problem.Path.Length == 0 ? Location.None : Location.Create(problem.Path, problem.Span.ToRoslyn(), problem.LineSpan.ToRoslyn()),
            problem.IsLowered ? DiagnosticSeverity.Warning : descriptor.DefaultSeverity,
            additionalLocations: null,
            problem.Properties.ToImmutableDictionary(static property => property.Name, static property => (string?)property.Value),
            [.. problem.Arguments.Select(MessageText.Of)]);
    }

    private static DiagnosticDescriptor Error(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity)
    {
        var descriptor = new DiagnosticDescriptor(
            id,
            title,
            message,
            "TypedContent",
            severity,
            isEnabledByDefault: true,
            description: $"The package has a page on it: docs/diagnostics/{id}.md.",
            helpLinkUri: s_repository is null ? null : $"{s_repository}/blob/main/generator/docs/diagnostics/{id}.md");
        s_all.Add(descriptor);
        return descriptor;
    }
}
