using System.Collections.Immutable;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Locales;

/// <summary>
/// Reports, once per project, parts of paths that are read as locales but may be words, and folders that are not read as locales but may be. One line in
/// the project file settles it.
/// </summary>
internal static class DoubtfulLocales
{
    // A locale that only one entry has looks like a word if this many times as many entries have none.
    private const int UsualOthers = 5;

    // This many folders in one place, named like locales and with a file of the same path in each, are not words.
    private const int Siblings = 3;

    // The maximum number of names in a message.
    private const int MaxNames = 4;

    /// <summary>Reports them.</summary>
    /// <param name="documents">All documents.</param>
    /// <param name="options">The project's settings for locales.</param>
    /// <param name="problems">Receives the problems.</param>
    public static void Report(ImmutableArray<Document> documents, GenerationOptions options, ProjectProblemBag problems)
    {
        var entries = documents.SelectMany(static document => document.Entries)
            .OrderBy(static entry => entry.Path.Value, StringComparer.Ordinal)
            .ThenBy(static entry => entry.File.Path, StringComparer.Ordinal)
            .ToList();
        if (entries.Count == 0 || entries[0].File.Options.Layout is not { HasKnownLocales: false } layout)
        {
            return;
        }

        if (FindWords(entries, options) is { } words)
        {
            problems.Report(words.File, ProblemId.DoubtfulLocale, default, words.Message);
        }

        if (!layout.IsSet && (FindFolders(entries, layout) ?? FindOnlyFolder(entries, layout)) is { } folders)
        {
            problems.Report(folders.File, ProblemId.DoubtfulLocale, default, folders.Message);
        }
    }

    // A locale is probably a word if no entry has it in addition to another locale, and most entries of the collection have no locale.
    private static (SourceFile File, string Message)? FindWords(List<EntryNode> entries, GenerationOptions options)
    {
        var known = new HashSet<string>(
            options.Locales.Select(LanguageTag.Canonical).Append(LanguageTag.Canonical(options.DefaultLocale ?? "")).OfType<string>(),
            StringComparer.Ordinal);
        known.UnionWith(entries.Where(static entry => entry.Slug.Length > 0)
            .GroupBy(static entry => (entry.Collection, entry.Slug))
            .Where(static group => group.Select(static entry => entry.Locale).Distinct().Skip(1).Any())
            .SelectMany(static group => group.Select(static entry => entry.Locale).OfType<string>()));
        var doubtful = entries.Where(entry => entry.Locale is { } locale && !known.Contains(locale)).ToList();
        if (doubtful.Count == 0)
        {
            return null;
        }

        var collections = new HashSet<string>(doubtful.Select(static entry => entry.Collection), StringComparer.Ordinal);
        if (entries.Count(entry => collections.Contains(entry.Collection)) < doubtful.Count * UsualOthers)
        {
            return null;
        }

        var names = doubtful.Select(static entry => entry.Locale!).Distinct().OrderBy(static name => name, StringComparer.Ordinal).ToList();
        var (isLocale, it) = names.Count == 1 ? ("is read as a locale", "it") : ("are read as locales", "one of them");
        var paths = doubtful.Count == 1 ? "path" : "paths";
        var line = known.Count == 0 ? ContentLayout.None : string.Join(";", known.OrderBy(static name => name, StringComparer.Ordinal));
        return (
            doubtful[0].File,
            $"{WordList.OfNames(names, MaxNames)} in the {paths} of {CountedSubject.WithoutVerb("this file", doubtful.Count)} {isLocale}, but no entry has "
            + $"{it} and another locale; add <{ContentLayout.KnownLocalesProperty}>{line}</{ContentLayout.KnownLocalesProperty}> to the project file, listing "
            + "every name that is a locale");
    }

    // Folders are probably locales if they are named like locales, and most of their files also exist in another such folder or next to them.
    private static (SourceFile File, string Message)? FindFolders(List<EntryNode> entries, ContentLayout layout)
    {
        var inRoot = new Twins();
        var inCollection = new Twins();
        foreach (var entry in entries.Where(static entry => !entry.Path.IsFolderPage && !entry.Path.IsDirectlyUnderRoot))
        {
            var place = layout.Places.Find(entry.Path.Value)!.Value;
            if (place.Folder is null)
            {
                inRoot.Add("", place.Inside, entry);
            }

            var inside = place.Folder is null && layout.HasCollectionFolders ? place.Inside.Substring(place.Inside.IndexOf('/') + 1) : place.Inside;
            inCollection.Add(entry.Collection, inside, entry);
        }

        const string layoutLine = $"<{ContentLayout.Property}>";
        if (inRoot.Names is { Count: > 0 } roots)
        {
            var read = layout.HasCollectionFolders ? "as " + (roots.Count == 1 ? "a collection" : "collections") : "as parts of slugs";
            var line = !layout.HasCollectionFolders
                ? layoutLine + "{locale}/{slug}"
                : inRoot.AreFilesAlone
                ? $"<{ContentLayout.RootCollectionProperty}>pages</{ContentLayout.RootCollectionProperty}>{layoutLine}{{locale}}/{{slug}}"
                : layoutLine + "{locale}/{collection}/{slug}";
            return (inRoot.First!.File, Message(roots, read, line, layout.HasCollectionFolders ? "{collection}/{slug}" : "{slug}"));
        }

        return inCollection.Names is { Count: > 0 } names
            ? (inCollection.First!.File, Message(names, "as parts of slugs", layoutLine + "{collection}/{locale}/{slug}", "{collection}/{slug}"))
            : null;
    }

