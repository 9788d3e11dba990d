using System.Globalization;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>Reports values that do not fit the type of their key (<see cref="MixedTypeRule"/>), and keys that cannot become members.</summary>
internal sealed class MixedTypeReporter(ShapeReader kinds, ProjectProblemBag problems)
{
    private readonly NumberTexts _numbers = new(problems);

    // Whether mismatched values of the entry are mistakes.
    private bool _reportsOdd;

    /// <summary>Reports the mismatched values of an entry.</summary>
    /// <param name="shape">The shape of its collection's entries.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="reportsOdd">Whether a mismatch is a mistake: an entry that is a draft because of its path may be a template, if there are others.</param>
    public void Report(Shape shape, EntryNode entry, bool reportsOdd)
    {
        _reportsOdd = reportsOdd;
        foreach (var pair in entry.Data.Pairs.Where(pair => !pair.IsInherited && shape.Key(pair.Key.Text).DeclaredMember is null))
        {
            ReportPair(shape, pair, entry);
        }
    }

    private void ReportPair(Shape shape, MappingPair pair, EntryNode entry)
    {
        var key = shape.Key(pair.Key.Text);
        if (key.Problem is { } problem)
        {
            problems.Report(entry.File, problem.Id, pair.Key.Span, problem.Arguments);
        }

        ReportValue(key.Value, pair.Key.Text, pair.Value, entry);
    }

    private void ReportValue(Shape shape, string key, ContentNode node, EntryNode entry)
    {
        if (shape.IsUnion)
        {
            ReportInvalid(shape, node, entry);
            return;
        }

        if (node is ScalarNode { Value.Kind: ScalarKind.Null } empty)
        {
            UnclearValues.ReportComment(shape, key, empty, entry, problems);
            return;
        }

        var kind = kinds.KindOf(node, entry);
        switch (MixedTypeRule.Of(shape, node, kind, entry.File.Options.Dates))
        {
            case MixFit.Same:
                ReportInside(shape, key, node, entry);
                break;
            case MixFit.Item:
                if (_reportsOdd)
                {
                    UnclearValues.ReportCommas(shape, key, node, entry, problems);
                }

                ReportValue(shape.Items!, key, node, entry);
                break;
            case MixFit.None
                when shape.Winner is (ShapeKind.Reference, { } collection)
                    && node is ScalarNode { Value.Kind: ScalarKind.PlainString } path
                    && ReferencePath.LeadsInto(path.Text, entry, collection):
                // Reported when the value is bound.
                break;
            case MixFit.None when kind is { Kind: var found }:
                ReportOdd(shape, key, node, entry, found);
                break;
            case MixFit.None:
                ReportInvalid(shape, node, entry);
                break;
        }
    }

