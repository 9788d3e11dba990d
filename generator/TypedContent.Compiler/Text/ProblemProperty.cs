namespace TypedContent.Compiler.Text;

/// <summary>What a code fix needs to know of a diagnostic, besides its place.</summary>
internal sealed record ProblemProperty(string Name, string Value)
{
    /// <summary>What the author may have meant: the text to write instead.</summary>
    public const string Suggestion = nameof(Suggestion);

    /// <summary>The key that has no member.</summary>
    public const string Key = nameof(Key);

    /// <summary>The record that a member would be declared on, by its full C# name.</summary>
    public const string Record = nameof(Record);

    /// <summary>The C# name of the member that would take the key.</summary>
    public const string Member = nameof(Member);

    /// <summary>The C# type of that member.</summary>
    public const string Type = nameof(Type);
}
