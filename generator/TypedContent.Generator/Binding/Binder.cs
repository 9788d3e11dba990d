using System.Globalization;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Model;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Binding;

/// <summary>Fits the data of an entry to its schema.</summary>
internal sealed class Binder
{
    private readonly ContentSchema _schema;
    private readonly DiagnosticBag _diagnostics;
    private bool _isBroken;

    private Binder(ContentSchema schema, DiagnosticBag diagnostics)
    {
        _schema = schema;
        _diagnostics = diagnostics;
    }

    public static BindingResult Bind((EntryNode Entry, ContentSchema Schema) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (entry, schema) = input;
        var diagnostics = new DiagnosticBag(entry.File);
        try
        {
            var bound = new Binder(schema, diagnostics).Bind(entry);
            return new BindingResult(bound, diagnostics.ToEquatableArray());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            diagnostics.Report(DiagnosticDescriptors.UnexpectedFailure, default, e.GetType().Name + ": " + e.Message);
            return new BindingResult(null, diagnostics.ToEquatableArray());
        }
    }

    private BoundEntry? Bind(EntryNode entry)
    {
        if (_schema.FindCollection(entry.Collection) is not { } collection || collection.FindVariant(new EntryKey(entry)) is not { } name)
        {
            return null;
        }

        var record = _schema.Record(collection.RecordName);
        var members = BindMembers(record, entry.Data);
        return new BoundEntry(
            collection.ClassName,
            collection.RecordName,
            name,
            entry.Slug,
            entry.Path.SourcePath,
            EntryTitle.Of(entry),
            entry.Body is not null,
            members,
            _isBroken);
    }

    private EquatableArray<BoundMember> BindMembers(RecordSpec record, MappingNode data)
    {
        var members = new List<BoundMember>();
        foreach (var member in record.Members)
        {
            if (data.Find(member.Key) is { } pair && Bind(pair.Value, member.Type, member.Key) is { } value)
            {
                if (value is BoundNull)
                {
                    _isBroken |= !member.IsNullable && member.Type is not ListSpec;
                }
                else
                {
                    members.Add(new BoundMember(member, value));
                }
            }
            else if (!member.IsNullable && member.Type is not ListSpec)
            {
                // What is missing here was reported when it was read.
                _isBroken = true;
            }
        }

        return members.ToEquatableArray();
    }

    /// <summary>Binds a value; <see langword="null"/> where it does not fit, which inference reports.</summary>
    private BoundValue? Bind(ContentNode node, TypeSpec type, string key)
    {
        var value = (node, type) switch
        {
            (ScalarNode { Value.Kind: ScalarKind.Null }, _) => new BoundNull(),
            (ScalarNode scalar, ScalarSpec { Type: var scalarType }) => BindScalar(scalar, scalarType, key),
            (ScalarNode { Value.Kind: ScalarKind.PlainString } scalar, ReferenceSpec reference) => BindReference(scalar, reference),
            (SequenceNode sequence, ListSpec list) => BindList(sequence, list, key),
            (MappingNode mapping, NestedSpec nested) => new BoundRecord(BindMembers(_schema.Record(nested.Name), mapping)),
            _ => null,
        };
        _isBroken |= value is null;
        return value;
    }

    private BoundList BindList(SequenceNode sequence, ListSpec list, string key)
    {
        var items = new List<BoundValue>();
        foreach (var item in sequence.Items)
        {
            if (Bind(item, list.Element, key) is { } value)
            {
                items.Add(value);
            }
        }

        return new BoundList(items.ToEquatableArray());
    }

    private BoundValue? BindScalar(ScalarNode scalar, ScalarType type, string key)
    {
        var (kind, expression) = (scalar.Value.Kind, scalar.Value.Expression);
        switch (type)
        {
            case ScalarType.String:
                return kind is ScalarKind.PlainString or ScalarKind.QuotedString ? new BoundText(scalar.Text) : null;
            case ScalarType.Boolean when kind == ScalarKind.Boolean:
            case ScalarType.Date when kind == ScalarKind.Date:
            case ScalarType.DateTimeOffset when kind == ScalarKind.DateTimeOffset:
            case ScalarType.Int32 or ScalarType.Int64 or ScalarType.Double when kind == ScalarKind.Int32:
            case ScalarType.Int64 when kind == ScalarKind.Int64:
            case ScalarType.Double when kind == ScalarKind.Double:
                return new BoundScalar(expression!);
            case ScalarType.Double when kind == ScalarKind.Int64:
                return BindWholeAsDouble(scalar, key);
            default:
                return null;
        }
    }

    private BoundScalar? BindWholeAsDouble(ScalarNode scalar, string key)
    {
        var whole = long.Parse(scalar.Value.Expression!, CultureInfo.InvariantCulture);
        if (Math.Abs((double)whole) < 9.2e18 && (long)(double)whole == whole)
        {
            return new BoundScalar(scalar.Value.Expression!);
        }

        _diagnostics.Report(
            DiagnosticDescriptors.InvalidScalar,
            scalar.Span,
            scalar.Text,
            $"has more digits than a double keeps, which '{key}' is because other values of it have a fraction");
        return null;
    }

    private BoundReference? BindReference(ScalarNode scalar, ReferenceSpec reference)
    {
        if (ReferenceText.Split(scalar.Text) is not var (name, slug) || name != reference.Collection)
        {
            return null;
        }

        var collection = _schema.FindCollection(name)!;
        slug = CSharpName.Normalize(slug);
        if (collection.Find(slug) is not null)
        {
            return new BoundReference(reference, slug);
        }

        var nearest = Suggestion.Nearest(slug, collection.Entries.Select(static entry => entry.Slug));
        _diagnostics.Report(
            DiagnosticDescriptors.UnknownReference,
            scalar.Span,
            NodeText.Shorten(scalar.Text),
            name,
            NodeText.Shorten(slug),
            nearest is null
                ? "name one that it has, or put the value in quotation marks if it is a text"
                : $"did you mean '{name}/{nearest}'?");
        return null;
    }
}
