using System.Text.Json.Serialization;

namespace TypedContent;

/// <summary>The members that every inferred entry record has.</summary>
[JsonConverter(typeof(ContentJsonConverter))]
public interface IContentEntry
{
    /// <summary>The entry's key in its collection.</summary>
    string Slug { get; }

    /// <summary>The locale, a BCP 47 tag; <see langword="null"/> if the file name has none.</summary>
    string? Locale { get; }

    /// <summary>The file that the entry was read from; its path begins with the content root's name.</summary>
    string SourcePath { get; }
}
