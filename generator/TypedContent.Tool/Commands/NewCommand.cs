using System.Globalization;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;
using TypedContent.Tool.Output;
using TypedContent.Tool.Projects;
using TypedContent.Tool.Writing;

namespace TypedContent.Tool.Commands;

/// <summary>What a new entry is to be.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Title">The title.</param>
/// <param name="Locale">The locale; <see langword="null"/> for that of entries without one.</param>
/// <param name="Slug">The slug; <see langword="null"/> for that of the title.</param>
/// <param name="IsDryRun">Whether the file is only shown.</param>
internal sealed record NewSettings(string Collection, string Title, string? Locale, string? Slug, bool IsDryRun);

/// <summary>Writes the file of a new entry: <c>new</c>.</summary>
internal static class NewCommand
{
    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(ProjectChoice choice, NewSettings settings, ToolContext context, CancellationToken cancellationToken)
    {
        var project = context.Evaluate(choice, cancellationToken);
        var cache = new DocumentCache();
        // Also of a declared collection, the entries show which keys and values it has.
        var content = context.Compile(project, DeclaredCollections.None, cache, cancellationToken);
        CheckCollection(settings.Collection, content);
        var siblings = NewEntry.SiblingsIn(content, settings.Collection);
        var slug = settings.Slug is { } own ? NewSlug.Checked(own) : NewSlug.Of(settings.Title);
        var entry = new NewEntry(settings.Collection, settings.Title, slug, LocaleOf(settings.Locale, siblings, content), siblings);
        CheckSlug(entry, content);
        var now = context.Time.GetLocalNow();
        var path = NewPath.Of(entry, content.Root, entry.HasDayInName ? now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
        var (data, open) = NewValues.Of(entry, content.Schema, now);
        var text = NewFile.Of(entry, data);
        var shown = ShownPath.Of(path, context.Folder);
        if (Path.Exists(path))
        {
            throw new ToolException($"'{shown}' exists already. Write another slug with --slug.");
        }

        if (settings.IsDryRun)
        {
            context.Terminal.Out.WriteLine($"{shown}:");
            context.Terminal.Out.Write(text);
            return ExitCode.Success;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var writer = new StreamWriter(new FileStream(path, FileMode.CreateNew)))
        {
            writer.Write(text);
        }

        context.Terminal.Out.WriteLine(shown);
        if (open.Count > 0)
        {
            context.Terminal.Error.WriteLine($"Fill in: {string.Join(", ", open)}");
        }

        Check(choice, path, shown, cache, context, cancellationToken);
        return ExitCode.Success;
    }

    // What a build says about the new file.
    private static void Check(
        ProjectChoice choice, string path, string shown, DocumentCache cache, ToolContext context, CancellationToken cancellationToken)
    {
        var report = CheckCommand.Check(context.Evaluate(choice, cancellationToken), cache, context, cancellationToken);
        if (!report.Contents.Contains(path))
        {
            context.Terminal.Error.WriteLine($"The project does not include '{shown}': see the items TypedContentFile in the project file.");
        }

        foreach (var finding in report.Findings.Where(finding => finding.Path == path))
        {
            context.Terminal.Error.WriteLine(TextReport.Line(finding, report, context.Terminal with { AllowsColors = false }));
        }
    }

    private static void CheckCollection(string collection, ProjectContent content)
    {
        var names = content.Documents.Select(static document => document.Collection).OfType<string>().Where(static name => name.Length > 0)
            .Concat(content.Root.Layout.Places.Folders.Select(static folder => folder.Collection)).Distinct().ToList();
        var folder = content.Root.Paths[0] + content.Root.Layout.Places.Root + collection;
        if (names.Count > 0 && !names.Contains(collection) && !Directory.Exists(folder))
        {
            throw new ToolException(ListCommand.NoCollection(collection, names) + " For a new collection, create its folder first.");
        }

        if (collection.IndexOfAny(['/', '\\']) >= 0 || collection.Length == 0 || collection[0] is '.' or '_')
        {
            throw new ToolException($"'{MessageText.Shorten(collection)}' is not a collection name. Write one such as 'articles'.");
        }

        var documents = content.Documents.Where(document => document.Collection == collection).ToList();
        if (documents.Count > 0 && NewEntry.SiblingsIn(content, collection).Count == 0 && !Directory.Exists(folder))
        {
            throw new ToolException(documents.Exists(static document => document.IsSingleton)
                ? $"'{collection}' is a singleton: one mapping, which has no entries."
                : $"The entries of '{collection}' are items of the list file '{documents[0].File.ContentPath.SourcePath}'. Add an item with a 'slug' to it.");
        }
    }

    private static string? LocaleOf(string? locale, IReadOnlyList<EntryNode> siblings, ProjectContent content)
    {
        var layout = content.Root.Layout;
        var isAlwaysInPath = siblings.Count > 0 && siblings.All(static entry => entry.Locale is not null);
        if (locale is null)
        {
            return isAlwaysInPath ? content.Options.DefaultLocale ?? throw new ToolException(
                $"All files of '{siblings[0].Collection}' have a locale. Write it with --locale, such as '--locale {siblings[0].Locale}'.") : null;
        }

        var tag = LanguageTag.Canonical(locale)
            ?? throw new ToolException($"'{MessageText.Shorten(locale)}' is not a language tag. Write one such as '--locale en' or '--locale ar-MA'.");
        if (layout.HasKnownLocales && !layout.KnownLocales.Contains(tag))
        {
            throw new ToolException($"The locale '{tag}' is not one of those in TypedContentKnownLocales: {string.Join(", ", layout.KnownLocales)}.");
        }

        // Entries of the default locale mostly do not name it.
        return !isAlwaysInPath && siblings.Count > 0 && string.Equals(tag, content.Options.DefaultLocale, StringComparison.OrdinalIgnoreCase) ? null : tag;
    }

    private static void CheckSlug(NewEntry entry, ProjectContent content)
    {
        var locale = entry.Locale ?? content.Options.DefaultLocale;
        var same = content.Entries.FirstOrDefault(other => other.Collection == entry.Collection && other.Slug == entry.Slug
            && string.Equals(other.Locale ?? content.Options.DefaultLocale, locale, StringComparison.OrdinalIgnoreCase));
        if (same is not null)
        {
            throw new ToolException(
                $"The slug '{entry.Slug}' of '{entry.Collection}' is already used by '{same.Path.SourcePath}'. Write another one with --slug.");
        }
    }
}
