namespace TypedContent;

/// <summary>A part of a body: HTML, or a typed block. All parts concatenated are the body.</summary>
public abstract record BodyPart
{
    private protected BodyPart(string html) => Html = html;

    /// <summary>The part as HTML; for a typed block, its default rendering.</summary>
    public string Html { get; init; }
}

/// <summary>HTML between two typed blocks.</summary>
/// <param name="Html">The HTML.</param>
public sealed record HtmlPart(string Html) : BodyPart(Html);

/// <summary>A typed block: a Markdown container that became a record.</summary>
/// <param name="Name">The name after the colons: <c>quote</c>.</param>
/// <param name="Value">The record; the same object as in the entry's list of such blocks.</param>
/// <param name="Html">The default rendering of the block.</param>
public sealed record BlockPart(string Name, object Value, string Html = "") : BodyPart(Html)
{
    /// <summary>Deconstructs the block into its name and record.</summary>
    /// <param name="name">The name after the colons: <c>quote</c>.</param>
    /// <param name="value">The record.</param>
    public void Deconstruct(out string name, out object value) => (name, value) = (Name, Value);
}
