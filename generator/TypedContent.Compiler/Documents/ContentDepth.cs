using System.Globalization;

namespace TypedContent.Compiler.Documents;

/// <summary>How deep lists and mappings may be nested, in every format.</summary>
internal static class ContentDepth
{
    /// <summary>More than content needs, and few enough for the stack of every host of the compiler.</summary>
    public const int Max = 64;

    /// <summary>The message for content that is nested too deeply.</summary>
    public static readonly string TooDeep = $"Content can be nested at most {Max.ToString(CultureInfo.InvariantCulture)} levels deep, and this is deeper; "
        + "nest lists and mappings less deeply";
}
