using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Scalars;

/// <summary>The date formats of a project, or a declared member, in addition to ISO 8601.</summary>
/// <param name="Formats">Its formats.</param>
/// <param name="UtcOffset">The offset from UTC of a date and time without one; <see langword="null"/> for none.</param>
internal sealed record DateForms(EquatableArray<DateFormat> Formats, TimeSpan? UtcOffset)
{
    /// <summary>Only ISO 8601.</summary>
    public static readonly DateForms Iso = new(default, null);

    /// <summary>Whether a quoted date is a date instead of a text.</summary>
    public bool ReadsQuoted { get; init; }

    /// <summary>Reads a date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong with it, as the rest of a sentence; <see langword="null"/> if it
    /// does not have the form of a date, or is valid.</param>
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
}
