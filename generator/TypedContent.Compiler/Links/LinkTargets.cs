using System.Collections.Immutable;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Links;

/// <summary>The possible targets of links between files: the headings of all entries, and the images of the content.</summary>
internal sealed class LinkTargets(EquatableArray<EntryAnchors> entries, EquatableArray<string> images) : IEquatable<LinkTargets>
{
    private readonly Lazy<Dictionary<(string Path, int Index), EntryAnchors>> _anchors =
        new(() => entries.ToDictionary(static entry => (entry.Path, entry.Index)));
    private readonly Lazy<HashSet<string>> _images = new(() => new HashSet<string>(images, StringComparer.Ordinal));
    private readonly Lazy<NearPaths> _near = new(() =>
    {
        var near = new NearPaths();
        foreach (var path in images)
        {
            near.Add(path);
        }

        return near;
    });

    private readonly EquatableArray<EntryAnchors> _entries = entries;

    public EquatableArray<string> Images { get; } = images;

    /// <summary>No targets.</summary>
    public static LinkTargets Empty { get; } = new(default, default);

    public static LinkTargets Of(ImmutableArray<EntryAnchors> entries, ImmutableArray<string> images, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new LinkTargets(entries.ToEquatableArray(), images.OrderBy(static path => path, StringComparer.Ordinal).ToEquatableArray());
    }

    /// <summary>The fragments that links to an entry can have; <see langword="null"/> for an entry without a body.</summary>
    public IReadOnlyCollection<string>? AnchorsOf(string path, int index) => _anchors.Value.TryGetValue((path, index), out var entry) ? entry.Ids : null;

    /// <summary>The image that a broken path may mean, and whether it can be no other; <see langword="null"/> for none.</summary>
    public string? FindNearImage(string path, out bool isCertain) => _near.Value.Find(path, out isCertain);

    public bool HasImage(string path) => _images.Value.Contains(path);

    public bool Equals(LinkTargets? other) => other is not null && _entries.Equals(other._entries) && Images.Equals(other.Images);

    public override bool Equals(object? obj) => Equals(obj as LinkTargets);

    public override int GetHashCode() => _entries.GetHashCode();
}

/// <summary>The ids that links to an entry can target.</summary>
internal sealed record EntryAnchors(string Path, int Index, EquatableArray<string> Ids)
{
    /// <summary>The ids of an entry; <see langword="null"/> if it has no body, or one that could not be read.</summary>
    public static EntryAnchors? Of(EntryNode entry) => entry.Body is { IsUnread: false } body
        ? new EntryAnchors(entry.File.Path, entry.Index, body.Headings.Select(static heading => heading.Id).Concat(body.Ids).ToEquatableArray())
        : null;
}
