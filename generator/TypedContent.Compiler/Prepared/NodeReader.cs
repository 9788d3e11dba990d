using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>Reads the data written by <see cref="NodeWriter"/>.</summary>
/// <exception cref="FormatException">Thrown by each method if the data is invalid.</exception>
internal sealed class NodeReader(PreparedReader reader)
{
    private int _last;
    private int _depth;

    /// <summary>Reads the pairs of a mapping.</summary>
    public EquatableArray<MappingPair> ReadPairs() => reader.ReadAll(ReadPair);

    private ContentNode Read()
    {
        // Content is never nested this deeply; a changed file may be.
        if (++_depth > 8 * ContentDepth.Max)
        {
            throw new FormatException("Prepared content is nested too deeply.");
        }

        var kind = (NodeKind)reader.ReadUnsigned();
        ContentNode node = kind switch
        {
            NodeKind.Scalar => ReadScalar(),
            NodeKind.Sequence => ReadSequence(),
            NodeKind.Mapping => ReadMapping(),
            NodeKind.Html => ReadHtml(),
            _ => throw new FormatException("Prepared content has a node of an unknown kind."),
        };
        _depth--;
        return node;
    }

    private MappingNode ReadMapping()
    {
        var span = ReadSpan();
        var name = reader.ReadNullableText();
        var block = reader.ReadInt();
        return new MappingNode(ReadPairs(), span) { BlockName = name, Block = block < 0 ? null : block };
    }

    public TextSpan ReadSpan()
    {
        var start = _last + reader.ReadLong();
        if (start is < 0 or > int.MaxValue)
        {
            throw new FormatException("Prepared content has a location outside its file.");
        }

        _last = (int)start;
        return new TextSpan(_last, reader.ReadPosition(int.MaxValue - _last));
    }

    private MappingPair ReadPair()
    {
        var key = ReadScalar();
        var isOfName = reader.ReadFlag();
        return new MappingPair(key, Read()) { IsOfName = isOfName };
    }

    private SequenceNode ReadSequence()
    {
        var span = ReadSpan();
        return new SequenceNode(reader.ReadAll(Read), span);
    }

    private HtmlNode ReadHtml()
    {
        var span = ReadSpan();
        var isText = reader.ReadFlag();
        return new HtmlNode(HtmlCodec.Read(reader), span, isText);
    }

    private ScalarNode ReadScalar()
    {
        var head = reader.ReadPosition((4 * (int)ScalarKind.Invalid) + 3);
        var kind = (ScalarKind)(head >> 2);
        var taxonomy = (head & 2) == 0 ? null : reader.ReadText();
        var valueKind = (head & 1) == 0 ? NodeWriter.ValueKindOf(kind) : (ScalarKind)reader.ReadPosition((int)ScalarKind.Invalid);
        var text = reader.ReadText();
        var span = ReadSpan();
        var value = new ScalarValue(kind, ReadValue(valueKind));
        var written = reader.ReadNullableText();
        var comment = reader.ReadNullableText();
        return new ScalarNode(text, value, span)
        {
            Written = written ?? text,
            Taxonomy = taxonomy,
            Comment = comment is null ? null : new CommentNode(comment, ReadSpan()),
        };
    }

    private object? ReadValue(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => reader.ReadFlag(),
        ScalarKind.Int32 => reader.ReadInt(),
        ScalarKind.Int64 => reader.ReadLong(),
        ScalarKind.Double => new DoubleNumber(BitConverter.Int64BitsToDouble(reader.ReadLong()), reader.ReadText()),
        ScalarKind.Date => ReadDate(),
        ScalarKind.Invalid => reader.ReadText(),
        _ => null,
    };

    private IsoDate ReadDate()
    {
        var value = reader.ReadUnsigned();
        var ticks = reader.ReadPosition((int)TimeSpan.TicksPerSecond);
        var hasTime = reader.ReadFlag();
        var hasOffset = reader.ReadFlag();
        var offset = reader.ReadLong();
        return value <= (ulong)DateTime.MaxValue.Ticks
            ? new IsoDate(new DateTime((long)value), ticks, hasTime, hasOffset ? new TimeSpan(offset) : null)
            : throw new FormatException("Prepared content has an invalid date.");
    }
}
