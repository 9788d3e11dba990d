namespace TypedContent.Compiler.Schema;

/// <summary>How broken links, images and anchors are reported: <c>TypedContentLinks</c>.</summary>
internal enum LinkMode
{
    /// <summary>They are errors.</summary>
    Error,

    /// <summary>They are warnings.</summary>
    Warn,

    /// <summary>They are not reported.</summary>
    Off,
}
