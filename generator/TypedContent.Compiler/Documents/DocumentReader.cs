using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Documents.Toml;
using TypedContent.Compiler.Documents.Yaml;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>Reads a content file into its entries.</summary>
internal static class DocumentReader
{
    private const string YamlCure = "write lines such as 'title: Hello'";

    private static readonly MappingNode NoData = new([], default);

    public static Document Read(ContentFile file, CancellationToken cancellationToken)
    {
        var diagnostics = new ProblemBag(file);
        try
        {
            var (entries, isMissing) = ReadEntries(file, diagnostics, cancellationToken);
            return new Document(file, entries, isMissing, diagnostics.ToEquatableArray());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            diagnostics.ReportFailure(e, default);
            return new Document(file, [], true, diagnostics.ToEquatableArray());
        }
    }

    private static (EquatableArray<EntryNode> Entries, bool IsMissing) ReadEntries(ContentFile file, ProblemBag diagnostics, CancellationToken cancellationToken)
    {
        var undecoded = file.Text is null ? default(TextSpan) : file.Text.FindUndecoded();
        if (undecoded is { } span)
        {
            diagnostics.Report(
                ProblemId.UnreadableFile,
                span,
                file.Text is null
                    ? "The file cannot be opened; see that it is there, and that you may read it"
                    : "The file is not text in UTF-8; save it as UTF-8");
            return file.ContentPath.IsDirectlyUnderRoot ? ([], true) : Unread(file, file.Text?.ToString(), diagnostics);
        }

        var text = file.Text!.ToString();
        if (file.ContentPath.Format == ContentFormat.Markdown)
        {
            return ReadMarkdown(file, text, diagnostics, cancellationToken);
        }

        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var root = YamlRecovery.Read(text.Substring(start), start, file.ContentPath.Format, diagnostics, cancellationToken);
        root = root is null ? null : NodeDates.Read(root, file.Options.Dates, text);
        if (file.ContentPath.IsDirectlyUnderRoot)
        {
            return new ListFileReader(file, text, diagnostics).Read(root);
        }

        var data = WithoutSchema(AsMapping(root, "An entry", diagnostics, YamlCure + NoContent.Cure(file)));
        return OfFile(file, data, data.Head, null, text, diagnostics, TextSpan.FromBounds(0, text.Length + 1));
    }

    private static (EquatableArray<EntryNode> Entries, bool IsMissing) ReadMarkdown(
        ContentFile file, string text, ProblemBag diagnostics, CancellationToken cancellationToken)
    {
        if (file.ContentPath.IsDirectlyUnderRoot)
        {
            diagnostics.Report(
                ProblemId.FileInNoCollection, default, file.ContentPath.SourcePath, Folder(file.ContentPath) + "pages/", ContentLayout.RootCollectionProperty);
            return ([], false);
        }

        var frontMatter = FrontMatter.Find(text);
        if (!frontMatter.IsClosed)
        {
            diagnostics.Report(ProblemId.FrontMatterNotClosed, frontMatter.Opening, frontMatter.Mark, OtherClosing(text, frontMatter, diagnostics));
            return Unread(file, text, diagnostics);
        }

        if (frontMatter.Opening.Length == 0 && UnseenFrontMatter.Problem(text.Substring(frontMatter.Body.Start)) is { } problem)
        {
            diagnostics.Report(ProblemId.FrontMatterNotSeen, default, problem);
            return Unread(file, text, diagnostics);
        }

        var (start, source) = (frontMatter.Data.Start, text.Substring(frontMatter.Data.Start, frontMatter.Data.Length));
        var root = frontMatter.IsToml
            ? TomlReader.Read(source, start, diagnostics, cancellationToken)
            : YamlRecovery.Read(source, start, ContentFormat.Yaml, diagnostics, cancellationToken);
        var isToml = !frontMatter.IsToml && root is ScalarNode && TomlStatement.BeginsAt(source, 0);
        var data = AsMapping(
            root, "Front matter", diagnostics, isToml ? "this is TOML, so write '+++' in place of both lines '---'" : YamlCure);
        var (body, blocks) = ReadBody(text, frontMatter.Body, file, diagnostics);
        data = NodeDates.Read(TypedBlock.Append(data, blocks, diagnostics), file.Options.Dates, text);
        return OfFile(file, data, frontMatter.Opening, body, source, diagnostics, TextSpan.FromBounds(0, frontMatter.Body.Start));
    }

