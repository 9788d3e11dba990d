using System.Runtime.CompilerServices;

namespace TypedContent.Compiler.Text;

/// <summary>How the runtime compiles a method that is called for each character.</summary>
internal static class HotMethod
{
    /// <summary>
    /// <c>AggressiveOptimization</c>, which .NET Standard 2.0 does not define: a compiler that has just started calls such methods millions of times before
    /// the runtime replaces their initial, unoptimized code.
    /// </summary>
    public const MethodImplOptions Options = (MethodImplOptions)512;
}
