using System.Globalization;

namespace TypedContent.Compiler.Text;

/// <summary>The sentences of problems, the same in all hosts.</summary>
internal static class ProblemSentences
{
    private static readonly ProblemSentence[] s_all =
    [
        new(
            ProblemId.FrontMatterNotClosed,
            "Front matter is not closed",
            "The front matter that opens here is not closed; end it with a line that holds only '{0}'{1}"),
        new(ProblemId.YamlSyntax, "YAML, TOML, JSON or CSV syntax error", "{0}"),
        new(ProblemId.MixedTypes, "Values of one key cannot share a type", "'{0}' is {1} here, but {2}; {3}"),
        new(ProblemId.DuplicateKey, "Duplicate key", "The key '{0}' is already defined on line {1}; remove one of the two"),
        new(
            ProblemId.UnknownReference,
            "Reference to an entry that does not exist",
            "'{0}' is not an entry: the collection '{1}' has no slug '{2}'; {3}"),
        new(ProblemId.DuplicateSlug, "Duplicate slug", "The slug '{0}' of the collection '{1}' is already used by {2}; {3}"),
        new(ProblemId.NameCollision, "Two names become one C# name", "{0} both become the C# name '{1}'; {2}"),
        new(ProblemId.InvalidScalar, "Value that no type can hold", "'{0}' {1}; {2}"),
        new(ProblemId.UnexpectedShape, "Content of the wrong shape", "{0} must be {1}, but this is {2}; {3}"),
        new(
            ProblemId.FileInNoCollection,
            "File without a collection",
            "'{0}' is not in the folder of a collection; add <{2}>pages</{2}> to the project file for all "
                + "such files, or move it into a folder such as '{1}'"),
        new(ProblemId.UnreadableFile, "Content file cannot be read", "{0}"),
        new(ProblemId.UnsupportedYaml, "YAML, TOML or JSON that content cannot use", "{0}"),
        new(ProblemId.InvalidSlug, "Missing or invalid slug", "{0}"),
        new(
            ProblemId.ReservedKey,
            "Reserved key whose fallback name is taken",
            "The key '{0}' cannot become '{1}', which is reserved, nor '{2}', which the key '{3}' "
                + "becomes; rename one of the two keys"),
        new(ProblemId.UnusableKey, "Name that cannot become a C# name", "The {0} has no letter or digit for a C# name; rename it"),
        new(
            ProblemId.UnexpectedFailure,
            "The generator failed",
            "TypedContent failed on {0} ({1}); this is a bug in the package: report it to its maintainers, with the "
                + "content (docs/diagnostics/TC0016.md in the package says what to do until it is fixed)"),
        new(ProblemId.UnknownKey, "Key without a member in the declared record", "'{0}' is not a member of {1}; {2}"),
        new(ProblemId.MissingMembers, "Required members are missing", "{0} needs {1}; add what is missing"),
        new(ProblemId.UnfitValue, "Value that does not fit the declared type", "'{0}' must be {1}, but this is {2}"),
        new(ProblemId.RuleViolated, "Value that violates a rule of the declared record", "{0}"),
        new(ProblemId.NotPartial, "Declared record is not partial", "'{0}' must be 'partial', so that generated code can add to it"),
        new(ProblemId.UnsupportedDeclaration, "Type that cannot be the schema of a collection", "'{0}' {1}"),
        new(
            ProblemId.UnsupportedMember,
            "Member of a type that content cannot be bound to",
            "'{0}' has the type '{1}', which content cannot be bound to{2}; change the type, or "
                + "exclude the member with [ContentIgnore]"),
        new(
            ProblemId.CollectionClaimedTwice,
            "Collection declared by two records",
            "The collection '{0}' is already declared by '{1}'; remove one of the two attributes"),
        new(ProblemId.UnknownCollection, "Declared collection without content", "There is no collection '{0}' in the content; {1}"),
        new(
            ProblemId.RuleNotEvaluated,
            "Validation that is not evaluated at compile time",
            "{0} runs its own code, so it is not evaluated at compile time; {1}"),
        new(ProblemId.BlockSyntax, "Typed block that cannot be read", "{0}"),
        new(
            ProblemId.UnknownBlock,
            "Typed block without a member in the declared record",
            "':::{0}' is not a block of {1}, which has no list of records '{2}'; {3}"),
        new(ProblemId.BrokenLink, "Link to content that does not exist", "The link '{0}' does not lead to content; {1}"),
        new(ProblemId.BrokenAnchor, "Link to a heading that does not exist", "The link '{0}' does not lead to a heading: {1} has no '#{2}'; {3}"),
        new(ProblemId.MissingImage, "Image that does not exist", "The image '{0}' is not in the content; {1}"),
        new(ProblemId.UnsafeUrl, "URL that runs a script", "The URL '{0}' could run a script, and is left out of the HTML; remove it"),
        new(
            ProblemId.TranslationDiffers,
            "Translation that contradicts a shared key",
            "'{0}' is {1} here, but {2}; it must be the same in every language, so fix it, remove it here, "
                + "or write dotnet_diagnostic.TC0033.severity = none in a .globalconfig"),
        new(ProblemId.MissingTranslation, "Missing translation", "The entry '{0}' is not translated into {1}; add {2}"),
        new(ProblemId.InvalidUrlPattern, "TypedContentUrl cannot be read", "The pattern '{0}' of TypedContentUrl {1}; {2}"),
        new(
            ProblemId.InvalidNamespace,
            "TypedContentNamespace is not a namespace",
            "The value '{0}' of TypedContentNamespace is not a C# namespace; write names of letters and "
                + "digits, separated by '.'"),
        new(ProblemId.TooDeepMarkdown, "Markdown beyond the limits", "{0}"),
        new(ProblemId.UnusableRule, "Validation that cannot be evaluated", "{0} cannot be evaluated: {1}; change it, or the member's type"),
        new(ProblemId.UnsettableMember, "Member that must be set, but that content cannot set", "'{0}' must be set to create '{1}', but {2}"),
        new(
            ProblemId.DuplicateId,
            "Duplicate id",
            "The id '{0}' is already used in this text by a heading, a footnote or a block; write another one"),
        new(ProblemId.InvalidProperty, "Project property that cannot be read", "The value '{0}' of {1} {2}"),
        new(
            ProblemId.TooMuchText,
            "More text than an assembly can hold",
            "The bodies have {0} million characters of HTML, but this compiler puts at most 8 million into one assembly; build with the .NET SDK "
                + "9.0.200 or later, or split the content into several projects"),
        new(ProblemId.FrontMatterNotSeen, "Front matter in a form that is not read", "{0}"),
        new(ProblemId.EntryWithoutData, "Entry without data among entries with data", "This entry has no {0}, but {1} of '{2}' {3}; {4}"),
        new(ProblemId.MisspeltKey, "Rare key similar to a common one", "{0}; did you mean '{1}'?"),
        new(ProblemId.NotHeldBack, "Content that other tools would hold back", "{0}"),
        new(
            ProblemId.UnreadMdx,
            "Markdown with JSX",
            "{0} Markdown with JSX (.mdx) and {1} not read; set TypedContentMdx to 'text' to read {2} as Markdown that shows the "
                + "JSX as text, or to 'ignore' to leave {2} out"),
        new(ProblemId.NumberText, "Number that may be meant as text", "'{0}' is {1}; if this is text, such as {2}, {4}, else {3}"),
        new(ProblemId.UnclearValue, "Value that may mean something else", "{0}; {1}"),
        new(ProblemId.KeysLikeData, "Keys that look like data", "{0}"),
        new(ProblemId.UnknownKeyName, "Key in the project file that does not exist", "'{0}' in {1} {2}"),
        new(ProblemId.DuplicateUrl, "Two entries with the same URL", "{0} of this entry is also {1}; {2}"),
        new(ProblemId.DoubtfulLocale, "Name that may be a locale", "{0}"),
        new(
            ProblemId.ForeignSyntax,
            "Markdown syntax of another tool",
            "{0} {1}: '{2}'; {3}; to turn this warning off, write "
                + "<NoWarn>$(NoWarn);TC0054</NoWarn> in the project file"),
        new(
            ProblemId.TooManyEntryMembers,
            "Collection with more entries than a class can have members",
            "The collection '{0}' has {1} entries, but a class can have members for only {2}, so none of them has a static member; find entries with "
                + "{3}.Find and {3}.All, and write <{4}>false</{4}> in the project file to confirm this, which also leaves out the members of other "
                + "large collections and makes builds faster"),
        new(
            ProblemId.UnseenByJson,
            "Declared record that System.Text.Json's generator sees only in part",
            "The JSON of '{0}' lacks its generated members, because System.Text.Json's generator does not see the code of other generators in "
                + "the same project; {1}"),
        new(ProblemId.NameOfProject, "Collection named like a Razor component or the project's namespace", "{0}; {1}"),
        new(
            ProblemId.HiddenCollection,
            "Razor component or its namespace that hides a collection",
            "In the namespace '{0}', '{1}' is {2} and not {3}; {4}"),
        new(
            ProblemId.EndlessJson,
            "Member that System.Text.Json may write endlessly",
            "System.Text.Json writes '{0}' itself because of its [JsonDerivedType], with each entry of '{1}' as an object, and fails with a "
                + "JsonException if entries refer to each other in a cycle; write {2} on the member"),
        new(ProblemId.TermsWithOneSlug, "Two terms with the same slug", "'{0}' has the slug '{1}', which is {2}; {3}"),
        new(ProblemId.MisspeltTerm, "Term similar to a common one", "{0}; did you mean '{1}'?"),
    ];

    /// <summary>The sentence of a problem.</summary>
    public static ProblemSentence Of(ProblemId id) => s_all[(int)id - 1];

    /// <summary>The message of a problem.</summary>
    public static string MessageOf(Problem problem) =>
        string.Format(CultureInfo.InvariantCulture, Of(problem.Id).Message, [.. problem.Arguments.Select(MessageText.Of)]);
}

/// <summary>A sentence.</summary>
/// <param name="Id">The id of its problem.</param>
/// <param name="Title">The description of all problems with the id.</param>
/// <param name="Message">The message of one of them, with places for its arguments.</param>
internal sealed record ProblemSentence(ProblemId Id, string Title, string Message);
