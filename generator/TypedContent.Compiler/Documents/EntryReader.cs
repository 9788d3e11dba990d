using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Documents.Terms;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>Creates entries from the data of a file: reads the slug, the addresses, the draft keys, and the date in the file's name.</summary>
/// <param name="file">The file.</param>
/// <param name="problems">Receives the problems, and knows whether all of the data could be read.</param>
internal sealed class EntryReader(ContentFile file, ProblemBag problems)
{
    /// <summary>Creates the only entry of a file.</summary>
    /// <param name="data">The data, with the slug.</param>
    /// <param name="head">The location for problems of the whole entry.</param>
    /// <param name="body">The body; <see langword="null"/> for none.</param>
    /// <param name="source">The text of the data, some of which may have been unreadable.</param>
    /// <param name="place">The location of the data.</param>
    public FileEntries ReadOnly(MappingNode data, TextSpan head, BodyTemplate? body, string source, TextSpan place)
    {
        // Other files may refer to the entry by a slug that could not be read.
        var isMissing = data.Find("slug") is { Value: var value } ? SlugOf(value) is null : problems.HasErrors && SlugText.IsIn(source);
        return new FileEntries([Read(0, data, head, body, place) with { IsSlugKnown = !isMissing }], isMissing);
    }

    /// <summary>Creates the only entry of a file that could not be read.</summary>
    /// <param name="text">The text; <see langword="null"/> if there is none.</param>
    public FileEntries Unread(string? text)
    {
        var isMissing = text is null || SlugText.IsIn(text);
        // An unreadable Markdown file still has a body, unlike a data file.
        var body = file.ContentPath.Format == ContentFormat.Markdown ? BodyTemplate.Unread : null;
        var entry = new EntryNode(file, 0, file.ContentPath.Slug, default, default, EntryData.None, body, IsComplete: false)
        {
            IsSlugKnown = !isMissing,
            Mistakes = problems.ErrorIds(),
        };
        return new FileEntries([entry], isMissing);
    }

    /// <summary>Creates an entry from its data.</summary>
    /// <param name="index">The index of its item in the file.</param>
    /// <param name="data">The data, with the slug.</param>
    /// <param name="head">The location for problems of the whole entry.</param>
    /// <param name="body">The body; <see langword="null"/> for none.</param>
    /// <param name="place">The location of the data. A mistake in the text after them hides no keys except those of its typed blocks.</param>
    public EntryNode Read(int index, MappingNode data, TextSpan head, BodyTemplate? body, TextSpan place)
    {
        // This key is always the slug of an item in a list file.
        var own = file.Options.Layout.SlugKey != SlugKey.None || file.ContentPath.IsDirectlyUnderRoot ? data.Find("slug") : null;
        var slug = own is null ? SlugOfName() : ReadSlug(own.Value);
        data = own is null ? data : data.Without(own);
        var addresses = AddressKeys.In(data, file, problems);
        addresses.Report(problems);
        data = WithDayOfName(WithoutUnclearDrafts(addresses.Pairs.Aggregate(data, static (data, pair) => data.Without(pair))));
        data = new TermKeys(file, problems).Mark(data);
        return new EntryNode(file, index, slug, own?.Value.Span ?? default, head, data, body, IsComplete: !problems.HasErrorsIn(place))
        {
            Addresses = addresses,
            HasAllBlocks = body is null || !problems.HasErrors,
            Mistakes = problems.ErrorIds(place),
        };
    }

    private string SlugOfName()
    {
        var slug = file.ContentPath.Slug;
        if (slug.Length == 0 || SlugText.Problem(slug) is not { } problem)
        {
            return slug;
        }

        problems.Report(
            ProblemId.InvalidSlug,
            default,
            $"The file name gives the slug '{MessageText.Shorten(slug)}', which {problem}; rename the file, or set 'slug:'");
        return "";
    }

    /// <summary>The slug that the entry sets; an invalid one is reported, and the slug of the file is used instead.</summary>
    private string ReadSlug(ContentNode value)
    {
        if (SlugOf(value) is { } slug)
        {
            return NormalizationFormC.Of(slug);
        }

        problems.Report(ProblemId.InvalidSlug, value.Span, value switch
        {
            ScalarNode { Value.Kind: ScalarKind.Null, Text.Length: > 0 } none =>
                $"The slug '{none.Text}' means no value; "
                    + (file.ContentPath.Format.IsTable() ? "write another one" : "put it in quotation marks if it is text"),
            ScalarNode { Text: var text } => $"The slug '{MessageText.Shorten(text)}' {SlugText.Problem(text)}; {SlugText.Fix(text)}",
            _ => $"A slug must be text, but this is {NodeText.Describe(value)}; {SlugText.Fix("")}",
        });
        return file.ContentPath.Slug;
    }

    // Null if the value is not a valid slug.
    private string? SlugOf(ContentNode value) =>
        value is ScalarNode { Value.Kind: not ScalarKind.Null } scalar
        && file.Options.Layout.SlugOf(scalar.Text, file.ContentPath.Slug) is var slug
        && SlugText.Problem(slug) is null ? slug : null;

    /// <summary>Removes draft keys whose values are not booleans, since such a mistake could publish the entry.</summary>
    private MappingNode WithoutUnclearDrafts(MappingNode data)
    {
        var unclear = data.Pairs.Where(DraftKeys.IsUnclear).ToList();
        foreach (var draft in unclear)
        {
            problems.Report(
                ProblemId.UnexpectedShape,
                draft.Value.Span.Length == 0 ? draft.Key.Span : draft.Value.Span,
                $"'{draft.Key.Text}'",
                "true or false",
                NodeText.Describe(draft.Value),
                file.ContentPath.Format.IsTable()
                    ? "write one of the two, or leave the cell empty"
                    : "write one of the two without quotation marks, or remove the key");
        }

        return unclear.Count == 0 ? data : data with { Pairs = data.Pairs.Where(static pair => !DraftKeys.IsUnclear(pair)).ToEquatableArray() };
    }

    /// <summary>Adds the date at the start of the file's name, if the project enables this and the entry has no date itself.</summary>
    private MappingNode WithDayOfName(MappingNode data)
    {
        const string key = "date";
        if (file.ContentPath.Day is not { } day)
        {
            return data;
        }

        if (IsoDate.Read(day, out var problem) is null)
        {
            problems.Report(ProblemId.InvalidSlug, default, $"The file name begins with '{day}', which {problem}; rename the file");
            return data;
        }

        var name = PlainKey.Of(key);
        if (data.Pairs.Any(pair => PlainKey.Of(pair.Key.Text) == name))
        {
            return data;
        }

        var value = new ScalarNode(day, CoreSchema.Resolve(day), default);
        var ofName = new MappingPair(new ScalarNode(key, ScalarValue.Quoted, default), value) { IsOfName = true };
        return data with { Pairs = data.Pairs.Append(ofName).ToEquatableArray() };
    }
}
