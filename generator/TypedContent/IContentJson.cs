using System.ComponentModel;

namespace TypedContent;

/// <summary>An entry that writes itself as JSON; implemented by generated code, called by <see cref="ContentJsonConverter"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IContentJson
{
    /// <summary>The slug, by which others refer to the entry; <see langword="null"/> for a record that is no entry of its collection.</summary>
    string? Slug { get; }

    /// <summary>Writes the members.</summary>
    /// <param name="json">Takes them.</param>
    void WriteTo(ContentJsonWriter json);

    /// <summary>Writes a record that the entry is made of.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="part">The record.</param>
    /// <returns>Whether it is such a record; nothing is written of any other object.</returns>
    bool WritePart(ContentJsonWriter json, object part) => false;
}
