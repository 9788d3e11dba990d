using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Inference;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>Binds the values of one entry to types. Mismatches with inferred types are reported by inference, others here.</summary>
internal sealed class ValueBinder(ContentSchema schema, EntryNode entry, EntryVariant name, BodyRenderer html, ProblemBag problems)
{
    // Mistakes in a value from another file are reported there.
    private MappingPair? _inherited;

    // The keys that lead to the current value, separated by dots.
    private string _path = "";

    /// <summary>The ids of the diagnostics for which the last value was left out, separated by commas; empty if they are not known here.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The ids of the diagnostics for which a key may be missing; empty if it can only have been left out on purpose.</summary>
    public string ReasonOfMissing => entry.IsComplete ? "" : Join(entry.Mistakes);

    /// <summary>Whether some HTML has placeholders for titles of other entries.</summary>
    public bool HasOpenTitles { get; private set; }

    public ContentSchema Schema => schema;

    public EntryNode Entry => entry;

    public EntryVariant Name => name;

    /// <summary>Binds the members of an inferred record; <see langword="null"/> if it lacks a required value. Other invalid values are left out.</summary>
    public List<BoundMember>? BindMembers(RecordSpec record, MappingNode data)
    {
        var index = SchemaIndex.Of(schema).MembersOf(record);
        var bound = new SortedDictionary<int, BoundMember>();
        var leftOut = new Dictionary<int, string>();
        var path = _path;
        foreach (var pair in data.Pairs)
        {
            if (!index.Positions.TryGetValue(pair.Key.Text, out var position))
            {
                continue;
            }

            var member = record.Members[position];
            _path = path.Length == 0 ? member.Key : path + "." + member.Key;
            switch (BindInferred(pair, member))
            {
                case null:
                    leftOut[position] = Reason;
                    break;
                case BoundNull:
                    break;
                case var value:
                    bound[position] = new BoundMember(member, value);
                    break;
            }
        }

        _path = path;
        var reasons = index.Required.FindAll(position => !bound.ContainsKey(position))
            .ConvertAll(position => leftOut.TryGetValue(position, out var reason) ? reason : ReasonOfMissing);
        return reasons.Count == 0 ? [.. bound.Values] : LeaveOut<List<BoundMember>>(reasons);
    }

    /// <summary>Binds a member of an inferred type; <see langword="null"/> if its value does not fit, which is reported.</summary>
    public BoundValue? BindInferred(MappingPair pair, MemberSpec member) => Inherited(pair, () => Bind(pair.Value, member.Type, member.Key));

    /// <summary>Binds a declared record; <see langword="null"/> if it can't be created.</summary>
    public BoundRecord? BindDeclared(MappingNode data, TextSpan head, RecordSpec record) =>
        new DeclaredBinder(this, problems).Bind(data, head, record);

    /// <summary>Reports a value that does not fit a declared type, or a missing key.</summary>
    public void Report(ProblemId id, TextSpan span, params string[] arguments) =>
        Report(id, span, properties: default, arguments);

    /// <summary>Reports a problem with the properties that a code fix needs.</summary>
    public void Report(
        ProblemId id,
        TextSpan span,
        EquatableArray<ProblemProperty> properties,
        params string[] arguments)
    {
        Reason = id.Code();
        if (_inherited is null)
        {
            problems.Report(id, span, properties, arguments);
        }
    }

    /// <summary>Binds a value that may come from another file.</summary>
    public T Inherited<T>(MappingPair pair, Func<T> bind)
    {
        _inherited = pair.IsInherited ? pair : null;
        var value = bind();
        _inherited = null;
        return value;
    }

    /// <summary>Leaves out a value because of problems that are already reported.</summary>
    /// <param name="reasons">The diagnostics (<see cref="Reason"/>).</param>
    public T? LeaveOut<T>(IEnumerable<string> reasons)
        where T : class
    {
        Reason = Join(reasons.SelectMany(static reason => reason.Split([", "], StringSplitOptions.RemoveEmptyEntries)));
        return null;
    }

