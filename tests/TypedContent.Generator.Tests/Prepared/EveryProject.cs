using System.Runtime.CompilerServices;
using TypedContent.Tool.Prepare;

namespace TypedContent.Generator.Tests.Prepared;

/// <summary>Compares both ways each project that any test runs, where <c>TYPEDCONTENT_BOTH_WAYS</c> is 1, as in <c>.ci/full</c>.</summary>
internal static class EveryProject
{
    [ModuleInitializer]
    public static void Begin()
    {
        if (Environment.GetEnvironmentVariable("TYPEDCONTENT_BOTH_WAYS") == "1")
        {
            KitProject.Running = ShouldBeTheSame;
        }
    }

    private static void ShouldBeTheSame(ContentProject project)
    {
        // A build of the report has nothing prepared.
        if (project.Options.Property("_TypedContentIsReport").Length == 0)
        {
            try
            {
                BothWays.ShouldBeTheSame(project.WithoutSteps(), isUsed: false);
            }
            catch (Exception e) when (e is UnpreparedException or IOException)
            {
                // It has bytes that are not text, or names that no file can have.
            }
        }
    }
}
