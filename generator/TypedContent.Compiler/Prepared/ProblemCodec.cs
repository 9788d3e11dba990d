using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>Serializes problems. Their path is that of the file that they are stored with, and is not repeated.</summary>
internal static class ProblemCodec
{
    public static void Write(PreparedWriter writer, IReadOnlyCollection<Problem> problems, string path) => writer.WriteAll(problems, problem =>
    {
        writer.Write((long)problem.Id);
        writer.Write(problem.Path == path ? null : problem.Path);
        writer.Write(problem.Span);
        writer.Write(problem.LineSpan);
        writer.WriteAll(problem.Arguments, writer.Write);
        writer.WriteAll(problem.Properties, property =>
        {
            writer.Write(property.Name);
            writer.Write(property.Value);
        });
        writer.Write(problem.IsLowered);
    });

    public static EquatableArray<Problem> Read(PreparedReader reader, string path) => reader.ReadAll(() => new Problem(
        ReadId(reader),
        reader.ReadNullableText() ?? path,
        reader.ReadSpan(),
        reader.ReadLineSpan(),
        reader.ReadAll(reader.ReadText),
        reader.ReadAll(() => new ProblemProperty(reader.ReadText(), reader.ReadText())))
    {
        IsLowered = reader.ReadFlag(),
    });

    private static ProblemId ReadId(PreparedReader reader)
    {
        var id = (ProblemId)reader.ReadInt();
        return Enum.IsDefined(typeof(ProblemId), id) ? id : throw new FormatException("Prepared content has a problem of an unknown kind.");
    }

    /// <summary>Writes a span.</summary>
    public static void Write(this PreparedWriter writer, TextSpan span)
    {
        writer.Write((ulong)span.Start);
        writer.Write((ulong)span.Length);
    }

    /// <summary>Reads a span.</summary>
    public static TextSpan ReadSpan(this PreparedReader reader)
    {
        var start = reader.ReadPosition();
        return new TextSpan(start, reader.ReadPosition(int.MaxValue - start));
    }

    /// <summary>Writes a location.</summary>
    public static void Write(this PreparedWriter writer, LinePositionSpan span)
    {
        Write(writer, span.Start);
        Write(writer, span.End);
    }

    private static void Write(PreparedWriter writer, LinePosition position)
    {
        writer.Write((ulong)position.Line);
        writer.Write((ulong)position.Character);
    }

    /// <summary>Reads a location.</summary>
    public static LinePositionSpan ReadLineSpan(this PreparedReader reader)
    {
        var (start, end) = (ReadPosition(reader), ReadPosition(reader));
        return (start.Line, start.Character).CompareTo((end.Line, end.Character)) <= 0
            ? new LinePositionSpan(start, end)
            : throw new FormatException("Prepared content has a location that ends before it begins.");
    }

    private static LinePosition ReadPosition(PreparedReader reader) => new(reader.ReadPosition(), reader.ReadPosition());
}
