namespace TypedContent;

/// <summary>What a line of a body's outline begins with. The generator writes what the runtime reads, so this file is compiled into both.</summary>
internal static class OutlineKind
{
    public const string Entry = "entry";
    public const string Counts = "counts";
    public const string Heading = "heading";
    public const string Link = "link";
    public const string Image = "image";
    public const string Html = "html";
    public const string Block = "block";
}
