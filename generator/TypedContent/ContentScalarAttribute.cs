using System.Diagnostics.CodeAnalysis;

namespace TypedContent;

/// <summary>
/// Describes how content writes the values of a type of the project, or marks the method that creates them: a static method that takes one
/// <see cref="string"/> and returns the type.
/// </summary>
/// <remarks>
/// The method may be in the type itself, or in the declared record that has members of the type. A type that implements <see cref="IParsable{TSelf}"/>
/// needs no method. Values are created while the program runs; <see cref="Pattern"/> is what is checked while the project compiles.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class ContentScalarAttribute : Attribute
{
    /// <summary>A regular expression that each text must match as a whole; <see langword="null"/> to check nothing while compiling.</summary>
    [StringSyntax(StringSyntaxAttribute.Regex)]
    public string? Pattern { get; set; }

    /// <summary>A valid text, which messages show: <c>12.50 MAD</c>.</summary>
    public string? Example { get; set; }

    /// <summary>The whole message for a text that does not match, in place of the default one; <c>{0}</c> is the key.</summary>
    public string? ErrorMessage { get; set; }
}
