namespace TypedContent;

/// <summary>A part of a body: HTML, or a typed block. All parts, joined, are the body.</summary>
public abstract record BodyPart
{
    private protected BodyPart(string html) => Html = html;

    /// <summary>The part as HTML; of a typed block, as it is drawn where nobody draws it otherwise.</summary>
    public string Html { get; init; }
}

/// <summary>HTML between two typed blocks.</summary>
/// <param name="Html">The HTML.</param>
public sealed record HtmlPart(string Html) : BodyPart(Html);

/// <summary>A typed block: a Markdown container that became a record.</summary>
/// <param name="Name">What stands behind the colons: <c>quote</c>.</param>
/// <param name="Value">The record; the same object as in the entry's list of such blocks.</param>
/// <param name="Html">How the block is drawn where nobody draws it otherwise.</param>
public sealed record BlockPart(string Name, object Value, string Html = "") : BodyPart(Html)
{
    /// <summary>Gives the name and the record.</summary>
    public void Deconstruct(out string name, out object value) => (name, value) = (Name, Value);
}
