namespace TypedContent.Compiler.Schema;

/// <summary>What is said of links, images and anchors that lead nowhere: <c>TypedContentLinks</c>.</summary>
internal enum LinkMode
{
    /// <summary>They are errors.</summary>
    Error,

    /// <summary>They are warnings.</summary>
    Warn,

    /// <summary>Nothing is said.</summary>
    Off,
}
