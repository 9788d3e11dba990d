namespace TypedContent.Compiler.Text;

/// <summary>The kinds of problems with content. A released number keeps its meaning; each has a page in generator/docs/diagnostics.</summary>
internal enum ProblemId
{
    /// <summary>TC0001: Front matter is not closed.</summary>
    FrontMatterNotClosed = 1,

    /// <summary>TC0002: YAML, TOML, JSON or CSV syntax error.</summary>
    YamlSyntax = 2,

    /// <summary>TC0003: Values of one key cannot share a type.</summary>
    MixedTypes = 3,

    /// <summary>TC0004: Duplicate key.</summary>
    DuplicateKey = 4,

    /// <summary>TC0005: Reference to an entry that does not exist.</summary>
    UnknownReference = 5,

    /// <summary>TC0006: Duplicate slug.</summary>
    DuplicateSlug = 6,

    /// <summary>TC0007: Two names become one C# name.</summary>
    NameCollision = 7,

    /// <summary>TC0008: Value that no type can hold.</summary>
    InvalidScalar = 8,

    /// <summary>TC0009: Content of the wrong shape.</summary>
    UnexpectedShape = 9,

    /// <summary>TC0010: File without a collection.</summary>
    FileInNoCollection = 10,

    /// <summary>TC0011: Content file cannot be read.</summary>
    UnreadableFile = 11,

    /// <summary>TC0012: YAML, TOML or JSON that content cannot use.</summary>
    UnsupportedYaml = 12,

    /// <summary>TC0013: Missing or invalid slug.</summary>
    InvalidSlug = 13,

    /// <summary>TC0014: Reserved key whose fallback name is taken.</summary>
    ReservedKey = 14,

    /// <summary>TC0015: Name that cannot become a C# name.</summary>
    UnusableKey = 15,

    /// <summary>TC0016: The generator failed.</summary>
    UnexpectedFailure = 16,

    /// <summary>TC0017: Key without a member in the declared record.</summary>
    UnknownKey = 17,

    /// <summary>TC0018: Required members are missing.</summary>
    MissingMembers = 18,

    /// <summary>TC0019: Value that does not fit the declared type.</summary>
    UnfitValue = 19,

    /// <summary>TC0020: Value that violates a rule of the declared record.</summary>
    RuleViolated = 20,

    /// <summary>TC0021: Declared record is not partial.</summary>
    NotPartial = 21,

    /// <summary>TC0022: Type that cannot be the schema of a collection.</summary>
    UnsupportedDeclaration = 22,

    /// <summary>TC0023: Member of a type that content cannot be bound to.</summary>
    UnsupportedMember = 23,

    /// <summary>TC0024: Collection declared by two records.</summary>
    CollectionClaimedTwice = 24,

    /// <summary>TC0025: Declared collection without content.</summary>
    UnknownCollection = 25,

    /// <summary>TC0026: Validation that is not evaluated at compile time.</summary>
    RuleNotEvaluated = 26,

    /// <summary>TC0027: Typed block that cannot be read.</summary>
    BlockSyntax = 27,

    /// <summary>TC0028: Typed block without a member in the declared record.</summary>
    UnknownBlock = 28,

    /// <summary>TC0029: Link to content that does not exist.</summary>
    BrokenLink = 29,

    /// <summary>TC0030: Link to a heading that does not exist.</summary>
    BrokenAnchor = 30,

    /// <summary>TC0031: Image that does not exist.</summary>
    MissingImage = 31,

    /// <summary>TC0032: URL that runs a script.</summary>
    UnsafeUrl = 32,

    /// <summary>TC0033: Translation that contradicts a shared key.</summary>
    TranslationDiffers = 33,

    /// <summary>TC0034: Missing translation.</summary>
    MissingTranslation = 34,

    /// <summary>TC0035: TypedContentUrl cannot be read.</summary>
    InvalidUrlPattern = 35,

    /// <summary>TC0036: TypedContentNamespace is not a namespace.</summary>
    InvalidNamespace = 36,

    /// <summary>TC0037: Markdown beyond the limits.</summary>
    TooDeepMarkdown = 37,

    /// <summary>TC0038: Validation that cannot be evaluated.</summary>
    UnusableRule = 38,

    /// <summary>TC0039: Member that must be set, but that content cannot set.</summary>
    UnsettableMember = 39,

    /// <summary>TC0040: Duplicate id.</summary>
    DuplicateId = 40,

    /// <summary>TC0041: Project property that cannot be read.</summary>
    InvalidProperty = 41,

    /// <summary>TC0042: More text than an assembly can hold.</summary>
    TooMuchText = 42,

    /// <summary>TC0043: Front matter in a form that is not read.</summary>
    FrontMatterNotSeen = 43,

    /// <summary>TC0044: Entry without data among entries with data.</summary>
    EntryWithoutData = 44,

    /// <summary>TC0045: Rare key similar to a common one.</summary>
    MisspeltKey = 45,

    /// <summary>TC0046: Content that other tools would hold back.</summary>
    NotHeldBack = 46,

    /// <summary>TC0047: Markdown with JSX.</summary>
    UnreadMdx = 47,

    /// <summary>TC0048: Number that may be meant as text.</summary>
    NumberText = 48,

    /// <summary>TC0049: Value that may mean something else.</summary>
    UnclearValue = 49,

    /// <summary>TC0050: Keys that look like data.</summary>
    KeysLikeData = 50,

    /// <summary>TC0051: Key in the project file that does not exist.</summary>
    UnknownKeyName = 51,

    /// <summary>TC0052: Two entries with the same URL.</summary>
    DuplicateUrl = 52,

    /// <summary>TC0053: Name that may be a locale.</summary>
    DoubtfulLocale = 53,

    /// <summary>TC0054: Markdown syntax of another tool.</summary>
    ForeignSyntax = 54,

    /// <summary>TC0055: Collection with more entries than a class can have members.</summary>
    TooManyEntryMembers = 55,

    /// <summary>TC0056: Declared record that System.Text.Json's generator sees only in part.</summary>
    UnseenByJson = 56,

    /// <summary>TC0057: Collection named like a Razor component or the project's namespace.</summary>
    NameOfProject = 57,

    /// <summary>TC0058: Razor component or its namespace that hides a collection.</summary>
    HiddenCollection = 58,

    /// <summary>TC0059: Member that System.Text.Json may write endlessly.</summary>
    EndlessJson = 59,

    /// <summary>TC0060: Two terms with the same slug.</summary>
    TermsWithOneSlug = 60,

    /// <summary>TC0061: Term similar to a common one.</summary>
    MisspeltTerm = 61,
}
