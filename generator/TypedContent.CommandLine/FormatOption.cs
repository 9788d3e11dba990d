using System.CommandLine;

namespace TypedContent.CommandLine;

/// <summary>The option <c>--format</c>.</summary>
internal static class FormatOption
{
    /// <summary>Creates the option.</summary>
    /// <param name="formats">The formats, of which the first one is the default.</param>
    public static Option<string> Create(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = "The format of the result.",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
