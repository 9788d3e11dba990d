namespace TypedContent.Compiler.Text;

/// <summary>A property of a diagnostic that a code fix needs.</summary>
internal sealed record ProblemProperty(string Name, string Value)
{
    /// <summary>The text that the author may have meant.</summary>
    public const string Suggestion = nameof(Suggestion);

    /// <summary>What to write in place of the text at the location, in the notation of the file: a value in or without quotation marks.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>That an author has to choose, because something else may be meant: no program applies the suggestion by itself.</summary>
    public const string Doubt = nameof(Doubt);

    /// <summary>The key without a member.</summary>
    public const string Key = nameof(Key);

    /// <summary>The fully qualified C# name of the record to declare a member on.</summary>
    public const string Record = nameof(Record);

    /// <summary>The C# name of the member for the key.</summary>
    public const string Member = nameof(Member);

    /// <summary>The C# type of that member.</summary>
    public const string Type = nameof(Type);
}
