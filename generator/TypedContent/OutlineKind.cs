namespace TypedContent;

/// <summary>The first field of each line of a body's outline, compiled into both the generator, which writes it, and the runtime library.</summary>
internal static class OutlineKind
{
    public const string Entry = "entry";
    public const string Counts = "counts";
    public const string Heading = "heading";
    public const string Link = "link";
    public const string Image = "image";
    public const string Html = "html";
    public const string Block = "block";
    public const string Markdown = "markdown";
}
