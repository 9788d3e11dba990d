using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Terms;

/// <summary>A key whose texts are terms, as the project file names it.</summary>
/// <param name="Text">The setting: <c>tags</c>, <c>articles.tags</c>, <c>posts.taxonomies.tags</c>, <c>articles.category=categories</c>.</param>
/// <param name="Collection">The collection whose entries have the key; <see langword="null"/> for all collections.</param>
/// <param name="Key">The key, or the keys that lead to it and it, separated by dots.</param>
/// <param name="Name">The collection of the terms.</param>
internal sealed record Taxonomy(string Text, string? Collection, string Key, string Name)
{
    /// <summary>The property that names the keys.</summary>
    public const string Property = "TypedContentTaxonomies";

    /// <summary>Reads the property.</summary>
    public static EquatableArray<Taxonomy> ReadAll(ProjectProperties options) => (options.Decoded("TypedContentTaxonomyKeys") ?? "").Split(';')
        .Select(static text => NormalizationFormC.Of(text.Trim()))
        .Where(static text => text.Length > 0)
        .Distinct(StringComparer.Ordinal)
        .Select(Read)
        .ToEquatableArray();

    /// <summary>The settings that cannot be used.</summary>
    public static IEnumerable<InvalidProperty> Problems(ProjectProperties options) => ReadAll(options).Where(static taxonomy => !taxonomy.IsValid)
        .Select(static taxonomy => new InvalidProperty(
            Property, MessageText.Shorten(taxonomy.Text), "is not a key; write one such as 'tags', 'articles.tags' or 'articles.category=categories'"));

    /// <summary>Whether the key is not one of entries themselves, but of a mapping in them.</summary>
    public bool IsNested => Key.IndexOf('.') >= 0;

    /// <summary>Whether it may be a key of a collection's entries.</summary>
    public bool IsOf(string collection) => IsValid && (Collection is null || Collection == collection);

    /// <summary>The collection for the terms of a key; <see langword="null"/> if its texts are no terms.</summary>
    public static string? NameOf(EquatableArray<Taxonomy> all, string collection, string key)
    {
        string? name = null;
        foreach (var taxonomy in all)
        {
            if (taxonomy.Key == key && taxonomy.IsValid)
            {
                if (taxonomy.Collection == collection)
                {
                    return taxonomy.Name;
                }

                name ??= taxonomy.Collection is null ? taxonomy.Name : null;
            }
        }

        return name;
    }

    /// <summary>Whether it can be used; otherwise it is reported.</summary>
    public bool IsValid => Key.Length > 0 && Collection != "" && Name.IndexOf('/') < 0 && CSharpName.Pascal(Name).Length > 0;

    private static Taxonomy Read(string text)
    {
        var equals = text.LastIndexOf('=');
        var key = equals < 0 ? text : text.Substring(0, equals).TrimEnd();
        var dot = key.IndexOf('.');
        var name = equals < 0 ? key.Substring(key.LastIndexOf('.') + 1) : text.Substring(equals + 1).TrimStart();
        return new Taxonomy(text, dot < 0 ? null : key.Substring(0, dot), key.Substring(dot + 1), name);
    }
}
