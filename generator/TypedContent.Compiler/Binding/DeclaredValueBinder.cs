using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>Binds values to the types of declared members.</summary>
/// <param name="values">The binder of the entry.</param>
/// <param name="records">Binds nested records.</param>
internal sealed class DeclaredValueBinder(ValueBinder values, DeclaredBinder records)
{
    /// <summary>Binds a value; <see langword="null"/> if it does not fit its type, which is reported.</summary>
    /// <param name="node">The value.</param>
    /// <param name="type">The type.</param>
    /// <param name="key">The key, for messages.</param>
    public BoundValue? Bind(ContentNode node, TypeSpec type, string key)
    {
        switch (node, type)
        {
            case (ScalarNode { Value.Kind: not ScalarKind.Null } text, ScalarSpec { Type: ScalarType.String }):
                return new BoundText(text.Text);
            case (HtmlNode html, ScalarSpec { Type: ScalarType.String }):
                return values.BindHtml(html);
            case (ScalarNode { Value.Kind: not ScalarKind.Null } scalar, ScalarSpec spec)
                when ScalarReader.Read(scalar.Resolved, spec.Type, values.DatesOf(spec)) is { } match:
                return new BoundScalar(spec.Type, match.Value);
            case (ScalarNode { Value.Kind: not ScalarKind.Null } text, ParsedSpec parsed):
                return BindParsed(text, parsed, key);
            case (ScalarNode { Value.Kind: ScalarKind.PlainString or ScalarKind.QuotedString or ScalarKind.Int32 or ScalarKind.Date } scalar,
                ReferenceSpec reference):
                return values.BindReference(scalar, reference, isCollectionOptional: true);
            case (_, EnumSpec spec) when EnumBinder.Bind(node, spec) is { } value:
                return value;
            case (SequenceNode sequence, ListSpec list):
                return BindList(sequence, list, key);
            case (MappingNode mapping, DictionarySpec dictionary):
                return BindDictionary(mapping, dictionary);
            case (MappingNode mapping, NestedSpec nested):
                return records.Bind(mapping, mapping.IsBlock ? mapping.Span : mapping.Head, values.Schema.Record(nested.Name)) is { } bound
                    ? bound with { Block = mapping.Block }
                    : null;
            case (_, UnresolvedSpec):
                return values.LeaveOut<BoundValue>([]);
            case (not ScalarNode { Value.Kind: ScalarKind.Null }, ContentValueSpec) when values.BindContentValue(node) is { } value:
                return value;
            case (_, ContentValueSpec):
                Unfit(key, ContentValueBinder.FindInvalid(node) ?? node, ExpectedText.Of(type, values.Schema));
                return null;
            case (SequenceNode { Items: var items }, EnumSpec { IsFlags: true } flags):
                foreach (var item in items.Where(item => item is not ScalarNode || EnumBinder.Bind(item, flags) is null))
                {
                    UnfitChoice(key, item, flags);
                }

                return null;
            case (_, EnumSpec choices):
                UnfitChoice(key, node, choices);
                return null;
            // An empty key is treated like a missing one.
            case (ScalarNode { Value.Kind: ScalarKind.Null }, ListSpec list):
                return new BoundList(default, list.SetType);
            case (ScalarNode { Value.Kind: ScalarKind.Null }, DictionarySpec dictionary):
                return new BoundDictionary(default, dictionary);
            case (ScalarNode text, ScalarSpec { IsDate: true } date):
                var fix = DateOptions.Fix(text.Text, values.DatesOf(date), other => ScalarReader.Fits(other, date.Type), isOfProject: date.Formats.Count == 0);
                var read = NodeDates.AsDate(text, values.DatesOf(date));
                Unfit(key, read, ExpectedText.Of(type, values.Schema), fix: fix?.Text, edit: fix?.In(values.Entry) ?? default);
                return null;
            case (ScalarNode { Value.Kind: ScalarKind.QuotedString } quoted, ScalarSpec scalar):
                var plain = quoted with { Value = CoreSchema.Resolve(quoted.Text) };
                var fits = ScalarReader.Read(plain.Resolved, scalar.Type, DateForms.Iso) is not null;
                var edit = fits ? Suggestion.ToReplacement(quoted.Text, isCertain: true) : default;
                Unfit(key, node, ExpectedText.Of(type, values.Schema), fix: fits ? "remove the quotation marks" : null, edit: edit);
                return null;
            default:
                Unfit(key, node, ExpectedText.Of(type, values.Schema));
                return null;
        }
    }

    private BoundParsed? BindParsed(ScalarNode node, ParsedSpec type, string key)
    {
        var isKnown = true;
        var mismatch = type.Pattern is null ? null : PatternCheck.Of(values.Schema).Mismatch(node.Written, type.Pattern, out isKnown);
        if (mismatch is null)
        {
            return new BoundParsed(type, node.Written);
        }

        if (!isKnown)
        {
            values.Report(ProblemId.RuleViolated, node.Span, $"'{MessageText.Shorten(key)}' {mismatch}");
        }
        else if (type.ErrorMessage is not null)
        {
            values.Report(ProblemId.RuleViolated, node.Span, RuleChecker.Format(type.ErrorMessage, MessageText.Shorten(key)));
        }
        else
        {
            Unfit(key, node, ExpectedText.Of(type, values.Schema));
        }

        return null;
    }

    private BoundList BindList(SequenceNode sequence, ListSpec list, string key)
    {
        var items = new List<BoundValue>();
        foreach (var item in sequence.Items)
        {
            if (BindItem(item, list.Element, list.IsElementNullable, key) is { } value)
            {
                items.Add(value);
            }
        }

        return new BoundList(items.ToEquatableArray(), list.SetType);
    }

    private BoundDictionary BindDictionary(MappingNode mapping, DictionarySpec dictionary) => new(
        mapping.Pairs
            .Select(pair => BindItem(pair.Value, dictionary.Value, dictionary.IsValueNullable, pair.Key.Text) is { } value
                ? new BoundItem(pair.Key.Text, value)
                : null)
            .OfType<BoundItem>()
            .ToEquatableArray(),
        dictionary);

    private BoundValue? BindItem(ContentNode item, TypeSpec type, bool isNullable, string key) =>
        isNullable && item is ScalarNode { Value.Kind: ScalarKind.Null } ? new BoundNull() : Bind(item, type, key);

    private void Unfit(
        string key,
        ContentNode node,
        string expected,
        string? nearest = null,
        string? fix = null,
        EquatableArray<ProblemProperty> edit = default) => values.Report(
        ProblemId.UnfitValue,
        node.Span,
        edit,
        MessageText.Shorten(key),
        expected + (nearest is null ? "" : $" (did you mean '{nearest}'?)"),
        NodeText.Describe(node) + (fix is null ? "" : "; " + fix));

    private void UnfitChoice(string key, ContentNode node, EnumSpec choices) => UnfitChoice(key, node, [.. choices.Values.Select(EnumBinder.TextOf)]);

    /// <summary>Reports a value that is not one of the possible ones.</summary>
    public void UnfitChoice(string key, ContentNode node, List<string> names)
    {
        var isCertain = false;
        var nearest = node is ScalarNode scalar ? Suggestion.Nearest(scalar.Text, names, out isCertain) : null;
        Unfit(key, node, "one of " + string.Join(", ", names), nearest, edit: Suggestion.ToProperties(nearest, isCertain));
    }
}
