using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>
/// The keys whose mappings are not records of one shape each: dictionaries (<c>TypedContentDictionaries</c>), and records of several shapes, which a key
/// of theirs tells apart (<c>TypedContentDiscriminators</c>).
/// </summary>
/// <param name="options">The project's options.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class MappingForms(GenerationOptions options, ProjectProblemBag problems)
{
    private readonly KeyNames _dictionaries =
        new(GenerationOptions.DictionariesProperty, options.Dictionaries, "products.prices", problems);

    private readonly KeyNames _discriminators =
        new(GenerationOptions.DiscriminatorsProperty, options.Discriminators, "pages.blocks.type", problems);

    /// <summary>Whether the project names such keys.</summary>
    public bool Any => _dictionaries.Any || _discriminators.Any;

    /// <summary>Whether the mappings of a key are dictionaries.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="path">The keys that lead to the mappings from the data of an entry, separated by dots.</param>
    public bool IsDictionary(string collection, string path) => _dictionaries.Has(collection, path);

    /// <summary>The key that tells the shapes of a key's mappings apart; <see langword="null"/> for mappings of one shape.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="path">The keys that lead to the mappings from the data of an entry, separated by dots.</param>
    public string? DiscriminatorOf(string collection, string path)
    {
        var start = $"{collection}.{path}.";
        return _discriminators.Of(collection).Where(name => name.Length > start.Length && name.StartsWith(start, StringComparison.Ordinal))
            .Select(name => name.Substring(start.Length))
            .FirstOrDefault();
    }

    /// <summary>Decides which names of a collection have content.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="shape">The shape of its entries.</param>
    /// <param name="isComplete">Whether all of the content could be read; otherwise the key may be in an unreadable part.</param>
    public void Settle(string collection, Shape shape, bool isComplete)
    {
        if (!Any)
        {
            return;
        }

        foreach (var name in _discriminators.Of(collection).Where(name => shape.FindKey(name.Substring(collection.Length + 1)) is not null))
        {
            _discriminators.Settle(name);
            _discriminators.Report(
                name,
                $"is a key of entries, which have one shape; name one of mappings in a key, such as '{collection}.blocks.type', or put entries of different "
                    + "kinds into separate folders");
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        AddUsed(shape, collection, used);
        foreach (var names in new[] { _dictionaries, _discriminators })
        {
            foreach (var name in names.Of(collection).Where(name => used.Contains(name) || !isComplete))
            {
                names.Settle(name);
            }

            names.AddCandidates(collection, shape);
        }
    }

    /// <summary>Reports the names of declared members, whose types C# determines.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="record">Its record.</param>
    /// <param name="isDeclared">Whether a key is that of a declared member; <see langword="null"/> if all are.</param>
    public void ApplyDeclared(string collection, string record, Func<string, bool>? isDeclared = null)
    {
        _dictionaries.ApplyDeclared(collection, record, "a type such as IReadOnlyDictionary<string, T>", isDeclared);
        _discriminators.ApplyDeclared(collection, record, "an abstract record with [JsonDerivedType] attributes", isDeclared);
    }

    /// <summary>Reports the names without content.</summary>
    public void ReportUnknown()
    {
        _dictionaries.ReportUnknown();
        _discriminators.ReportUnknown();
    }

    private static void AddUsed(Shape shape, string collection, HashSet<string> used)
    {
        if (shape.IsDictionary)
        {
            used.Add($"{collection}.{shape.Owner!.Path}");
        }
        else if (shape.Discriminator is { } key)
        {
            used.Add($"{collection}.{shape.Owner!.Path}.{key}");
        }

        if (shape.Items is { } items)
        {
            AddUsed(items, collection, used);
        }

        shape.Keys.ForEach(key => AddUsed(key.Value, collection, used));
    }
}