    /// <summary>Binds a value of any kind; <see langword="null"/> if it has an invalid scalar.</summary>
    public BoundContentValue? BindContentValue(ContentNode node) => new ContentValueBinder(this, _inherited?.Origin).Bind(node);

    /// <summary>The date formats of a type.</summary>
    public DateForms DatesOf(ScalarSpec type) => type.Formats.Count == 0 ? entry.File.Options.Dates : entry.File.Options.Dates with { Formats = type.Formats };

    /// <summary>Binds a value of an inferred type; <see langword="null"/> if it does not fit.</summary>
    private BoundValue? Bind(ContentNode content, TypeSpec type, string key)
    {
        Reason = "";
        BoundValue? value = (MixedTypeRule.As(content, type), type) switch
        {
            (ScalarNode { Value.Kind: ScalarKind.Null }, _) => new BoundNull(),
            (ScalarNode { Value.Kind: ScalarKind.PlainString or ScalarKind.QuotedString } scalar, ScalarSpec { Type: ScalarType.String }) =>
                new BoundText(scalar.Text),
            (ScalarNode { Value.Kind: not ScalarKind.Invalid } scalar, ScalarSpec spec) when spec.Type != ScalarType.String => BindScalar(scalar, spec, key),
            (ScalarNode { Value.Kind: ScalarKind.PlainString } scalar, ReferenceSpec reference) =>
                BindReference(scalar, reference, isCollectionOptional: false),
            (SequenceNode sequence, ListSpec list) => BindList(sequence, list, key),
            (MappingNode mapping, NestedSpec nested) => BindRecord(schema.Record(nested.Name), mapping),
            (MappingNode mapping, DictionarySpec dictionary) => BindDictionary(mapping, dictionary, key),
            (_, ContentValueSpec) => BindContentValue(content),
            (HtmlNode node, ScalarSpec { Type: ScalarType.String }) => BindHtml(node),
            _ => null,
        };
        if (value is null && Reason.Length == 0)
        {
            // Inference reports a value that does not fit its inferred type.
            Reason = (content is ScalarNode { Value.Kind: ScalarKind.Invalid } || type is ContentValueSpec
                ? ProblemId.InvalidScalar
                : ProblemId.MixedTypes).Code();
        }

        return value;
    }

    private static string Join(IEnumerable<string> ids) => string.Join(", ", ids.Distinct().OrderBy(static id => id, StringComparer.Ordinal));

    /// <summary>Binds the HTML of a typed block, or its text.</summary>
    public BoundValue BindHtml(HtmlNode node)
    {
        var bound = new BoundHtml(html.Render(node.Html), node.IsText);
        if (bound.Html.IsFilled)
        {
            return new BoundText(bound.Value);
        }

        HasOpenTitles = true;
        return bound;
    }

    private BoundList BindList(SequenceNode sequence, ListSpec list, string key) =>
        new(sequence.Items.Select(item => Bind(item, list.Element, key)).OfType<BoundValue>().ToEquatableArray());

    private BoundRecord? BindRecord(RecordSpec record, MappingNode mapping)
    {
        if (record.Choices is not { } choices)
        {
            return BindMembers(record, mapping) is { } members ? new BoundRecord(members.ToEquatableArray(), Block: mapping.Block) : null;
        }

        if (mapping.Find(choices.Discriminator) is not { Value: ScalarNode text }
            || choices.Items.FirstOrDefault(choice => choice.Text == text.Text) is not { } chosen)
        {
            return null;
        }

        var path = _path;
        _path = path + "." + chosen.Text;
        var bound = BindMembers(schema.Record(chosen.RecordName), mapping);
        _path = path;
        return bound is null ? null : new BoundRecord(bound.ToEquatableArray(), chosen.RecordName);
    }

    private BoundDictionary BindDictionary(MappingNode mapping, DictionarySpec dictionary, string key) => new(
        mapping.Pairs
            .Select(pair => Bind(pair.Value, dictionary.Value, key) is { } value && (value is not BoundNull || dictionary.IsValueNullable)
                ? new BoundItem(pair.Key.Text, value)
                : null)
            .OfType<BoundItem>()
            .ToEquatableArray(),
        dictionary);

