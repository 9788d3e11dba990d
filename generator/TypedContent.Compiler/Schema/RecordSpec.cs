using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>A record: generated or declared.</summary>
/// <param name="Name">The C# type; for a declared record its fully qualified name, with <c>global::</c>.</param>
/// <param name="Members">Its members; for an inferred record, without those that every entry has.</param>
/// <param name="Entry">The additional members of the record of a collection's entries; <see langword="null"/> for a nested one.</param>
/// <param name="HintName">The name of its generated file, without extension.</param>
/// <param name="IsPublic">Whether it is visible to other assemblies.</param>
/// <param name="Declaration">The C# declaration; <see langword="null"/> for an inferred record.</param>
internal sealed record RecordSpec(
    string Name, EquatableArray<MemberSpec> Members, EntrySpec? Entry, string HintName = "", bool IsPublic = true, DeclarationSpec? Declaration = null)
{
    /// <summary>The records of which a mapping becomes one; <see langword="null"/> for a record that is not the base of others.</summary>
    public RecordChoices? Choices { get; init; }

    /// <summary>The record that an inferred one derives from; <see langword="null"/> for none.</summary>
    public BaseSpec? Base { get; init; }

    /// <summary>Whether it has the members of every entry, such as <c>Slug</c>.</summary>
    public bool IsOfEntries => Entry is { IsSingleton: false };

    /// <summary>The members in the order of a row: those with a single field first, which a program can read separately.</summary>
    public IEnumerable<MemberSpec> InRowOrder => Members.OrderBy(static member => !member.Type.IsSingleField);
}

/// <summary>The additional members of the record of a collection's entries.</summary>
/// <param name="Collection">The collection's name.</param>
/// <param name="ClassName">The collection's static class.</param>
/// <param name="HasBody">Whether entries have a Markdown body.</param>
/// <param name="IsBodyNullable">Whether some of them have none because they are data files.</param>
/// <param name="DefaultLocale">The locale of an entry without one in its file name; <see langword="null"/> if none is set.</param>
internal sealed record EntrySpec(string Collection, string ClassName, bool HasBody, bool IsBodyNullable, string? DefaultLocale)
{
    /// <summary>Whether it is the record of a singleton, which has no members besides its keys.</summary>
    public bool IsSingleton { get; init; }

    /// <summary>Whether the project orders the entries, so that each has members for those beside it.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>The key with the other addresses of an entry, for which it has a member; <see langword="null"/> for none.</summary>
    public string? AliasKey { get; init; }
}

/// <summary>A member of a record.</summary>
/// <param name="Key">The key in the content; for a declared member its name, or the key from an attribute.</param>
/// <param name="Name">The C# property.</param>
/// <param name="Type">The type.</param>
/// <param name="IsNullable">Whether the value may be null.</param>
/// <param name="IsRequired">Whether an entry without it is invalid.</param>
/// <param name="IsExactKey">Whether the key must be spelled exactly like this, instead of in any case style.</param>
/// <param name="Parameter">The constructor's parameter that sets it; <see langword="null"/> if an initializer does.</param>
/// <param name="Source">The value of every entry that the member has; <see cref="MemberSource.Content"/> for all other members.</param>
/// <param name="Rules">The validation rules for the value.</param>
/// <param name="SetterType">The declared type, as named in C#, that has the property's setter; <see langword="null"/> for none.</param>
/// <param name="CSharpType">The type as named in C#; <see langword="null"/> for an inferred member, whose type follows from <paramref name="Type"/>.</param>
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
    /// <summary>Its name in messages; <see langword="null"/> if it is <see cref="Name"/>.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Whether it is a list that is empty if the content has none, because C#'s default would be no list at all.</summary>
    public bool IsEmptyByDefault { get; init; }

    /// <summary>Whether it is skipped because no content can be bound to its type, which is reported, and C# does not require a value.</summary>
    public bool IsLeftAlone { get; init; }

    /// <summary>Its value if an entry has no draft key; <see langword="null"/> for all other members.</summary>
    public bool? Flag { get; init; }

    /// <summary>Whether a declared record gives it a value, such as that of an initializer, which it keeps if the content has none.</summary>
    public bool HasOwnDefault { get; init; }

    /// <summary>Whether it is generated into a declared record, after the declared members: values are bound as in an inferred record.</summary>
    public bool IsInferred { get; init; }

    /// <summary>The required declared member that an author meant with the key of this inferred one, which is reported.</summary>
    public string? MeantMember { get; init; }

    /// <summary>Whether it is generated into a public record although its type is internal.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whether only an object initializer can set it.</summary>
    public bool IsInitOnly { get; init; }

    /// <summary>Who can read it, as a C# keyword: <c>public</c> or <c>internal</c>; <see langword="null"/> if only its own type can.</summary>
    public string? GetterAccess { get; init; }

    /// <summary>Whether it is set after all entries that refer to each other in a cycle were created.</summary>
    public bool IsLink { get; init; }
}

/// <summary>A parameter of the constructor that creates a declared record.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HasDefault">Whether it is optional.</param>
/// <param name="Default">Its default value, a constant; <see langword="null"/> if that is the default value of its type.</param>
internal sealed record ParameterSpec(string Name, bool HasDefault, object? Default = null);

/// <summary>The source of a member's value.</summary>
internal enum MemberSource
{
    Content,
    Slug,
    Locale,
    SourcePath,
    Url,

    /// <summary>The other addresses of the entry.</summary>
    Aliases,
    Body,
}

/// <summary>The C# declaration of a record.</summary>
/// <param name="ShortName">The name without namespace, for messages.</param>
/// <param name="AllowUnknownKeys">Whether keys without a member are ignored.</param>
/// <param name="DerivedTypes">The derived records of a polymorphic one; empty for all others.</param>
/// <param name="Discriminator">The key that selects one of them; <see langword="null"/> if there are none.</param>
/// <param name="Part">The input for generating another part of it; <see langword="null"/> if it is not an entry.</param>
internal sealed record DeclarationSpec(
    string ShortName, bool AllowUnknownKeys, EquatableArray<DerivedTypeSpec> DerivedTypes, string? Discriminator, PartialRecord? Part)
{
    /// <summary>Whether it has inferred members for the keys that its declared ones do not read.</summary>
    public bool InfersOthers { get; init; }

    /// <summary>Whether C# can copy it with other values (<c>with</c>): a record or a struct, and no other class.</summary>
    public bool HasCopies { get; init; }
}

/// <summary>A derived record of a polymorphic one.</summary>
/// <param name="Text">The discriminator's value.</param>
/// <param name="RecordName">The record (<see cref="RecordSpec.Name"/>).</param>
internal sealed record DerivedTypeSpec(string Text, string RecordName);

/// <summary>A rule that an attribute of System.ComponentModel.DataAnnotations sets.</summary>
/// <param name="Kind">The attribute.</param>
/// <param name="Arguments">Its arguments as invariant text, in the order of the kind.</param>
/// <param name="ErrorMessage">The attribute's own message; <see langword="null"/> for the default one.</param>
internal sealed record RuleSpec(RuleKind Kind, EquatableArray<string> Arguments, string? ErrorMessage);

/// <summary>The rules that are evaluated at compile time.</summary>
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
