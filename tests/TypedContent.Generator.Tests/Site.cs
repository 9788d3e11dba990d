namespace TypedContent.Generator.Tests;

/// <summary>Where the tests of the generator begin.</summary>
internal static class Site
{
    /// <summary>An empty project with the generator.</summary>
    public static ContentProject Project => ContentProject.For<TypedContentGenerator>();
}
