using System.Globalization;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema.Inference;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Entries;

/// <summary>Assigns each entry of a collection its property, and reports duplicate slugs.</summary>
/// <param name="className">The static class of the collection.</param>
/// <param name="record">The declared record; <see langword="null"/> for an inferred one.</param>
/// <param name="defaultLocale">The default locale; <see langword="null"/> if none is set.</param>
/// <param name="urls">Creates the URLs of entries.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class EntryNames(string className, RecordSpec? record, string? defaultLocale, EntryUrl urls, ProjectProblemBag problems)
{
    // Members of the static class, and of every class.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "All", "AllIn", "Find", "Page", "Entries",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    private readonly Dictionary<string, EntryNode> _owners = new(StringComparer.Ordinal);

    /// <summary>Assigns the names.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="shape">Their shape, from which members are inferred; <see langword="null"/> if none are.</param>
    public EquatableArray<EntryName> Of(List<EntryNode> entries, Shape? shape = null)
    {
        var names = new List<EntryName>();
        var values = urls.ValuesOf(entries, record, shape);
        // An entry whose own slug could not be read does not compete with others for a name.
        foreach (var group in entries.Where(static entry => entry.Slug.Length > 0)
            .GroupBy(static entry => entry.Slug)
            .OrderBy(static group => group.All(static entry => !entry.IsSlugKnown))
            .ThenBy(static group => group.Key, StringComparer.Ordinal))
        {
            var variants = WithoutDuplicates(group);
            if (Property(variants[0]) is { } property)
            {
                var named = variants.Select(entry => urls.AddTo(Variant(property, entry, url: ""), entry, variants[0], values));
                names.Add(new EntryName(group.Key, property, named.ToEquatableArray()));
            }
        }

        return names.OrderBy(static name => name.Slug, StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>The entries of a slug, one per locale: the default locale first, then the file without one, then by locale.</summary>
    private List<EntryNode> WithoutDuplicates(IEnumerable<EntryNode> entries)
    {
        var variants = new List<EntryNode>();
        foreach (var entry in entries.OrderBy(static entry => !entry.IsSlugKnown))
        {
            if (variants.Find(other => other.Locale == entry.Locale) is not { } first)
            {
                variants.Add(entry);
            }
            else if (entry.IsSlugKnown)
            {
                problems.Report(
                    entry.File,
                    ProblemId.DuplicateSlug,
                    entry.SlugSpan,
                    MessageText.Shorten(entry.Slug),
                    entry.Collection,
                    PlaceOf(first),
                    SlugFix.Of(entry, first));
            }
        }

        return [.. new LocaleOrder(defaultLocale).Sort(variants)];
    }

    private string? Property(EntryNode entry)
    {
        var name = CSharpName.PascalOfSlug(entry.Slug);
        if (name.Length == 0)
        {
            // No letter or digit (an emoji): named by its code units.
            name = "U" + string.Concat(entry.Slug.Select(static c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
        }

        if (name == className || Reserved.Contains(name))
        {
            name += "Entry";
        }

        if (_owners.TryGetValue(name, out var owner))
        {
            if (!entry.IsSlugKnown)
            {
                return null;
            }

            // If the severity of the diagnostic is lowered, the entry is included under a name that does not depend on other files.
            var other = CollectionNames.OtherName(name, entry.Slug, _owners.ContainsKey);
            problems.Report(
                entry.File,
                ProblemId.NameCollision,
                entry.SlugSpan,
                $"The slugs '{MessageText.Shorten(owner.Slug)}' of {PlaceOf(owner)} and '{MessageText.Shorten(entry.Slug)}'",
                className + "." + name,
                CollectionNames.RenameOneOrTake(className + "." + other));
            name = other;
        }

        _owners.Add(name, entry);
        return name;
    }

    /// <summary>The names of an entry in one locale.</summary>
    public static EntryVariant Variant(string property, EntryNode entry, string url)
    {
        var id = entry.Locale is null ? property : property + "_" + entry.Locale.Replace('-', '_');
        return new EntryVariant(entry.Slug, entry.Locale, id, "", entry.File.Path, entry.Index, entry.Path.Value, url)
        {
            IsFolderPage = entry.Path.IsFolderPage,
            IsOfList = entry.Path.IsDirectlyUnderRoot && !entry.IsSingleton,
        };
    }

    /// <summary>The source of an entry's slug, for messages.</summary>
    public static string PlaceOf(EntryNode entry) =>
        $"{entry.Path.SourcePath}({entry.File.LineOf(entry.SlugSpan)})";
}