    // A site with only one language so far.
    private static (SourceFile File, string Message)? FindOnlyFolder(List<EntryNode> entries, ContentLayout layout)
    {
        if (!layout.HasCollectionFolders
            || layout.Places.Find(entries[0].Path.Value) is not { Folder: null, Inside: var inside }
            || inside.IndexOf('/') is not (var slash and > 0))
        {
            return null;
        }

        var folder = inside.Substring(0, slash + 1);
        var places = entries.ConvertAll(entry => layout.Places.Find(entry.Path.Value)!.Value);
        if (!Twins.IsLocale(inside.Substring(0, slash))
            || !places.TrueForAll(place => place.Folder is null && place.Inside.StartsWith(folder, StringComparison.Ordinal)))
        {
            return null;
        }

        var name = MessageText.Shorten(inside.Substring(0, slash));
        var pages = places.Exists(place => place.Inside.IndexOf('/', slash + 1) < 0)
            ? $"<{ContentLayout.RootCollectionProperty}>pages</{ContentLayout.RootCollectionProperty}>"
            : "";
        return (
            entries[0].File,
            $"The folder '{name}' is read as a collection, but it is the only folder and looks like a locale; if it is one, add "
            + $"<{ContentRoot.Property}>{(layout.RootName.Length == 0 ? "" : layout.RootName + "/")}{name}</{ContentRoot.Property}>{pages} to the project "
            + $"file, else <{ContentLayout.Property}>{{collection}}/{{slug}}</{ContentLayout.Property}>");
    }

    private static string Message(List<string> names, string read, string line, string other)
    {
        var (folders, are, they) = names.Count == 1 ? ("folder", "is", "it is a locale") : ("folders", "are", "they are locales");
        return $"The {folders} {WordList.OfNames(names, MaxNames)} {are} read {read}, but hold{(names.Count == 1 ? "s" : "")} the same files as other folders, "
            + $"as translations do; if {they}, add {line}</{ContentLayout.Property}> to the project file, else "
            + $"<{ContentLayout.Property}>{other}</{ContentLayout.Property}>";
    }

    /// <summary>Paths grouped by the folder that may be a locale.</summary>
    private sealed class Twins
    {
        private readonly Dictionary<(string Collection, string Inside), int> _counts = [];
        private readonly List<(string Name, string Collection, string Inside, EntryNode Entry)> _inFolders = [];
        private List<(string Name, string Collection, string Inside, EntryNode Entry)>? _found;

        /// <summary>The first file of a folder that is probably a locale.</summary>
        public EntryNode? First => Found is [var first, ..] ? first.Entry : null;

        /// <summary>Whether all these files are directly in such a folder.</summary>
        public bool AreFilesAlone => Found.TrueForAll(static file => file.Inside.IndexOf('/') < 0);

        /// <summary>The folders; empty if they are probably not locales.</summary>
        public List<string> Names => [.. Found.Select(static file => file.Name).Distinct().OrderBy(static name => name, StringComparer.Ordinal)];

        private List<(string Name, string Collection, string Inside, EntryNode Entry)> Found => _found ??= Find();

        /// <summary>Whether a folder's name is that of a locale.</summary>
        public static bool IsLocale(string name) => LanguageTag.ParseFolder(name) is not null;

        public void Add(string collection, string path, EntryNode entry)
        {
            var slash = path.IndexOf('/');
            var name = slash < 0 ? "" : path.Substring(0, slash);
            var isLocale = name.Length > 0 && IsLocale(name);
            var rest = isLocale ? path.Substring(slash + 1) : path;
            _counts[(collection, rest)] = _counts.TryGetValue((collection, rest), out var count) ? count + 1 : 1;
            if (isLocale)
            {
                _inFolders.Add((name, collection, rest, entry));
            }
        }

        // Either most files in such folders have a twin; or several sibling folders each have at least one, as when one language has far more files.
        private List<(string Name, string Collection, string Inside, EntryNode Entry)> Find()
        {
            var twins = _inFolders.FindAll(file => _counts[(file.Collection, file.Inside)] > 1);
            if (twins.Count * 2 >= _inFolders.Count)
            {
                return _inFolders;
            }

            var siblings = new HashSet<(string, string)>(twins.Select(static file => (file.Collection, file.Name)).Distinct()
                .GroupBy(static folder => folder.Collection).Where(static folders => folders.Count() >= Siblings).SelectMany(static folders => folders));
            return _inFolders.FindAll(file => siblings.Contains((file.Collection, file.Name)));
        }
    }
}