    private void ReportInside(Shape shape, string key, ContentNode node, EntryNode entry)
    {
        switch (node)
        {
            case ScalarNode number when shape.Winner!.Value.Kind == ShapeKind.Number && !shape.IsMixed && !entry.Path.IsHeldBack:
                _numbers.Add(shape, key, number, entry);
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    ReportValue(shape.Items!, key, item, entry);
                }

                break;
            case MappingNode dictionary when shape.IsDictionary:
                foreach (var pair in dictionary.Pairs)
                {
                    ReportValue(shape.Items!, pair.Key.Text, pair.Value, entry);
                }

                break;
            case MappingNode choice when shape.Discriminator is { } discriminator:
                ReportChoice(shape, discriminator, key, choice, entry);
                break;
            case MappingNode mapping:
                foreach (var pair in mapping.Pairs)
                {
                    ReportPair(shape, pair, entry);
                }

                break;
        }
    }

    private void ReportChoice(Shape shape, string discriminator, string key, MappingNode mapping, EntryNode entry)
    {
        if (shape.ChoiceOf(mapping) is { } choice)
        {
            if (choice.Problem is { } problem)
            {
                problems.Report(entry.File, problem.Id, mapping.Find(discriminator)!.Value.Span, problem.Arguments);
            }

            ReportInside(choice.Value, key, mapping, entry);
        }
        else if (_reportsOdd)
        {
            var (first, node) = shape.Keys[0].First;
            var found = mapping.Find(discriminator);
            problems.Report(
                entry.File,
                ProblemId.MixedTypes,
                found?.Key.Span ?? mapping.Head,
                MessageText.Shorten(key),
                $"a mapping {(found is null ? "without" : "with an unclear")} '{discriminator}'",
                $"one with '{discriminator}: {MessageText.Shorten(shape.Keys[0].Key)}' in {first.Path.SourcePath}({first.File.LineOf(node.Span)})",
                $"add '{discriminator}' with one of {string.Join(", ", shape.Keys.Take(5).Select(static choice => $"'{MessageText.Shorten(choice.Key)}'"))}"
                    + " or a new value");
        }
    }

    private void ReportInvalid(Shape shape, ContentNode node, EntryNode entry)
    {
        switch (node)
        {
            case ScalarNode { Value.Kind: ScalarKind.Invalid } invalid:
                problems.Report(
                    entry.File,
                    ProblemId.InvalidScalar,
                    node.Span,
                    MessageText.Shorten(invalid.Text),
                    invalid.Value.Problem!,
                    MixedTypeRule.TakesInQuotationMarks(shape) ? $"fix it, or {TextFix.Of(entry, "it")} to keep it as text" : "fix it");
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    ReportInvalid(shape, item, entry);
                }

                break;
            case MappingNode mapping:
                foreach (var pair in mapping.Pairs)
                {
                    ReportInvalid(shape, pair.Value, entry);
                }

                break;
        }
    }

    private void ReportOdd(Shape shape, string key, ContentNode node, EntryNode entry, ShapeKind found)
    {
        if (!_reportsOdd)
        {
            return;
        }

        var expected = shape.Winner!.Value.Kind;

        // The value is a text only because it is quoted.
        var isQuoted = node is ScalarNode { Value.Kind: ScalarKind.QuotedString } quoted
            && kinds.KindOf(quoted with { Value = CoreSchema.Resolve(quoted.Text) }, entry) == shape.Winner;
        var words = isQuoted ? $"text in quotation marks ('{MessageText.Shorten(((ScalarNode)node).Text)}')" : Words(node, found);
        var date = isQuoted ? null : DateFix(node, entry, found, expected);
        var fix = date?.Text ?? Fix(node, entry, found, expected, isQuoted) + UnionKeys.Fix(shape.Owner!.Path, entry.Collection);
        var edit = date is not null ? date.In(entry) : MarksEdit(node, entry, shape, expected, isQuoted);
        problems.Report(entry.File, ProblemId.MixedTypes, node.Span, edit, MessageText.Shorten(key), words, Others(shape.Decided!), fix);
    }

    // The property that would make dates of all such values, which is better than allowing values of any kind.
    private static DateFix? DateFix(ContentNode node, EntryNode entry, ShapeKind found, ShapeKind expected) => (node, expected, found) switch
    {
        (ScalarNode, ShapeKind.DateTime, ShapeKind.DateTimeOffset) =>
            new DateFix(
                $"remove its UTC offset, or add <{DateOptions.UtcOffset}>Z</{DateOptions.UtcOffset}> to the project file (or one such as +03:00 in it), "
                + "which gives one to all that have none"),
        (ScalarNode, ShapeKind.Date, ShapeKind.DateTimeOffset or ShapeKind.DateTime) => null,
        (_, _, ShapeKind.Reference) => null,
        (ScalarNode scalar, ShapeKind.Date or ShapeKind.DateTimeOffset or ShapeKind.DateTime, _) =>
            DateOptions.Fix(scalar.Text, entry.File.Options.Dates, date => MixedTypeRule.Takes(expected, date)),
        _ => null,
    };

    // In JSON and TOML, only a value of another kind than a reference can be without quotation marks; in a table, they change nothing.
    private static EquatableArray<ProblemProperty> MarksEdit(ContentNode node, EntryNode entry, Shape shape, ShapeKind expected, bool isQuoted)
    {
        if (node is not ScalarNode { Text: var text } scalar || entry.Path.Format.IsTable())
        {
            return default;
        }

        // If there are as many of another kind, all of them may be meant to be in quotation marks.
        var isCertain = shape.Decided!.Votes * 2 > shape.Kinds.Sum(static kind => kind.Votes);
        return isQuoted ? (expected == ShapeKind.Reference && (entry.Path.Format.IsJson() || entry.IsToml)
                ? default
                : Suggestion.ToReplacement(IsPlain(text) ? text : null, isCertain))
            : expected == ShapeKind.String ? Suggestion.ToReplacement(InMarks(scalar.Written), isCertain)
            : default;
    }

    // The text of a number, a date or a reference.
    private static bool IsPlain(string text) => text.All(static c => UnicodeData.IsLetterOrDigit(c) || c is '-' or '_' or '/' or '.' or ':' or '+');

    private static string? InMarks(string text) => text.IndexOfAny(['"', '\\']) < 0 ? $"\"{text}\"" : null;

    private static string Fix(ContentNode node, EntryNode entry, ShapeKind found, ShapeKind expected, bool isQuoted)
    {
        if (node is not ScalarNode || expected is ShapeKind.Mapping or ShapeKind.Sequence)
        {
            return "write both the same way";
        }

        var all = TextFix.Of(entry, "all of them");
        if (isQuoted)
        {
            return expected == ShapeKind.Reference && entry.Path.Format.IsJson()
                ? $"JSON can only write it as text, so make the file YAML, or {all}"
                : expected == ShapeKind.Reference && entry.IsToml
                ? "TOML can only write it as text, so "
                    + (entry.Path.Format == ContentFormat.Toml ? $"make the file YAML, or {all}" : $"write the front matter in YAML, or {all}")
                : $"remove the quotation marks, or {all}";
        }

        if (expected == ShapeKind.String)
        {
            return $"{TextFix.Of(entry, "it")}, or fix it";
        }

        if (found == ShapeKind.Reference || expected == ShapeKind.Reference)
        {
            return $"make all of them refer to entries of one collection, or {all}";
        }

        return (expected, found) switch
        {
            (ShapeKind.Date, ShapeKind.DateTimeOffset or ShapeKind.DateTime) => "write the date alone, or a time in all of them",
            _ => $"fix it, or {all}",
        };
    }

    /// <summary>Describes the values that determine the type: one of them with its location, and the number of files with others.</summary>
    public static string Others(KindCount kind)
    {
        var (entry, node) = (kind.First.Entry, kind.First.Node);
        var place = $"{Words(node, kind.Kind)} in {entry.Path.SourcePath}({entry.File.LineOf(node.Span)})";
        return kind.Files switch
        {
            1 => place,
            2 => place + " and in another file",
            var files => string.Format(CultureInfo.InvariantCulture, "{0} and in {1} other files", place, files - 1),
        };
    }

    private static string Words(ContentNode node, ShapeKind kind) =>
        kind == ShapeKind.Reference ? "a reference ('" + MessageText.Shorten(((ScalarNode)node).Text) + "')" : NodeText.Describe(node);
}
