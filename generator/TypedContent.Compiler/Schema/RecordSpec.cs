using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>A record: one to generate, or one that is declared.</summary>
/// <param name="Name">The C# type; of a declared record its full name, with <c>global::</c>.</param>
/// <param name="Members">Its members, of an inferred record without those that every entry has.</param>
/// <param name="Entry">What the record has as the record of a collection's entries; <see langword="null"/> for a nested one.</param>
/// <param name="HintName">The name of its generated file, without extension.</param>
/// <param name="IsPublic">Whether other assemblies see it.</param>
/// <param name="Declaration">What C# declares; <see langword="null"/> for an inferred record.</param>
internal sealed record RecordSpec(
    string Name, EquatableArray<MemberSpec> Members, EntrySpec? Entry, string HintName = "", bool IsPublic = true, DeclarationSpec? Declaration = null)
{
    /// <summary>The members in the order of a row: those of one field first, which a program reads by themselves.</summary>
    public IEnumerable<MemberSpec> InRowOrder => Members.OrderBy(static member => !member.Type.IsSingleField);
}

/// <summary>What the record of a collection's entries has besides its members.</summary>
/// <param name="Collection">The collection's name.</param>
/// <param name="ClassName">The collection's static class.</param>
/// <param name="HasBody">Whether entries have a Markdown body.</param>
/// <param name="IsBodyNullable">Whether some of them have none, since they are data files.</param>
/// <param name="DefaultLocale">The locale of an entry whose file names none; <see langword="null"/> where none is set.</param>
internal sealed record EntrySpec(string Collection, string ClassName, bool HasBody, bool IsBodyNullable, string? DefaultLocale);

/// <summary>A member of a record.</summary>
/// <param name="Key">The key in the content; of a declared member its name, or the key that an attribute gives it.</param>
/// <param name="Name">The C# property.</param>
/// <param name="Type">The type.</param>
/// <param name="IsNullable">Whether the value may be null.</param>
/// <param name="IsRequired">Whether an entry that lacks it is wrong.</param>
/// <param name="IsExactKey">Whether the key must be written just so, not in any case style.</param>
/// <param name="Parameter">The constructor's parameter that sets it; <see langword="null"/> where an initializer does.</param>
/// <param name="Source">What every entry has and the member is filled with; <see cref="MemberSource.Content"/> for all others.</param>
/// <param name="Rules">What the value must hold to besides.</param>
/// <param name="SetterType">The declared type, as C# names it, that has the property's setter; <see langword="null"/> where there is none.</param>
/// <param name="CSharpType">The type as C# names it; <see langword="null"/> for an inferred member, whose type is written from <paramref name="Type"/>.</param>
internal sealed record MemberSpec(
    string Key,
    string Name,
    TypeSpec Type,
    bool IsNullable,
    bool IsRequired = false,
    bool IsExactKey = false,
    ParameterSpec? Parameter = null,
    MemberSource Source = MemberSource.Content,
    EquatableArray<RuleSpec> Rules = default,
    string? SetterType = null,
    string? CSharpType = null)
{
    /// <summary>Its name in messages; <see langword="null"/> where it is <see cref="Name"/>.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Whether it is a list that is empty where content has none: C#'s default would be no list at all.</summary>
    public bool IsEmptyByDefault { get; init; }

    /// <summary>Whether it is left alone, since no content can be bound to its type, which is reported, and C# asks for no value.</summary>
    public bool IsLeftAlone { get; init; }

    /// <summary>What it is where an entry says nothing of being a draft; <see langword="null"/> for all other members.</summary>
    public bool? Flag { get; init; }
}

/// <summary>A parameter of the constructor that creates a declared record.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HasDefault">Whether it may be left out.</param>
internal sealed record ParameterSpec(string Name, bool HasDefault);

/// <summary>Where a member's value comes from.</summary>
internal enum MemberSource
{
    Content,
    Slug,
    Locale,
    SourcePath,
    Url,
    Body,
}

/// <summary>What C# says of a declared record.</summary>
/// <param name="ShortName">The name without namespace, for messages.</param>
/// <param name="AllowUnknownKeys">Whether keys without a member are passed over.</param>
/// <param name="DerivedTypes">The derived records of a polymorphic one; empty for all others.</param>
/// <param name="Discriminator">The key that chooses between them; <see langword="null"/> where there are none.</param>
/// <param name="Part">What a further part of it is written from; <see langword="null"/> where it is no entry.</param>
internal sealed record DeclarationSpec(
    string ShortName, bool AllowUnknownKeys, EquatableArray<DerivedTypeSpec> DerivedTypes, string? Discriminator, PartialRecord? Part);

/// <summary>A derived record of a polymorphic one.</summary>
/// <param name="Text">The discriminator's value.</param>
/// <param name="RecordName">The record (<see cref="RecordSpec.Name"/>).</param>
internal sealed record DerivedTypeSpec(string Text, string RecordName);

/// <summary>A rule that an attribute of System.ComponentModel.DataAnnotations sets.</summary>
/// <param name="Kind">The attribute.</param>
/// <param name="Arguments">Its arguments as invariant text, as the kind has them.</param>
/// <param name="ErrorMessage">The attribute's own message; <see langword="null"/> for the usual one.</param>
internal sealed record RuleSpec(RuleKind Kind, EquatableArray<string> Arguments, string? ErrorMessage);

/// <summary>The rules that are evaluated while compiling.</summary>
internal enum RuleKind
{
    Required,
    Range,
    StringLength,
    MinLength,
    MaxLength,
    Length,
    RegularExpression,
    Url,
    EmailAddress,
    AllowedValues,
    DeniedValues,
    Base64String,
}
