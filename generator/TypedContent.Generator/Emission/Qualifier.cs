namespace TypedContent.Generator.Emission;

/// <summary>Names the generated types where a member's name could hide them.</summary>
internal static class Qualifier
{
    public static string Of(string @namespace) => @namespace.Length == 0 ? "global::" : "global::" + @namespace + ".";
}
