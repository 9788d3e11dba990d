using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>Makes entries of the data of a file: reads which entry it is, whether it is a draft, and the day of the file's name.</summary>
/// <param name="file">The file.</param>
/// <param name="problems">Takes what is wrong, and says whether all of the data could be read.</param>
internal sealed class EntryReader(ContentFile file, ProblemBag problems)
{
    /// <summary>Makes the only entry of a file.</summary>
    /// <param name="data">The data, with the slug.</param>
    /// <param name="head">The place that a problem of the whole entry is reported at.</param>
    /// <param name="body">The body; <see langword="null"/> for none.</param>
    /// <param name="source">The text of the data, which may have more than could be read.</param>
    /// <param name="place">Where the data stand.</param>
    public FileEntries ReadOnly(MappingNode data, TextSpan head, BodyTemplate? body, string source, TextSpan place)
    {
        // Other files may name the entry by a slug that could not be read.
        var isMissing = data.Find("slug") is { Value: var value } ? SlugOf(value) is null : problems.HasErrors && SlugText.IsIn(source);
        return new FileEntries([Read(0, data, head, body, place) with { IsSlugKnown = !isMissing }], isMissing);
    }

    /// <summary>Makes the only entry of a file that could not be read.</summary>
    /// <param name="text">The text; <see langword="null"/> where there is none.</param>
    public FileEntries Unread(string? text)
    {
        var isMissing = text is null || SlugText.IsIn(text);
        // That it could not be read makes a Markdown file no data file, which has no body.
        var body = file.ContentPath.Format == ContentFormat.Markdown ? BodyTemplate.Unread : null;
        var entry = new EntryNode(file, 0, file.ContentPath.Slug, default, default, EntryData.None, body, IsComplete: false)
        {
            IsSlugKnown = !isMissing,
            Mistakes = problems.ErrorIds(),
        };
        return new FileEntries([entry], isMissing);
    }

    /// <summary>Makes an entry of its data.</summary>
    /// <param name="index">Which item of the file it is.</param>
    /// <param name="data">The data, with the slug.</param>
    /// <param name="head">The place that a problem of the whole entry is reported at.</param>
    /// <param name="body">The body; <see langword="null"/> for none.</param>
    /// <param name="place">Where the data stand. A mistake in the text after them hides no key but those of its typed blocks.</param>
    public EntryNode Read(int index, MappingNode data, TextSpan head, BodyTemplate? body, TextSpan place)
    {
        // An item of a list file has no other slug.
        var own = file.Options.Layout.SlugKey != SlugKey.None || file.ContentPath.IsDirectlyUnderRoot ? data.Find("slug") : null;
        var slug = own is null ? SlugOfName() : ReadSlug(own.Value);
        data = WithDayOfName(WithoutUnclearDrafts(own is null ? data : data.Without(own)));
        return new EntryNode(file, index, slug, own?.Value.Span ?? default, head, data, body, IsComplete: !problems.HasErrorsIn(place))
        {
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
            $"The file's name gives the slug '{MessageText.Shorten(slug)}', which {problem}; rename the file, or set 'slug:'");
        return "";
    }

    /// <summary>The slug that the entry sets; where it is none, that is reported, and the file's own is used.</summary>
    private string ReadSlug(ContentNode value)
    {
        if (SlugOf(value) is { } slug)
        {
            return NormalizationFormC.Of(slug);
        }

        problems.Report(ProblemId.InvalidSlug, value.Span, value switch
        {
            ScalarNode { Value.Kind: ScalarKind.Null, Text.Length: > 0 } none =>
                $"The slug '{none.Text}' is no value; put it in quotation marks if it is a text",
            ScalarNode { Text: var text } => $"The slug '{MessageText.Shorten(text)}' {SlugText.Problem(text)}; {SlugText.Cure(text)}",
            _ => $"A slug must be a text, but this is {NodeText.Describe(value)}; {SlugText.Cure("")}",
        });
        return file.ContentPath.Slug;
    }

    // Null where the value is no slug.
    private string? SlugOf(ContentNode value) =>
        value is ScalarNode { Value.Kind: not ScalarKind.Null } scalar
        && file.Options.Layout.SlugOf(scalar.Text, file.ContentPath.Slug) is var slug
        && SlugText.Problem(slug) is null ? slug : null;

    /// <summary>Takes keys out that mean to say whether the entry is a draft, but do not: a slip would publish it.</summary>
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
                "write one of the two without quotation marks, or remove the key");
        }

        return unclear.Count == 0 ? data : data with { Pairs = data.Pairs.Where(static pair => !DraftKeys.IsUnclear(pair)).ToEquatableArray() };
    }

    /// <summary>Adds the day that the file's name begins with, where the project has it read and the entry gives no date itself.</summary>
    private MappingNode WithDayOfName(MappingNode data)
    {
        const string key = "date";
        if (file.ContentPath.Day is not { } day)
        {
            return data;
        }

        if (IsoDate.Read(day, out var problem) is null)
        {
            problems.Report(ProblemId.InvalidSlug, default, $"The file's name begins with '{day}', which {problem}; rename the file");
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
