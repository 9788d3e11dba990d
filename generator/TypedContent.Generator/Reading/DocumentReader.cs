using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Files;
using TypedContent.Generator.Markdown;
using TypedContent.Generator.Model;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Reading;

/// <summary>Reads a content file into its entries.</summary>
internal static class DocumentReader
{
    private const string MarkdownDepthMessage =
        "The Markdown of this file is nested more than a hundred levels deep, and is left out; take lists, quotations or brackets out of each other";

    private static readonly MappingNode NoData = new([], default);

    public static Document Read(ContentFile file, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag(file);
        try
        {
            var entries = ReadEntries(file, diagnostics, cancellationToken);
            return new Document(file, entries, diagnostics.ToEquatableArray());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            diagnostics.ReportFailure(e, default);
            return new Document(file, [], diagnostics.ToEquatableArray());
        }
    }

    private static EquatableArray<EntryNode> ReadEntries(ContentFile file, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var undecoded = file.Text is null ? default(TextSpan) : UndecodedSpan(file.Text);
        if (undecoded is { } span)
        {
            diagnostics.Report(DiagnosticDescriptors.UnreadableFile, span);
            return file.Text is null || file.ContentPath.IsDirectlyUnderRoot ? [] : [Entry(file, NoData, null, isComplete: false)];
        }

        var text = file.Text!.ToString();
        if (file.ContentPath.Format == ContentFormat.Markdown)
        {
            return ReadMarkdown(file, text, diagnostics, cancellationToken);
        }

        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var root = YamlRecovery.Read(text.Substring(start), start, file.ContentPath.Format, diagnostics, cancellationToken);
        if (file.ContentPath.IsDirectlyUnderRoot)
        {
            return ReadList(file, root, diagnostics);
        }

        var data = AsMapping(root, "An entry", diagnostics);
        return [EntryOf(file, 0, data, file.ContentPath.Slug, data.Head, null, diagnostics)];
    }

    private static EquatableArray<EntryNode> ReadMarkdown(
        ContentFile file, string text, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (file.ContentPath.IsDirectlyUnderRoot)
        {
            diagnostics.Report(
                DiagnosticDescriptors.FileInNoCollection, default, file.ContentPath.SourcePath, Folder(file.ContentPath) + "pages/");
            return [];
        }

        var frontMatter = FrontMatter.Find(text);
        if (!frontMatter.IsClosed)
        {
            diagnostics.Report(DiagnosticDescriptors.FrontMatterNotClosed, frontMatter.Opening);
            return [Entry(file, NoData, BodyTemplate.Empty, isComplete: false)];
        }

        var yaml = text.Substring(frontMatter.Yaml.Start, frontMatter.Yaml.Length);
        var root = YamlRecovery.Read(yaml, frontMatter.Yaml.Start, ContentFormat.Yaml, diagnostics, cancellationToken);
        var data = AsMapping(root, "Front matter", diagnostics);
        var (body, blocks) = ReadBody(text, frontMatter.Body, diagnostics);
        data = TypedBlock.Append(data, blocks, diagnostics);
        return [EntryOf(file, 0, data, file.ContentPath.Slug, frontMatter.Opening, body, diagnostics)];
    }

    private static (BodyTemplate Body, List<TypedBlock> Blocks) ReadBody(string text, TextSpan span, DiagnosticBag diagnostics)
    {
        try
        {
            return BodyReader.Read(text.Substring(span.Start, span.Length), span.Start, diagnostics);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The front matter is of use without the text. Markdig has no other sign of its limit than the message.
            if (e is MarkdownLimitException limit)
            {
                diagnostics.Report(DiagnosticDescriptors.TooDeepMarkdown, new TextSpan(span.Start + limit.Position, 0), limit.Message);
            }
            else if (e is ArgumentException && e.Message.Contains("depth limit"))
            {
                diagnostics.Report(DiagnosticDescriptors.TooDeepMarkdown, new TextSpan(span.Start, 0), MarkdownDepthMessage);
            }
            else
            {
                diagnostics.ReportFailure(e, new TextSpan(span.Start, 0));
            }

            return (BodyTemplate.Empty, []);
        }
    }

