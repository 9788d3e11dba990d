using System.Collections.Immutable;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>Assigns each collection the names of its static class and its record.</summary>
internal sealed class CollectionNames(GenerationOptions options, EquatableArray<ProjectName> projectNames, ProjectProblemBag problems)
{
    /// <summary>The fix for two names that collide.</summary>
    public const string RenameOne = "rename one of them";

    /// <summary>The fix if the severity of the diagnostic can be lowered, which results in the name <paramref name="other"/>.</summary>
    public static string RenameOneOrTake(string other) =>
        $"{RenameOne}, or write dotnet_diagnostic.{ProblemId.NameCollision.Code()}.severity = none in a .globalconfig to name this one '{other}'";

    /// <summary>A replacement for a name that is already used: with a hash of its own text, so that it does not depend on other files.</summary>
    public static string OtherName(string name, string text, Func<string, bool> isTaken)
    {
        var hash = LongName.Hash(text);
        var length = 8;
        while (length < hash.Length && isTaken($"{name}_{hash.Substring(0, length)}"))
        {
            length++;
        }

        return $"{name}_{hash.Substring(0, length)}";
    }

    // Members of the static class; see also EntryNames.
    private static readonly HashSet<string> ClassMembers = new(StringComparer.Ordinal) { "All", "AllIn", "Find", "Page", "Entries", "Equals" };

    private readonly Dictionary<string, (string Collection, string? File)> _owners = new(StringComparer.Ordinal);
    private readonly HashSet<string> _classNames = new(StringComparer.Ordinal);

    /// <summary>The collections that there are, ordered by name.</summary>
    public static EquatableArray<string> Of(ImmutableArray<Document> documents, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return documents.Select(static document => document.Collection)
            .OfType<string>()
            .Distinct()
            .OrderBy(static name => name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    /// <summary>The static class of a collection; empty if it cannot have a name. A name that is reserved gets the suffix <c>Collection</c>.</summary>
    public static string ClassNameOf(string collection, bool isSingleton = false)
    {
        var name = CSharpName.Pascal(collection);
        return (isSingleton ? MemberNames.IsOfSingleton(name) : ClassMembers.Contains(name)) ? name + "Collection" : name;
    }

    /// <summary>The record of an inferred collection or singleton. The singular is not used if it is the name of any collection's static
    /// class, or of an existing record.</summary>
    private string RecordNameOf(string collection, bool isSingleton)
    {
        var name = isSingleton ? CSharpName.Pascal(collection) + "Data" : CSharpName.Singular(collection);
        if (MemberNames.IsOfEntry(name, hasBody: true, isOrdered: false) || MemberNames.IsOfRecord(name))
        {
            name += "Item";
        }

        for (var other = CSharpName.Pascal(collection); _owners.ContainsKey(name) || _classNames.Contains(name);)
        {
            name = other += "Item";
        }

        return name;
    }

    /// <summary>The type names that nested records cannot have: names already assigned, and those of the project that a record cannot be part of.</summary>
    public HashSet<string> Taken => new(
        _owners.Keys.Concat(projectNames.Where(static name => !name.TakesRecord).Select(static name => name.Name)), StringComparer.Ordinal);

    /// <summary>Reserves the names of the static classes of inferred collections, so that records do not get them.</summary>
    public void KeepClassNames(IEnumerable<CollectionContent> collections) =>
        _classNames.UnionWith(collections.Select(static collection => ClassNameOf(collection.Name, collection.IsSingleton)));

    /// <summary>Adds the names of a declared collection.</summary>
    public void AddDeclared(string className, string recordName, string collection)
    {
        _owners[className] = (collection, null);
        AddDeclared(recordName, collection);
    }

    /// <summary>Adds the name of a declared record.</summary>
    public void AddDeclared(string recordName, string collection) => _owners[recordName] = (collection, null);

    /// <summary>Names an inferred collection; <see langword="null"/> if its names are already used or invalid, which is reported at one of its files.</summary>
    public (string ClassName, string RecordName)? Add(CollectionContent content)
    {
        var (collection, file, isSingleton) = (content.Name, content.FirstFile, content.IsSingleton);
        var className = ClassNameOf(collection, isSingleton);
        if (className.Length == 0)
        {
            problems.Report(file, ProblemId.UnusableKey, default, $"collection '{collection}'");
            return null;
        }

        if (_owners.TryGetValue(className, out var owner))
        {
            var place = owner.File is null ? ", which is declared," : $" ({owner.File})";
            problems.Report(
                file,
                ProblemId.NameCollision,
                default,
                $"The collections '{owner.Collection}'{place} and '{collection}'",
                MessageText.Shorten(className),
                RenameOne);
            return null;
        }

        var recordName = RecordNameOf(collection, isSingleton);
        className = Free(className, "static class", "class", static name => name.TakesClass, collection, file);
        recordName = Free(recordName, "record", "record", static name => name.TakesRecord, collection, file);
        _owners.Add(className, (collection, file.ContentPath.SourcePath));
        _owners.Add(recordName, (collection, file.ContentPath.SourcePath));
        return (className, recordName);
    }

    private string InnerNamespace => CSharpName.Inner(
        options.Namespace, name => _classNames.Contains(name) || _owners.ContainsKey(name) || projectNames.Any(other => other.Name == name));

    /// <summary>The name; if the project uses it, this is reported, and another name is returned to avoid follow-up C# errors.</summary>
    private string Free(string name, string what, string keyword, Func<ProjectName, bool> takes, string collection, ContentFile file)
    {
        if (projectNames.FirstOrDefault(other => other.Name == name && !takes(other)) is not { } taken)
        {
            return name;
        }

        if (taken.IsOfCSharp)
        {
            problems.Report(
                file,
                ProblemId.NameCollision,
                default,
                $"The {what} of the collection '{collection}' and {taken.Text} in the project's C#, which is not a 'partial {keyword}',",
                name,
                RenameOne);
        }
        else if (taken.IsNamespace)
        {
            // Code may never write the name, or always in full.
            problems.ReportLowered(
                file,
                ProblemId.NameOfProject,
                ProjectName.HidingText(what, collection, options.Namespace, name),
                $"write <TypedContentNamespace>{InnerNamespace}</TypedContentNamespace> in the project file, or rename the collection");
            return name;
        }
        else
        {
            problems.Report(
                file,
                ProblemId.NameOfProject,
                default,
                $"The {what} of the collection '{collection}' and {taken.Text} would both be '{CSharpName.Qualified(options.Namespace, name)}'",
                $"write <TypedContentNamespace>{InnerNamespace}</TypedContentNamespace> in the project file, or rename one of them");
        }

        var number = 2;
        while (_owners.ContainsKey($"{name}_{number}") || projectNames.Any(other => other.Name == $"{name}_{number}"))
        {
            number++;
        }

        return $"{name}_{number}";
    }
}
