using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>Writes the data of a file, with their locations.</summary>
internal sealed class NodeWriter(PreparedWriter writer)
{
    // Locations are written as differences, since each is usually shortly after the one before it.
    private int _last;

    public void Write(ContentNode node)
    {
        switch (node)
        {
            case ScalarNode scalar:
                writer.Write((ulong)NodeKind.Scalar);
                Write(scalar);
                break;
            case SequenceNode sequence:
                writer.Write((ulong)NodeKind.Sequence);
                Write(sequence.Span);
                writer.WriteAll(sequence.Items, Write);
                break;
            case MappingNode mapping:
                writer.Write((ulong)NodeKind.Mapping);
                Write(mapping);
                break;
            case HtmlNode html:
                writer.Write((ulong)NodeKind.Html);
                Write(html.Span);
                writer.Write(html.IsText);
                HtmlCodec.Write(writer, html.Html);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name);
        }
    }

    private void Write(MappingNode mapping)
    {
        Write(mapping.Span);
        writer.Write(mapping.BlockName);
        writer.Write((long)(mapping.Block ?? -1));
        WritePairs(mapping.Pairs);
    }

    /// <summary>Writes the pairs of a mapping.</summary>
    public void WritePairs(EquatableArray<MappingPair> pairs) => writer.WriteAll(pairs, pair =>
    {
        Write(pair.Key);
        writer.Write(pair.IsOfName);
        Write(pair.Value);
    });

    public void Write(TextSpan span)
    {
        writer.Write((long)(span.Start - _last));
        writer.Write((ulong)span.Length);
        _last = span.Start;
    }

    private void Write(ScalarNode scalar)
    {
        // The kind usually determines the type of the value.
        var valueKind = ValueKindOf(scalar.Value.Value);
        var isOther = valueKind != ValueKindOf(scalar.Value.Kind);
        writer.Write(((ulong)scalar.Value.Kind << 2) | (scalar.Taxonomy is null ? 0UL : 2UL) | (isOther ? 1UL : 0UL));
        if (scalar.Taxonomy is { } taxonomy)
        {
            writer.Write(taxonomy);
        }

        if (isOther)
        {
            writer.Write((ulong)valueKind);
        }

        writer.Write(scalar.Text);
        Write(scalar.Span);
        WriteValue(scalar.Value);
        writer.Write(scalar.Written == scalar.Text ? null : scalar.Written);
        writer.Write(scalar.Comment?.Text);
        if (scalar.Comment is { } comment)
        {
            Write(comment.Span);
        }
    }

    /// <summary>The type of a scalar's value, as the kind that has no other values; the value of a floating-point kind may be an integer.</summary>
    public static ScalarKind ValueKindOf(ScalarKind kind) => kind switch
    {
        ScalarKind.DateTime or ScalarKind.DateTimeOffset => ScalarKind.Date,
        ScalarKind.PlainString or ScalarKind.QuotedString => ScalarKind.Null,
        _ => kind,
    };

    private static ScalarKind ValueKindOf(object? value) => value switch
    {
        null => ScalarKind.Null,
        bool => ScalarKind.Boolean,
        int => ScalarKind.Int32,
        long => ScalarKind.Int64,
        DoubleNumber => ScalarKind.Double,
        IsoDate => ScalarKind.Date,
        string => ScalarKind.Invalid,
        var other => throw new ArgumentOutOfRangeException(nameof(value), other.GetType().Name),
    };

    private void WriteValue(ScalarValue scalar)
    {
        switch (scalar.Value)
        {
            case null:
                break;
            case bool flag:
                writer.Write(flag);
                break;
            case int number:
                writer.Write((long)number);
                break;
            case long number:
                writer.Write(number);
                break;
            case DoubleNumber number:
                writer.Write(BitConverter.DoubleToInt64Bits(number.Value));
                writer.Write(number.Digits);
                break;
            case IsoDate date:
                writer.Write((ulong)date.Value.Ticks);
                writer.Write((ulong)date.Ticks);
                writer.Write(date.HasTime);
                writer.Write(date.Offset is not null);
                writer.Write(date.Offset.GetValueOrDefault().Ticks);
                break;
            case string problem:
                writer.Write(problem);
                break;
        }
    }
}

/// <summary>The codes for kinds of nodes.</summary>
internal enum NodeKind
{
    Scalar,
    Sequence,
    Mapping,
    Html,
}
