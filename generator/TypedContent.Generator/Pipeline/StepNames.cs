namespace TypedContent.Generator.Pipeline;

/// <summary>The tracking names of the pipeline's steps, in their order.</summary>
internal static class StepNames
{
    public const string Options = nameof(Options);
    public const string Root = nameof(Root);
    public const string Preparation = nameof(Preparation);
    public const string Prepared = nameof(Prepared);
    public const string Templates = nameof(Templates);
    public const string ContentFiles = nameof(ContentFiles);
    public const string PendingDocuments = nameof(PendingDocuments);
    public const string Documents = nameof(Documents);
    public const string DocumentData = nameof(DocumentData);
    public const string Entries = nameof(Entries);
    public const string Terms = nameof(Terms);
    public const string TermTable = nameof(TermTable);
    public const string SharedKeys = nameof(SharedKeys);
    public const string Declarations = nameof(Declarations);
    public const string JsonContexts = nameof(JsonContexts);
    public const string ReferencedBy = nameof(ReferencedBy);
    public const string Relations = nameof(Relations);
    public const string ContentOrder = nameof(ContentOrder);
    public const string Claims = nameof(Claims);
    public const string DeclaredSchemas = nameof(DeclaredSchemas);
    public const string CollectionNames = nameof(CollectionNames);
    public const string ProjectNames = nameof(ProjectNames);
    public const string RazorFiles = nameof(RazorFiles);
    public const string RazorComponents = nameof(RazorComponents);
    public const string TakenNames = nameof(TakenNames);
    public const string PreparedSchema = nameof(PreparedSchema);
    public const string Inference = nameof(Inference);
    public const string Schema = nameof(Schema);
    public const string Orders = nameof(Orders);
    public const string OrderChecks = nameof(OrderChecks);
    public const string Bindings = nameof(Bindings);
    public const string BoundEntries = nameof(BoundEntries);
    public const string Renderings = nameof(Renderings);
    public const string Bodies = nameof(Bodies);
    public const string Images = nameof(Images);
    public const string Anchors = nameof(Anchors);
    public const string LinkTargets = nameof(LinkTargets);
    public const string LinkChecks = nameof(LinkChecks);
    public const string Records = nameof(Records);
    public const string DeclaredRecords = nameof(DeclaredRecords);
    public const string Summaries = nameof(Summaries);
    public const string EntryStates = nameof(EntryStates);
    public const string Titles = nameof(Titles);
    public const string TitledEntries = nameof(TitledEntries);
    public const string EntryFiles = nameof(EntryFiles);
    public const string Rows = nameof(Rows);
    public const string EmbedsSources = nameof(EmbedsSources);
    public const string Tables = nameof(Tables);
    public const string PendingTables = nameof(PendingTables);
    public const string TableBodies = nameof(TableBodies);
    public const string PendingTableBodies = nameof(PendingTableBodies);
    public const string BodyFiles = nameof(BodyFiles);
    public const string LiteralLimit = nameof(LiteralLimit);
    public const string UnreadMdx = nameof(UnreadMdx);
    public const string ForeignSyntaxUses = nameof(ForeignSyntaxUses);
    public const string ForeignSyntax = nameof(ForeignSyntax);
    public const string BodyLengths = nameof(BodyLengths);
    public const string Collections = nameof(Collections);
    public const string ComponentConflicts = nameof(ComponentConflicts);
    public const string Report = nameof(Report);
    public const string ErrorDirectives = nameof(ErrorDirectives);

    /// <summary>The steps of every project; the others are for large collections, JSON, the report, and error directives.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        Options, Root, Preparation, Prepared, Templates, ContentFiles, PendingDocuments, Documents, DocumentData, Terms, TermTable, Entries, SharedKeys,
        Declarations, Claims, DeclaredSchemas, CollectionNames, ProjectNames, RazorComponents, TakenNames, PreparedSchema, Inference, Schema, Orders,
        OrderChecks,
        Bindings, BoundEntries, Renderings, Bodies, Images, Anchors, LinkTargets, LinkChecks, Relations, Records, DeclaredRecords,
        Summaries, EntryStates, Titles, TitledEntries,
        EntryFiles, BodyFiles, LiteralLimit, BodyLengths, Collections, UnreadMdx, ForeignSyntax, ComponentConflicts,
    ];
}
