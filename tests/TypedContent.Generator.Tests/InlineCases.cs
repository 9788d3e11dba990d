using System.Reflection;

namespace TypedContent.Generator.Tests;

/// <summary>The cases that are <see cref="InlineDataAttribute"/> on theories, for the project that they share.</summary>
internal static class InlineCases
{
    /// <summary>The arguments of each case of these methods.</summary>
    public static IEnumerable<object?[]> Of<TTests>(params string[] methods) =>
        methods.SelectMany(static method => typeof(TTests).GetMethod(method)!.GetCustomAttributes<InlineDataAttribute>()).Select(static data => data.Data);

    /// <summary>The first argument of each case of these methods, a text.</summary>
    public static IEnumerable<string> TextsOf<TTests>(params string[] methods) => Of<TTests>(methods).Select(static arguments => (string)arguments[0]!);
}
