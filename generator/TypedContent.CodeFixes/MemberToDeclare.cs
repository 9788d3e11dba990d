using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.CodeFixes;

/// <summary>The member to declare for a key of the content.</summary>
/// <param name="Key">The key.</param>
/// <param name="Record">The fully qualified C# name of the record.</param>
/// <param name="Name">The member's C# name.</param>
/// <param name="Type">Its C# type, with fully qualified names.</param>
internal sealed record MemberToDeclare(string Key, string Record, string Name, string Type)
{
    /// <summary>Whether the key is not a case style of the name, so that an attribute has to specify it.</summary>
    public bool NeedsContentName => PlainKey.Of(Name) != PlainKey.Of(Key);

    /// <summary>The member that a diagnostic proposes; <see langword="null"/> for none.</summary>
    public static MemberToDeclare? Of(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(ProblemProperty.Key, out var key)
        && diagnostic.Properties.TryGetValue(ProblemProperty.Record, out var record)
        && diagnostic.Properties.TryGetValue(ProblemProperty.Member, out var name)
        && diagnostic.Properties.TryGetValue(ProblemProperty.Type, out var type)
            ? new MemberToDeclare(key!, record!, name!, type!)
            : null;

    /// <summary>The property as C# code, with fully qualified names.</summary>
    /// <param name="type">The type, in the form that the record's file allows.</param>
    /// <param name="isList">Whether it is a list, which is empty if the content has none.</param>
    /// <param name="canInitialize">Whether it may have an initializer; otherwise a list is nullable.</param>
    public string ToCode(string type, bool isList, bool canInitialize) =>
        (NeedsContentName ? $"[global::TypedContent.ContentName({SymbolDisplay.FormatLiteral(Key, quote: true)})] " : "")
        + $"public {type}{(isList && !canInitialize ? "?" : "")} {Name} {{ get; init; }}"
        + (isList && canInitialize ? " = [];" : "");
}
