using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Markdown;
using TypedContent.Generator.Model;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Binding;

/// <summary>Fits values to types, for one entry. What fits no inferred type is reported by inference, what fits no declared type here.</summary>
internal sealed class ValueBinder(ContentSchema schema, EntryNode entry, VariantName name, BodyRenderer html, DiagnosticBag diagnostics)
{
    // Of a value that stands in another file, mistakes are reported there.
    private bool _isInherited;

    /// <summary>Whether some member is left without its value.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether some HTML names other entries by titles that are still to be filled in.</summary>
    public bool HasOpenTitles { get; private set; }

    public ContentSchema Schema => schema;

    public EntryNode Entry => entry;

    public VariantName Name => name;

    /// <summary>Binds the members of an inferred record.</summary>
    public IEnumerable<BoundMember> BindMembers(RecordSpec record, MappingNode data)
    {
        var index = SchemaIndex.Of(schema).MembersOf(record);
        var bound = new SortedDictionary<int, BoundMember>();
        foreach (var pair in data.Pairs)
        {
            if (index.Positions.TryGetValue(pair.Key.Text, out var position)
                && record.Members[position] is var member
                && Inherited(pair.IsInherited, () => Bind(pair.Value, member.Type, member.Key)) is { } value and not BoundNull)
            {
                bound[position] = new BoundMember(member, value);
            }
        }

        // What is missing was reported when it was read.
        IsBroken |= index.Required.Exists(position => !bound.ContainsKey(position));
        return bound.Values;
    }

    /// <summary>Binds a declared record; <see langword="null"/> where it can't be created.</summary>
    public BoundRecord? BindDeclared(MappingNode data, Microsoft.CodeAnalysis.Text.TextSpan head, RecordSpec record) =>
        new DeclaredBinder(this, diagnostics).Bind(data, head, record);

    /// <summary>Reports a value that does not fit a declared type, or a key that has none.</summary>
    public void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, Microsoft.CodeAnalysis.Text.TextSpan span, params string[] arguments) =>
        Report(descriptor, span, properties: default, arguments);

    /// <summary>Reports it with what a code fix needs to know of it.</summary>
    public void Report(
        Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor,
        Microsoft.CodeAnalysis.Text.TextSpan span,
        EquatableArray<DiagnosticProperty> properties,
        params string[] arguments)
    {
        IsBroken = true;
        if (!_isInherited)
        {
            diagnostics.Report(descriptor, span, properties, arguments);
        }
    }

    /// <summary>Binds a value as another file has it.</summary>
    public T Inherited<T>(bool isInherited, Func<T> bind)
    {
        _isInherited = isInherited;
        var value = bind();
        _isInherited = false;
        return value;
    }

    /// <summary>Leaves a member without its value, where that is reported already.</summary>
    public void Break() => IsBroken = true;

    /// <summary>How the dates of a type are written.</summary>
    public DateForms DatesOf(ScalarSpec type) => type.Formats.Count == 0 ? entry.File.Options.Dates : entry.File.Options.Dates with { Formats = type.Formats };

    /// <summary>Binds a value of an inferred type; <see langword="null"/> where it does not fit.</summary>
    private BoundValue? Bind(ContentNode content, TypeSpec type, string key)
    {
        BoundValue? value = (MixRule.As(content, type), type) switch
        {
            (ScalarNode { Value.Kind: ScalarKind.Null }, _) => new BoundNull(),
            (ScalarNode { Value.Kind: ScalarKind.PlainString or ScalarKind.QuotedString } scalar, ScalarSpec { Type: ScalarType.String }) => new BoundText(scalar.Text),
            (ScalarNode { Value.Kind: not ScalarKind.Invalid } scalar, ScalarSpec spec) when spec.Type != ScalarType.String => BindScalar(scalar, spec, key),
            (ScalarNode { Value.Kind: ScalarKind.PlainString } scalar, ReferenceSpec reference) => BindReference(scalar, reference, isCollectionOptional: false),
            (SequenceNode sequence, ListSpec list) => BindList(sequence, list, key),
            (MappingNode mapping, NestedSpec nested) => new BoundRecord(BindMembers(schema.Record(nested.Name), mapping).ToEquatableArray(), Block: mapping.Block),
            (HtmlNode node, ScalarSpec { Type: ScalarType.String }) => BindHtml(node),
            _ => null,
        };
        IsBroken |= value is null;
        return value;
    }

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

    private BoundScalar? BindScalar(ScalarNode scalar, ScalarSpec type, string key)
    {
        if (ScalarReader.Read(scalar, type.Type, DatesOf(type)) is { } match)
        {
            return new BoundScalar(match.Expression, match.Field);
        }

        if (type.Type == ScalarType.Double && scalar.Value.Kind == ScalarKind.Int64)
        {
            Report(
                DiagnosticDescriptors.InvalidScalar,
                scalar.Span,
                scalar.Text,
                $"has more digits than a double keeps, which '{key}' is because other values of it have a fraction",
                "fix it");
        }

        return null;
    }

    /// <summary>Binds a reference; <see langword="null"/> where its text is none of the collection's.</summary>
    /// <param name="scalar">The text: <c>collection/slug</c>.</param>
    /// <param name="reference">The type.</param>
    /// <param name="isCollectionOptional">Whether the slug alone will do.</param>
    public BoundReference? BindReference(ScalarNode scalar, ReferenceSpec reference, bool isCollectionOptional)
    {
        var text = CSharpName.Normalize(scalar.Text);
        var collection = schema.FindCollection(reference.Collection)!;
        var slug = ReferenceText.Split(text) is var (name, rest) && name == reference.Collection ? rest : isCollectionOptional ? text : null;
        if (slug is null)
        {
            return null;
        }

        if (collection.Find(slug) is not null)
        {
            return new BoundReference(reference, slug);
        }

        if (collection.MayHave(slug))
        {
            // What is wrong is told where it stands.
            IsBroken = true;
            return null;
        }

        var nearest = Suggestion.Nearest(slug, collection.Entries.Select(static candidate => candidate.Slug)) is { } nearestSlug
            ? reference.Collection + "/" + nearestSlug
            : null;
        Report(
            DiagnosticDescriptors.UnknownReference,
            scalar.Span,
            Suggestion.ToProperties(nearest),
            NodeText.Shorten(scalar.Text),
            reference.Collection,
            NodeText.Shorten(slug),
            collection.Drafts.Contains(slug)
                ? "it is a draft, which this build leaves out, so remove the reference, or what makes the entry a draft"
                : collection.LacksData(slug)
                ? "its file has no data, and is left out, so write some there, or remove the reference"
                : nearest is not null
                ? $"did you mean '{nearest}'?"
                : isCollectionOptional
                    ? "name one that it has"
                    : "name one that it has, or put the value in quotation marks if it is a text");
        return null;
    }
}
