using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Files;
using TypedContent.Generator.Model;
using TypedContent.Generator.Reading;

namespace TypedContent.Generator.Schema;

/// <summary>Gives each collection the names of its static class and its record.</summary>
internal sealed class CollectionNames(List<DiagnosticInfo> diagnostics)
{
    // Members of the static class; see also EntryNames.
    private static readonly HashSet<string> ClassMembers = new(StringComparer.Ordinal) { "All", "AllIn", "Find", "Entries", "Equals" };

    private readonly Dictionary<string, (string Collection, string? File)> _owners = new(StringComparer.Ordinal);

    /// <summary>The collections that there are.</summary>
    public static IncrementalValueProvider<EquatableArray<string>> Of(IncrementalValuesProvider<Document> documents) =>
        documents.Collect().Select(Distinct).WithTrackingName(StepNames.Names);

    /// <summary>The collections that there are, ordered by name.</summary>
    private static EquatableArray<string> Distinct(ImmutableArray<Document> documents, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return documents.Select(static document => document.Collection)
            .OfType<string>()
            .Distinct()
            .OrderBy(static name => name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    /// <summary>The static class of a collection; empty where no name can be made. A name that C# needs itself gets <c>Collection</c> behind it.</summary>
    public static string ClassNameOf(string collection)
    {
        var name = CSharpName.Pascal(collection);
        return ClassMembers.Contains(name) ? name + "Collection" : name;
    }

    private static string RecordNameOf(string collection)
    {
        var name = CSharpName.Singular(collection);
        return MemberNames.IsOfEntry(name, hasBody: true) || MemberNames.IsOfRecord(name) ? name + "Item" : name;
    }

    /// <summary>The type names that are given away.</summary>
    public HashSet<string> Taken => new(_owners.Keys, StringComparer.Ordinal);

    /// <summary>Takes the names of a declared collection.</summary>
    public void AddDeclared(string className, string recordName, string collection)
    {
        _owners[className] = (collection, null);
        _owners[recordName] = (collection, null);
    }

    /// <summary>Names an inferred collection; <see langword="null"/> where its names are taken or cannot be made, which is reported at a file of it.</summary>
    public (string ClassName, string RecordName)? Add(string collection, ContentFile file)
    {
        var className = ClassNameOf(collection);
        if (className.Length == 0)
        {
            diagnostics.Add(DiagnosticBag.Create(file, DiagnosticDescriptors.UnusableKey, default, $"collection '{collection}'"));
            return null;
        }

        var recordName = RecordNameOf(collection);
        foreach (var name in new[] { className, recordName })
        {
            if (_owners.TryGetValue(name, out var owner))
            {
                var place = owner.File is null ? ", which is declared," : $" ({owner.File})";
                diagnostics.Add(DiagnosticBag.Create(
                    file, DiagnosticDescriptors.NameCollision, default, $"The collections '{owner.Collection}'{place} and '{collection}'", NodeText.Shorten(name)));
                return null;
            }
        }

        _owners.Add(className, (collection, file.ContentPath.SourcePath));
        _owners.Add(recordName, (collection, file.ContentPath.SourcePath));
        return (className, recordName);
    }
}