    private static EquatableArray<EntryNode> ReadList(ContentFile file, ContentNode? root, DiagnosticBag diagnostics)
    {
        if (root is not SequenceNode list)
        {
            if (root is not null && !diagnostics.HasErrors)
            {
                diagnostics.Report(
                    DiagnosticDescriptors.UnexpectedShape, new TextSpan(root.Span.Start, 0), "A data file directly in the content root", "a list of entries", NodeText.Describe(root));
            }

            return [];
        }

        // JSON is read up to its first mistake, and the item there may have had a slug.
        var isCut = file.ContentPath.Format == ContentFormat.Json && diagnostics.HasErrors;
        var entries = new List<EntryNode>(list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            if (item is not MappingNode data)
            {
                diagnostics.Report(DiagnosticDescriptors.UnexpectedShape, item.Span, "An item of a list file", "a mapping ('key: value' lines)", NodeText.Describe(item));
            }
            else if (data.Find("slug") is null)
            {
                if (!isCut || i < list.Items.Count - 1)
                {
                    diagnostics.Report(
                        DiagnosticDescriptors.InvalidSlug,
                        data.Head,
                        "This item has no 'slug:', the key by which an entry of a list file is found; add one");
                }
            }
            else if (EntryOf(file, entries.Count, data, "", data.Head, null, diagnostics) is { Slug.Length: > 0 } entry)
            {
                entries.Add(entry);
            }
        }

        return entries.ToEquatableArray();
    }

    private static MappingNode AsMapping(ContentNode? root, string what, DiagnosticBag diagnostics)
    {
        if (root is MappingNode mapping)
        {
            return mapping;
        }

        // What only comments or nothing at all stands in has no data, and that is no mistake.
        if (root is not null and not ScalarNode { Value.Kind: ScalarKind.Null } && !diagnostics.HasErrors)
        {
            diagnostics.Report(DiagnosticDescriptors.UnexpectedShape, root.Span, what, "a mapping ('key: value' lines)", NodeText.Describe(root));
        }

        return NoData;
    }

    private static EntryNode EntryOf(
        ContentFile file, int index, MappingNode data, string slug, TextSpan head, BodyTemplate? body, DiagnosticBag diagnostics)
    {
        var span = default(TextSpan);
        if (data.Find("slug") is { } pair)
        {
            data = data with { Pairs = data.Pairs.Where(other => !ReferenceEquals(other, pair)).ToEquatableArray() };
            span = pair.Value.Span;
            if (pair.Value is ScalarNode { Value.Kind: not ScalarKind.Null } scalar && SlugText.Problem(scalar.Text) is null)
            {
                slug = CSharpName.Normalize(scalar.Text);
            }
            else
            {
                diagnostics.Report(
                    DiagnosticDescriptors.InvalidSlug,
                    span,
                    pair.Value is ScalarNode { Value.Kind: ScalarKind.Null, Text.Length: > 0 } none
                        ? $"The slug '{none.Text}' is no value; put it in quotation marks if it is a text"
                        : pair.Value is ScalarNode { Text: var text }
                        ? string.Format(CultureInfo.InvariantCulture, "The slug '{0}' {1}", NodeText.Shorten(text), SlugText.Problem(text))
                        : "A slug must be a text, but this is " + NodeText.Describe(pair.Value));
            }
        }
        else if (SlugText.Problem(slug) is { } problem && slug.Length > 0)
        {
            diagnostics.Report(DiagnosticDescriptors.InvalidSlug, span, $"The file's name gives the slug '{NodeText.Shorten(slug)}', which {problem}; rename the file, or set 'slug:'");
            slug = "";
        }

        foreach (var draft in data.Pairs.Where(static pair => EntryNode.IsDraftKey(pair.Key.Text) && pair.Value is not ScalarNode { Value.Kind: ScalarKind.Boolean }))
        {
            // Else a slip would publish it.
            data = data with { Pairs = data.Pairs.Where(pair => !ReferenceEquals(pair, draft)).ToEquatableArray() };
            diagnostics.Report(DiagnosticDescriptors.UnexpectedShape, draft.Value.Span.Length == 0 ? draft.Key.Span : draft.Value.Span, $"'{draft.Key.Text}'", "true or false", NodeText.Describe(draft.Value));
        }

        return new EntryNode(file, index, slug, span, head, data, body, !diagnostics.HasErrors);
    }

    private static EntryNode Entry(ContentFile file, MappingNode data, BodyTemplate? body, bool isComplete) =>
        new(file, 0, file.ContentPath.Slug, default, default, data, body, isComplete);

    private static string Folder(ContentPath path) =>
        path.SourcePath.Substring(0, path.SourcePath.Length - path.Value.Length);

    // The compiler reads what is not valid UTF-8 in the machine's own encoding, without a word; where that is UTF-8 too, U+FFFD stands for
    // what is wrong. Text from memory has no encoding.
    private static TextSpan? UndecodedSpan(SourceText text)
    {
        switch (text.Encoding)
        {
            case null or UnicodeEncoding or UTF32Encoding or UTF8Encoding { DecoderFallback: DecoderExceptionFallback }:
                return null;
            case UTF8Encoding:
                return text.ToString().IndexOf('\uFFFD') is var index and >= 0 ? new TextSpan(index, 1) : null;
            default:
                return text.Encoding.WebName.StartsWith("utf-", StringComparison.OrdinalIgnoreCase) ? null : default(TextSpan);
        }
    }
}
