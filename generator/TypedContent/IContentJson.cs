using System.ComponentModel;

namespace TypedContent;

/// <summary>An entry that writes itself as JSON; implemented by generated code, called by <see cref="ContentJsonConverter"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IContentJson
{
    /// <summary>The slug that references to the entry are written as; <see langword="null"/> for a record that is not an entry of its collection.</summary>
    string? Slug { get; }

    /// <summary>Writes the members.</summary>
    /// <param name="json">Receives them.</param>
    void WriteTo(ContentJsonWriter json);

    /// <summary>Writes a record that is part of the entry.</summary>
    /// <param name="json">Receives it.</param>
    /// <param name="part">The record.</param>
    /// <returns>Whether it is such a record; nothing is written for any other object.</returns>
    bool WritePart(ContentJsonWriter json, object part) => false;
}
