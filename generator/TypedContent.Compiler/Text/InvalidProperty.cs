namespace TypedContent.Compiler.Text;

/// <summary>A property of the project with an invalid value.</summary>
/// <param name="Name">The property.</param>
/// <param name="Value">Its value.</param>
/// <param name="Problem">What is wrong with it and what to write, as the rest of a sentence.</param>
internal sealed record InvalidProperty(string Name, string Value, string Problem);
