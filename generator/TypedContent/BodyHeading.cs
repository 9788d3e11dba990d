using System.Collections.Immutable;

namespace TypedContent;

/// <summary>A heading of a body, with its subheadings.</summary>
/// <param name="Level">Its level: 1 to 6, as in <c>h1</c> to <c>h6</c>.</param>
/// <param name="Text">Its text, without markup.</param>
/// <param name="Id">The <c>id</c> of its element, unique in the body: the part of a link after <c>#</c>.</param>
/// <param name="Children">The headings of deeper levels that follow, up to the next one of its level; empty for none.</param>
public sealed record BodyHeading(int Level, string Text, string Id, ImmutableArray<BodyHeading> Children);

/// <summary>A link of a body.</summary>
/// <param name="Url">The target, as in the HTML; a link to content has the entry's URL.</param>
/// <param name="Text">Its text, without markup.</param>
/// <param name="Title">Its title; <see langword="null"/> if it has none.</param>
public sealed record BodyLink(string Url, string Text, string? Title);

/// <summary>An image of a body.</summary>
/// <param name="Url">The source, as in the HTML.</param>
/// <param name="Alt">The alternative text; empty if it has none.</param>
/// <param name="Title">Its title; <see langword="null"/> if it has none.</param>
public sealed record BodyImage(string Url, string Alt, string? Title);
