using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Links;

/// <summary>Completes the problem of a link that leads nowhere: an error, or a warning where the project says so.</summary>
internal static class BrokenLink
{
    private const string Cure = " (<TypedContentLinks>warn</TypedContentLinks> in the project file makes warnings of links and images that lead nowhere)";

    /// <summary>The diagnostic with what it says: an error also says what makes a warning of it.</summary>
    /// <param name="problem">The diagnostic, without its arguments.</param>
    /// <param name="arguments">The arguments; the last one is what to do.</param>
    public static Problem With(Problem problem, params string[] arguments)
    {
        arguments[arguments.Length - 1] += problem.IsLowered ? "" : Cure;
        return problem with { Arguments = arguments.ToEquatableArray() };
    }
}
