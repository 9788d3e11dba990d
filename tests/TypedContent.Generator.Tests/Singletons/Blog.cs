namespace TypedContent.Generator.Tests.Singletons;

/// <summary>The starting point of these tests.</summary>
internal static class Blog
{
    /// <summary>An empty project whose namespace is not the name of a singleton.</summary>
    public static ContentProject Project => Site.Project.WithProperty("RootNamespace", "Blog");
}