    /// <summary>What is said of a line that would close front matter of the other language.</summary>
    private static string OtherClosing(string text, FrontMatter frontMatter, ProblemBag diagnostics)
    {
        var (mark, language) = frontMatter.IsToml ? ("---", "YAML") : ("+++", "TOML");
        for (var line = frontMatter.Data.Start; line < text.Length; line = TextLines.Next(text, line))
        {
            if (text.Substring(line, TextLines.End(text, line) - line).TrimEnd(' ', '\t') == mark)
            {
                return FormattableString.Invariant($" ('{mark}' on line {diagnostics.LineOf(new TextSpan(line, 3))} closes {language})");
            }
        }

        return "";
    }

    private static (EquatableArray<EntryNode> Entries, bool IsMissing) OfFile(
        ContentFile file, MappingNode data, TextSpan head, BodyTemplate? body, string text, ProblemBag diagnostics, TextSpan place)
    {
        var isMissing = LosesSlug(file, data, text, diagnostics);
        return ([EntryOf(file, 0, data, head, body, diagnostics, place) with { IsSlugKnown = !isMissing }], isMissing);
    }

    private static (BodyTemplate Body, List<TypedBlock> Blocks) ReadBody(string text, TextSpan span, ContentFile file, ProblemBag diagnostics)
    {
        try
        {
            return BodyReader.Read(text.Substring(span.Start, span.Length), span.Start, file, diagnostics);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The front matter is of use without the text.
            if (e is MarkdownLimitException limit)
            {
                diagnostics.Report(ProblemId.TooDeepMarkdown, new TextSpan(span.Start + limit.Position, 0), limit.Message);
            }
            else if (ContentMarkdown.IsTooDeep(e))
            {
                diagnostics.Report(ProblemId.TooDeepMarkdown, new TextSpan(span.Start, 0), ContentMarkdown.TooDeep);
            }
            else
            {
                diagnostics.ReportFailure(e, new TextSpan(span.Start, 0));
            }

            return (BodyTemplate.Unread, []);
        }
    }

    private static MappingNode AsMapping(ContentNode? root, string what, ProblemBag diagnostics, string cure = YamlCure)
    {
        if (root is MappingNode mapping)
        {
            return mapping;
        }

        // What only comments or nothing at all stands in has no data, and that is no mistake.
        if (root is not null and not ScalarNode { Value.Kind: ScalarKind.Null } && !diagnostics.HasErrors)
        {
            diagnostics.Report(ProblemId.UnexpectedShape, root.Span, what, "a mapping ('key: value' lines)", NodeText.Describe(root), cure);
        }

        return NoData;
    }

    // The schema by which editors check a data file, which says nothing of the entry.
    private static MappingNode WithoutSchema(MappingNode data) => data.Find("$schema") is { Value: ScalarNode { Value.Kind: ScalarKind.PlainString or ScalarKind.QuotedString } } schema
        ? data with { Pairs = data.Pairs.Where(pair => !ReferenceEquals(pair, schema)).ToEquatableArray() }
        : data;

