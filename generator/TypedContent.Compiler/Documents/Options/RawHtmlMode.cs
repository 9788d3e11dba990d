namespace TypedContent.Compiler.Documents.Options;

/// <summary>How HTML in Markdown is handled.</summary>
internal enum RawHtmlMode
{
    /// <summary>It is shown as text.</summary>
    Text,

    /// <summary>It is kept, except for everything that could run a script.</summary>
    Sanitize,

    /// <summary>It is kept unchanged.</summary>
    Allow,
}
