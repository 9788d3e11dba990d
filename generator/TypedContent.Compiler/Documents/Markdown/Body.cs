using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>A rendered body: the input for its generated file. It has no location in any file.</summary>
/// <param name="Parts">The parts, in order.</param>
/// <param name="Headings">The headings, in order.</param>
/// <param name="Links">The links and images, in order.</param>
internal sealed record Body(
    EquatableArray<PartTemplate> Parts,
    EquatableArray<Heading> Headings,
    EquatableArray<Link> Links)
{
    /// <summary>Whether its HTML is only in the content store, and this has only the names of its blocks.</summary>
    public bool IsStored { get; init; }

    /// <summary>The Markdown; <see langword="null"/> if the project does not keep it.</summary>
    public string? Markdown { get; init; }

    /// <summary>The number of its typed blocks.</summary>
    public int BlockCount => Parts.Count(static part => part.BlockName is not null);

    /// <summary>The length of the excerpt in the HTML.</summary>
    public int ExcerptLength
    {
        get
        {
            var length = 0;
            foreach (var html in Pieces)
            {
                if (html.ExcerptEnd is { } end)
                {
                    return length + end;
                }

                length += html.Length;
            }

            return 0;
        }
    }

    /// <summary>The body in a form for caches (<see cref="HtmlTemplate.Packed"/>).</summary>
    public Body Packed() => With(static html => html.Packed());

    /// <summary>Applies a change to all of its HTML; the same body if nothing changes.</summary>
    public Body With(Func<HtmlTemplate, HtmlTemplate> change) =>
        PartTemplate.With(Parts, change) is var changed && changed.SameAs(Parts) ? this : this with { Parts = changed };

    /// <summary>The HTML.</summary>
    public string Html => Pieces.Aggregate(new StringBuilder(Pieces.Sum(static html => html.Length)), static (text, html) => html.AppendTo(text)).ToString();

    private IEnumerable<HtmlTemplate> Pieces => Parts.SelectMany(static part => new[] { part.Before, part.Html, part.After });
}

/// <summary>A heading.</summary>
internal sealed record Heading(int Level, string Text, string Id);

/// <summary>A link or an image.</summary>
/// <param name="Url">The target, as in the HTML.</param>
/// <param name="Text">The text of the link, or the alternative text of the image.</param>
/// <param name="Title">Its title; <see langword="null"/> for none.</param>
/// <param name="IsImage">Whether it is an image.</param>
internal sealed record Link(string Url, string Text, string? Title, bool IsImage);
