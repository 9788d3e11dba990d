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

    public static readonly DiagnosticDescriptor FrontMatterNotClosed = Error("TC0001");

    public static readonly DiagnosticDescriptor YamlSyntax = Error("TC0002");

    public static readonly DiagnosticDescriptor MixedTypes = Error("TC0003");

    public static readonly DiagnosticDescriptor DuplicateKey = Error("TC0004");

    public static readonly DiagnosticDescriptor UnknownReference = Error("TC0005");

    public static readonly DiagnosticDescriptor DuplicateSlug = Error("TC0006");

    public static readonly DiagnosticDescriptor NameCollision = Error("TC0007");

    public static readonly DiagnosticDescriptor InvalidScalar = Error("TC0008");

    public static readonly DiagnosticDescriptor UnexpectedShape = Error("TC0009");

    public static readonly DiagnosticDescriptor FileInNoCollection = Error("TC0010");

    public static readonly DiagnosticDescriptor UnreadableFile = Error("TC0011");

    public static readonly DiagnosticDescriptor UnsupportedYaml = Error("TC0012");

    public static readonly DiagnosticDescriptor InvalidSlug = Error("TC0013");

    public static readonly DiagnosticDescriptor ReservedKey = Error("TC0014");

    public static readonly DiagnosticDescriptor UnusableKey = Error("TC0015");

    public static readonly DiagnosticDescriptor UnexpectedFailure = Error("TC0016");

    public static readonly DiagnosticDescriptor UnknownKey = Error("TC0017");

    public static readonly DiagnosticDescriptor MissingMembers = Error("TC0018");

    public static readonly DiagnosticDescriptor UnfitValue = Error("TC0019");

    public static readonly DiagnosticDescriptor RuleViolated = Error("TC0020");

    public static readonly DiagnosticDescriptor NotPartial = Error("TC0021");

    public static readonly DiagnosticDescriptor UnsupportedDeclaration = Error("TC0022");

    public static readonly DiagnosticDescriptor UnsupportedMember = Error("TC0023");

    public static readonly DiagnosticDescriptor CollectionClaimedTwice = Error("TC0024");

    public static readonly DiagnosticDescriptor UnknownCollection = Warning("TC0025");

    public static readonly DiagnosticDescriptor RuleNotEvaluated = Warning("TC0026");

    public static readonly DiagnosticDescriptor BlockSyntax = Error("TC0027");

    public static readonly DiagnosticDescriptor UnknownBlock = Error("TC0028");

    public static readonly DiagnosticDescriptor BrokenLink = Error("TC0029");

    public static readonly DiagnosticDescriptor BrokenAnchor = Error("TC0030");

    public static readonly DiagnosticDescriptor MissingImage = Error("TC0031");

    public static readonly DiagnosticDescriptor UnsafeUrl = Error("TC0032");

    public static readonly DiagnosticDescriptor TranslationDiffers = Warning("TC0033");

    public static readonly DiagnosticDescriptor MissingTranslation = Warning("TC0034");

    public static readonly DiagnosticDescriptor InvalidUrlPattern = Error("TC0035");

    public static readonly DiagnosticDescriptor InvalidNamespace = Error("TC0036");

    public static readonly DiagnosticDescriptor TooDeepMarkdown = Error("TC0037");

    public static readonly DiagnosticDescriptor UnusableRule = Error("TC0038");

    public static readonly DiagnosticDescriptor UnsettableMember = Error("TC0039");

    public static readonly DiagnosticDescriptor DuplicateId = Error("TC0040");

    public static readonly DiagnosticDescriptor InvalidProperty = Error("TC0041");

    public static readonly DiagnosticDescriptor TooMuchText = Error("TC0042");

    public static readonly DiagnosticDescriptor FrontMatterNotSeen = Error("TC0043");

    public static readonly DiagnosticDescriptor EntryWithoutData = Warning("TC0044");

    public static readonly DiagnosticDescriptor MisspeltKey = Warning("TC0045");

    public static readonly DiagnosticDescriptor NotHeldBack = Warning("TC0046");

    public static readonly DiagnosticDescriptor UnreadMdx = Warning("TC0047");

    public static readonly DiagnosticDescriptor NumberText = Warning("TC0048");

    public static readonly DiagnosticDescriptor UnclearValue = Warning("TC0049");

    public static readonly DiagnosticDescriptor KeysLikeData = Warning("TC0050");

    public static readonly DiagnosticDescriptor UnknownKeyName = Warning("TC0051");

    public static readonly DiagnosticDescriptor DuplicateUrl = Error("TC0052");

    public static readonly DiagnosticDescriptor DoubtfulLocale = Warning("TC0053");

    public static readonly DiagnosticDescriptor ForeignSyntax = Warning("TC0054");

    public static readonly DiagnosticDescriptor TooManyEntryMembers = Warning("TC0055");

    public static readonly DiagnosticDescriptor UnseenByJson = Warning("TC0056");

    public static readonly DiagnosticDescriptor NameOfProject = Error("TC0057");

    public static readonly DiagnosticDescriptor HiddenCollection = Warning("TC0058");

    public static readonly DiagnosticDescriptor EndlessJson = Warning("TC0059");

    public static readonly DiagnosticDescriptor TermsWithOneSlug = Error("TC0060");

    public static readonly DiagnosticDescriptor MisspeltTerm = Warning("TC0061");

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

    private static DiagnosticDescriptor Error(string id) => Create(id, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id) => Create(id, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, DiagnosticSeverity severity)
    {
        var sentence = ProblemSentences.Of((ProblemId)(s_all.Count + 1));
        var descriptor = new DiagnosticDescriptor(
            id,
            sentence.Title,
            sentence.Message,
            "TypedContent",
            severity,
            isEnabledByDefault: true,
            description: $"The package has a page on it: docs/diagnostics/{id}.md.",
            helpLinkUri: s_repository is null ? null : $"{s_repository}/blob/main/generator/docs/diagnostics/{id}.md");
        s_all.Add(descriptor);
        return descriptor;
    }
}