    /// <summary>Makes an entry of its data.</summary>
    /// <param name="file">The file.</param>
    /// <param name="index">Which item of the file it is.</param>
    /// <param name="data">The data, with the slug.</param>
    /// <param name="head">The place that a problem of the whole entry is reported at.</param>
    /// <param name="body">The body; <see langword="null"/> for none.</param>
    /// <param name="diagnostics">Takes what is wrong, and says whether all of the data could be read.</param>
    /// <param name="place">Where the data stand. A mistake in the text after them hides no key but those of its typed blocks.</param>
    public static EntryNode EntryOf(
        ContentFile file, int index, MappingNode data, TextSpan head, BodyTemplate? body, ProblemBag diagnostics, TextSpan place)
    {
        var slug = file.ContentPath.Slug;
        var span = default(TextSpan);
        // An item of a list file has no other slug.
        if (data.Find("slug") is { } pair && (file.Options.Layout.SlugKey != SlugKey.None || file.ContentPath.IsDirectlyUnderRoot))
        {
            data = data with { Pairs = data.Pairs.Where(other => !ReferenceEquals(other, pair)).ToEquatableArray() };
            span = pair.Value.Span;
            if (SlugOf(file, pair.Value) is { } own)
            {
                slug = NormalizationFormC.Of(own);
            }
            else
            {
                diagnostics.Report(
                    ProblemId.InvalidSlug,
                    span,
                    pair.Value is ScalarNode { Value.Kind: ScalarKind.Null, Text.Length: > 0 } none
                        ? $"The slug '{none.Text}' is no value; put it in quotation marks if it is a text"
                        : pair.Value is ScalarNode { Text: var text }
                        ? $"The slug '{MessageText.Shorten(text)}' {SlugText.Problem(text)}; {SlugText.Cure(text)}"
                        : $"A slug must be a text, but this is {NodeText.Describe(pair.Value)}; {SlugText.Cure("")}");
            }
        }
        else if (SlugText.Problem(slug) is { } problem && slug.Length > 0)
        {
            diagnostics.Report(ProblemId.InvalidSlug, span, $"The file's name gives the slug '{MessageText.Shorten(slug)}', which {problem}; rename the file, or set 'slug:'");
            slug = "";
        }

        foreach (var draft in data.Pairs.Where(DraftKeys.IsUnclear))
        {
            // Else a slip would publish it.
            data = data with { Pairs = data.Pairs.Where(pair => !ReferenceEquals(pair, draft)).ToEquatableArray() };
            diagnostics.Report(ProblemId.UnexpectedShape, draft.Value.Span.Length == 0 ? draft.Key.Span : draft.Value.Span, $"'{draft.Key.Text}'", "true or false", NodeText.Describe(draft.Value), "write one of the two without quotation marks, or remove the key");
        }

        data = WithDayOfName(file.ContentPath, data, diagnostics);
        return new EntryNode(file, index, slug, span, head, data, body, IsComplete: !diagnostics.HasErrorsIn(place))
        {
            HasAllBlocks = body is null || !diagnostics.HasErrors,
            Mistakes = diagnostics.ErrorIds(place),
        };
    }

    /// <summary>Adds the day that the file's name begins with, where the project has it read and the entry gives no date itself.</summary>
    private static MappingNode WithDayOfName(ContentPath path, MappingNode data, ProblemBag diagnostics)
    {
        const string key = "date";
        if (path.Day is not { } day)
        {
            return data;
        }

        if (IsoDate.Read(day, out var problem) is null)
        {
            diagnostics.Report(ProblemId.InvalidSlug, default, $"The file's name begins with '{day}', which {problem}; rename the file");
            return data;
        }

        var name = PlainKey.Of(key);
        return data.Pairs.Any(pair => PlainKey.Of(pair.Key.Text) == name)
            ? data
            : data with
            {
                Pairs = data.Pairs.Append(new MappingPair(new ScalarNode(key, ScalarValue.Quoted, default), new ScalarNode(day, CoreSchema.Resolve(day), default)) { IsOfName = true }).ToEquatableArray(),
            };
    }

    private static (EquatableArray<EntryNode> Entries, bool IsMissing) Unread(ContentFile file, string? text, ProblemBag diagnostics)
    {
        var isMissing = text is null || SlugText.IsIn(text);
        return ([Unread(file, isSlugKnown: !isMissing) with { Mistakes = diagnostics.ErrorIds() }], isMissing);
    }

    // That it could not be read makes a Markdown file no data file, which has no body.
    private static EntryNode Unread(ContentFile file, bool isSlugKnown) =>
        new(file, 0, file.ContentPath.Slug, default, default, NoData, file.ContentPath.Format == ContentFormat.Markdown ? BodyTemplate.Unread : null, IsComplete: false)
        {
            IsSlugKnown = isSlugKnown,
        };

    // Null where the value is no slug.
    private static string? SlugOf(ContentFile file, ContentNode node) =>
        node is ScalarNode { Value.Kind: not ScalarKind.Null } scalar && file.Options.Layout.SlugOf(scalar.Text, file.ContentPath.Slug) is var slug && SlugText.Problem(slug) is null ? slug : null;

    /// <summary>Whether the file sets a slug that could not be read, so that other files may name the entry by it.</summary>
    private static bool LosesSlug(ContentFile file, MappingNode data, string text, ProblemBag diagnostics) =>
        data.Find("slug") is { Value: var value } ? SlugOf(file, value) is null : diagnostics.HasErrors && SlugText.IsIn(text);

    private static string Folder(ContentPath path) =>
        path.SourcePath.Substring(0, path.SourcePath.LastIndexOf('/') + 1);
}