    private BoundScalar? BindScalar(ScalarNode scalar, ScalarSpec type, string key)
    {
        if (ScalarReader.Read(scalar.Resolved, type.Type, DatesOf(type)) is { } match)
        {
            return new BoundScalar(type.Type, match.Value);
        }

        if (type.Type == ScalarType.Double && scalar.Value.Kind == ScalarKind.Int64)
        {
            Report(
                ProblemId.InvalidScalar,
                scalar.Span,
                scalar.Text,
                $"has more digits than a double can hold, and '{key}' is a double because other values have a fraction",
                "fix it");
        }

        return null;
    }

    /// <summary>Binds a reference; <see langword="null"/> if its text does not name an entry of the collection.</summary>
    /// <param name="scalar">The text: <c>collection/slug</c>.</param>
    /// <param name="reference">The type.</param>
    /// <param name="isCollectionOptional">Whether the slug alone is enough.</param>
    public BoundReference? BindReference(ScalarNode scalar, ReferenceSpec reference, bool isCollectionOptional)
    {
        var text = NormalizationFormC.Of(scalar.Text);
        var collection = schema.FindCollection(reference.Collection)!;
        if (collection.IsSingleton)
        {
            Report(
                ProblemId.UnknownReference,
                scalar.Span,
                MessageText.Shorten(scalar.Text),
                collection.Name,
                MessageText.Shorten(text),
                $"it is one mapping without entries, so remove the key, and read '{collection.ClassName}' in C#");
            return null;
        }

        var isTerm = scalar.Taxonomy == reference.Collection;
        var slug = isTerm ? SchemaIndex.Of(schema).SlugOfTerm(collection, text)
            : ReferenceText.Split(text) is var (name, rest) && name == reference.Collection ? rest : isCollectionOptional ? text : null;
        if (slug is not null && collection.FindNamed(slug) is { } named)
        {
            return new BoundReference(reference, named.Slug);
        }

        var isPath = !isTerm && ReferencePath.Is(text);
        if (isPath)
        {
            var index = SchemaIndex.Of(schema);
            foreach (var path in ReferencePath.Candidates(entry, text))
            {
                if (index.Find(path) is { } variant && collection.Find(variant.Slug) is { } found && found.Variants.Contains(variant))
                {
                    return new BoundReference(reference, variant.Slug);
                }
            }

            slug = ReferencePath.Into(entry, text, other => other == reference.Collection)?.Slug ?? slug;
        }

        // The mistake is reported at its own location.
        if (slug is null
            || collection.MayHave(slug)
            || (!isCollectionOptional && SchemaIndex.Of(schema).SlugExtensions.AreOtherThan(reference.Collection, text)))
        {
            return null;
        }

        var last = slug.Substring(slug.LastIndexOf('/') + 1);
        var similar = Suggestion.Nearest(slug, collection.Entries.Select(static candidate => candidate.Slug), out var isCertain);
        var nearest = (similar ?? collection.Find(last)?.Slug) is { } nearestSlug
            ? isPath && collection.Find(nearestSlug)!.Variants[0] is { IsOfList: false } file
                ? ReferencePath.Like(scalar.Text, entry, file.ContentPath)
                : reference.Collection + "/" + nearestSlug
            : null;
        Report(
            ProblemId.UnknownReference,
            scalar.Span,
            Suggestion.ToProperties(nearest, isCertain || similar is null),
            MessageText.Shorten(scalar.Text),
            reference.Collection,
            // A file with another extension ("amina.yml" for "amina.yaml") has the slug of an entry.
            MessageText.Shorten(isPath && collection.Find(slug) is not null ? slug + Path.GetExtension(text) : slug),
            collection.Drafts.Contains(slug)
                ? "it is a draft, which this build leaves out, so remove the reference, or publish the entry"
                : collection.LacksData(slug)
                ? "its file has no data and is left out, so add some, or remove the reference"
                : nearest is not null
                ? $"did you mean '{nearest}'?"
                : isCollectionOptional
                    ? "name one that exists"
                    : $"name one that exists, or {TextFix.Of(entry, "the value")} if it is text" + UnionKeys.Fix(_path, entry.Collection));
        return null;
    }
}
