namespace TypedContent.Compiler.Documents.Options;

/// <summary>What is done with HTML in Markdown.</summary>
internal enum RawHtmlMode
{
    /// <summary>It is shown as text.</summary>
    Text,

    /// <summary>It is let through without what could run a script.</summary>
    Sanitize,

    /// <summary>It is let through as it is.</summary>
    Allow,
}
