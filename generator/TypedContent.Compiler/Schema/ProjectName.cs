namespace TypedContent.Compiler.Schema;

/// <summary>A name that the project's own C# has in the namespace of inferred types. It holds no symbol and no place.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">What has it, for messages: <c>the class 'MySite.Quote'</c>.</param>
/// <param name="TakesRecord">Whether a generated record adds to it: a <c>partial record</c>.</param>
/// <param name="TakesClass">Whether a generated static class adds to it: a <c>partial class</c>.</param>
internal sealed record ProjectName(string Name, string Text, bool TakesRecord, bool TakesClass);
