using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Files;
using TypedContent.Generator.Reading;

namespace TypedContent.Generator.Schema;

/// <summary>Reports the values that do not fit what the most others under their key are, and the keys that can become no member.</summary>
internal sealed class MixReporter(ShapeReader kinds, List<DiagnosticInfo> diagnostics)
{
    private readonly NumberTexts _numbers = new(diagnostics);

    public void Report(Shape shape, EntryNode entry)
    {
        foreach (var pair in entry.Data.Pairs.Where(static pair => !pair.IsInherited))
        {
            ReportPair(shape, pair, entry);
        }
    }

    private void ReportPair(Shape shape, MappingPair pair, EntryNode entry)
    {
        var key = shape.Key(pair.Key.Text);
        if (key.Problem is { } problem)
        {
            diagnostics.Add(DiagnosticBag.Create(entry.File, problem.Descriptor, pair.Key.Span, problem.Arguments));
        }

        ReportValue(key.Value, pair.Key.Text, pair.Value, entry);
    }

    private void ReportValue(Shape shape, string key, ContentNode node, EntryNode entry)
    {
        if (shape.IsUnion)
        {
            ReportInvalid(node, entry);
            return;
        }

        if (node is ScalarNode { Value.Kind: ScalarKind.Invalid } invalid)
        {
            diagnostics.Add(DiagnosticBag.Create(
                entry.File, DiagnosticDescriptors.InvalidScalar, node.Span, NodeText.Shorten(invalid.Text), invalid.Value.Expression!));
            return;
        }

        if (node is ScalarNode { Value.Kind: ScalarKind.Null } || shape.Winner is not { } winner)
        {
            return;
        }

        if (kinds.KindOf(node, entry) is var kind && kind != winner)
        {
            if (winner is (ShapeKind.Reference, { } collection) && node is ScalarNode { Value.Kind: ScalarKind.PlainString } path && ReferencePath.LeadsInto(path.Text, entry, collection))
            {
                // Told where it is bound.
                return;
            }

            ReportOdd(shape, key, node, entry, kind.Kind, winner.Kind);
            return;
        }

        switch (node)
        {
            case ScalarNode number when winner.Kind == ShapeKind.Number && !shape.IsMixed && !entry.Path.IsHeldBack:
                _numbers.Add(shape, key, number, entry);
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    ReportValue(shape.Items!, key, item, entry);
                }

                break;
            case MappingNode mapping:
                foreach (var pair in mapping.Pairs)
                {
                    ReportPair(shape, pair, entry);
                }

                break;
        }
    }

    private void ReportInvalid(ContentNode node, EntryNode entry)
    {
        switch (node)
        {
            case ScalarNode { Value.Kind: ScalarKind.Invalid } invalid when !IsoDate.IsWithoutOffset(invalid):
                diagnostics.Add(DiagnosticBag.Create(
                    entry.File, DiagnosticDescriptors.InvalidScalar, node.Span, NodeText.Shorten(invalid.Text), invalid.Value.Expression!));
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    ReportInvalid(item, entry);
                }

                break;
            case MappingNode mapping:
                foreach (var pair in mapping.Pairs)
                {
                    ReportInvalid(pair.Value, entry);
                }

                break;
        }
    }

    private void ReportOdd(Shape shape, string key, ContentNode node, EntryNode entry, ShapeKind found, ShapeKind expected)
    {
        var evidence = shape.WinnerEvidence;
        var isText = expected == ShapeKind.String && node is ScalarNode;
        var fix = isText
            ? "put it in quotation marks, or mend it"
            : found == ShapeKind.Reference || expected == ShapeKind.Reference
                ? "let all of them name entries of one collection, or put all of them in quotation marks"
                : "mend it, or put all of them in quotation marks";
        if (node is not ScalarNode || expected is ShapeKind.Mapping or ShapeKind.Sequence)
        {
            fix = "write both the same way";
        }

        // Only the quotation marks make it a text.
        var isQuoted = node is ScalarNode { Value.Kind: ScalarKind.QuotedString } quoted
            && kinds.KindOf(quoted with { Value = CoreSchema.Resolve(quoted.Text) }, entry) == shape.Winner;
        if (isQuoted)
        {
            fix = entry.Path.Format == ContentFormat.Json
                ? "JSON has texts only in its place, so make the file YAML, or put all of them in quotation marks"
                : entry.IsToml && expected == ShapeKind.Reference
                ? "TOML has texts only in its place, so write the front matter in YAML, or put all of them in quotation marks"
                : "remove the quotation marks, or put all of them in quotation marks";
        }

        var words = isQuoted ? $"a text in quotation marks ('{NodeText.Shorten(((ScalarNode)node).Text)}')" : Words(node, found);
        var place = $"{Words(evidence.Node, expected)} in {evidence.Entry.Path.SourcePath}({DiagnosticBag.LineOf(evidence.Entry.File, evidence.Node.Span)})";
        diagnostics.Add(DiagnosticBag.Create(entry.File, DiagnosticDescriptors.MixedTypes, node.Span, NodeText.Shorten(key), words, place, fix + UnionKeys.Cure(shape, entry.Collection)));
    }

    private static string Words(ContentNode node, ShapeKind kind) =>
        kind == ShapeKind.Reference ? "a reference ('" + NodeText.Shorten(((ScalarNode)node).Text) + "')" : NodeText.Describe(node);
}
