using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Reading;

/// <summary>How a project, or a declared member, writes dates besides ISO 8601.</summary>
/// <param name="Formats">Its formats.</param>
/// <param name="UtcOffset">The offset from UTC of a date and time that names none; <see langword="null"/> where there is none.</param>
internal sealed record DateForms(EquatableArray<DateFormat> Formats, TimeSpan? UtcOffset)
{
    /// <summary>ISO 8601 alone.</summary>
    public static readonly DateForms Iso = new(default, null);

    /// <summary>Whether what is in quotation marks, and a date, is one and no text.</summary>
    public bool ReadsQuoted { get; init; }

    /// <summary>Whether a value is a date in quotation marks, in any of the forms.</summary>
    public bool IsQuoted(ContentNode node) => node is ScalarNode { Value.Kind: ScalarKind.QuotedString } scalar && Read(scalar.Text, out _) is not null;

    /// <summary>Reads a date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong with it, as the rest of a sentence; <see langword="null"/> where it has no form of a date, or nothing is wrong.</param>
    public IsoDate? Read(string text, out string? problem)
    {
        var date = IsoDate.Read(text, out problem);
        if (date is null && Formats.Select(format => format.Read(text)).FirstOrDefault(static read => read is not null) is { } read)
        {
            (date, problem) = (read, null);
        }

        if (date is not { HasTime: true, Offset: null } || UtcOffset is not { } offset)
        {
            return date;
        }

        date = date.With(offset);
        problem = date is null ? IsoDate.OutOfRange : null;
        return date;
    }

    /// <summary>The same data, with the values that are dates in these forms.</summary>
    /// <param name="node">The data.</param>
    /// <param name="text">The text of the file: what is in quotation marks is a text.</param>
    public T Apply<T>(T node, string text)
        where T : ContentNode => this == Iso ? node : (T)Applied(node, text);

    private ContentNode Applied(ContentNode node, string text) => node switch
    {
        MappingNode mapping => mapping with { Pairs = mapping.Pairs.Select(pair => pair with { Value = Applied(pair.Value, text) }).ToEquatableArray() },
        SequenceNode sequence => sequence with { Items = sequence.Items.Select(item => Applied(item, text)).ToEquatableArray() },
        ScalarNode { Value.Kind: ScalarKind.DateTime or ScalarKind.Invalid or ScalarKind.PlainString } scalar
            when text[scalar.Span.Start] is not ('"' or '\'') && Read(scalar.Text, out var problem) is var date && (date is not null || problem is not null) =>
                scalar with { Value = date?.ToValue() ?? ScalarValue.Invalid(problem!) },
        ScalarNode { Value.Kind: ScalarKind.QuotedString } scalar
            when ReadsQuoted && (text[scalar.Span.Start] is '"' or '\'') && Read(scalar.Text, out _) is { } date => scalar with { Value = date.ToValue() },
        _ => node,
    };
}
