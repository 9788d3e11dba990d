using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Links;

/// <summary>Completes the problem of a broken link: an error, or a warning if the project sets this.</summary>
internal static class BrokenLink
{
    private const string Fix = " (<TypedContentLinks>warn</TypedContentLinks> in the project file turns broken links and images into warnings)";

    /// <summary>The problem with its arguments: for an error, they also say how to make it a warning.</summary>
    /// <param name="problem">The problem, without its arguments.</param>
    /// <param name="arguments">The arguments; the last one is the fix.</param>
    public static Problem With(Problem problem, params string[] arguments)
    {
        arguments[arguments.Length - 1] += problem.IsLowered ? "" : Fix;
        return problem with { Arguments = arguments.ToEquatableArray() };
    }
}
