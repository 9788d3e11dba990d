using System.Text.Json.Nodes;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Inference;

namespace TypedContent.Tool.Schemas;

/// <summary>The schemas of the records of one collection: that of its entries, and definitions for those that values consist of.</summary>
internal sealed class RecordSchemas
{
    /// <summary>The name of the definition of an entry, where several kinds of files need it.</summary>
    public const string EntryName = "entry";

    private static readonly string[] DraftNames = ["draft", "isDraft", "published", "isPublished", "publish"];

    private readonly ProjectSchemas _project;
    private readonly CollectionSpec _collection;
    private readonly TypeSchemas _types;
    private readonly Dictionary<(string Record, string? Discriminator, bool IsEntry), string> _names = [];

    public RecordSchemas(ProjectSchemas project, CollectionSpec collection)
    {
        (_project, _collection) = (project, collection);
        _types = new TypeSchemas(project, name => Defined(project.Schema.Record(name), null, isEntry: false));
    }

    /// <summary>The definitions.</summary>
    public JsonObject Definitions { get; } = [];

    private bool HasLocales => _collection.Entries.Any(static entry => entry.Variants.Count > 1);

    private bool HasSlugKey => !_collection.IsSingleton
        && (_project.Options.Layout.SlugKey != SlugKey.None || _collection.Entries.Any(static entry => entry.Variants[0].IsOfList));

    /// <summary>The schema of an entry, or of the mapping of a singleton.</summary>
    public JsonObject OfEntry() => Of(_project.Schema.Record(_collection.RecordName), isEntry: true);

    /// <summary>Adds a definition.</summary>
    public void Add(string name, JsonObject schema) => Definitions[name] = schema;

    /// <summary>A reference to a definition.</summary>
    public static JsonObject Reference(string name) => new() { ["$ref"] = "#/$defs/" + name };

    private JsonObject Of(RecordSpec record, bool isEntry) =>
        (record.Choices?.Discriminator ?? record.Declaration?.Discriminator) is { } key ? Choices(record, key, isEntry) : Members(record, null, isEntry);

    private JsonObject Defined(RecordSpec record, string? discriminator, bool isEntry)
    {
        if (_names.TryGetValue((record.Name, discriminator, isEntry), out var known))
        {
            return Reference(known);
        }

        // Others than plain names would need percent signs in references to them.
        var ofRecord = record.Declaration?.ShortName ?? record.Name[(record.Name.LastIndexOf('.') + 1)..];
        var name = ofRecord.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_') ? ofRecord : "record";
        for (var number = 2; _names.ContainsValue(name); number++)
        {
            name = name.Split('-')[0] + "-" + number;
        }

        _names.Add((record.Name, discriminator, isEntry), name);
        Definitions[name] = null;
        Definitions[name] = discriminator is null ? Of(record, isEntry) : Members(record, discriminator, isEntry);
        return Reference(name);
    }

    /// <summary>One of several records, which the value of a key tells.</summary>
    private JsonObject Choices(RecordSpec record, string key, bool isEntry)
    {
        var items = record.Choices is { } choices
            ? choices.Items.Select(static choice => (choice.Text, choice.RecordName)).ToList()
            : record.Declaration!.DerivedTypes.Select(static type => (type.Text, type.RecordName)).ToList();
        var schema = Described(record);
        schema["properties"] = new JsonObject { [key] = TypeSchemas.Discriminator(items.Select(static item => item.Text)) };
        schema["required"] = new JsonArray(key);
        schema["allOf"] = new JsonArray([.. items.Select(item => new JsonObject
        {
            ["if"] = new JsonObject
            {
                ["properties"] = new JsonObject { [key] = TypeSchemas.Discriminator([item.Text]) },
                ["required"] = new JsonArray(key),
            },
            ["then"] = Defined(_project.Schema.Record(item.RecordName), key, isEntry),
        })]);
        return schema;
    }

    private JsonObject Members(RecordSpec record, string? discriminator, bool isEntry)
    {
        var (properties, required, either) = (new JsonObject(), new JsonArray(), new JsonArray());
        if (discriminator is not null)
        {
            properties[discriminator] = true;
        }

        if (isEntry && HasSlugKey)
        {
            properties["slug"] = _types.Slug();
        }

        foreach (var member in record.Members.Where(static member => member.Source == MemberSource.Content))
        {
            var keys = _project.Use.KeysOf(record, member);
            var value = _types.Of(record, member, _project.Descriptions.GetValueOrDefault(record.Name)?.Of(member));
            foreach (var key in keys)
            {
                properties[key] = value.DeepClone();
            }

            if (!IsRequired(record, member, isEntry))
            {
                continue;
            }

            if (keys.Count == 1)
            {
                required.Add(keys[0]);
            }
            else
            {
                either.Add(new JsonObject { ["anyOf"] = new JsonArray([.. keys.Select(static key => new JsonObject { ["required"] = new JsonArray(key) })]) });
            }
        }

        if (isEntry && !_collection.IsSingleton)
        {
            AddDraftKeys(properties, record);
        }

        var schema = Described(record);
        schema["properties"] = properties;
        AddUnlessEmpty(schema, "required", required);
        AddUnlessEmpty(schema, "allOf", either);
        if (record.Declaration is { AllowUnknownKeys: false, InfersOthers: false })
        {
            schema["additionalProperties"] = false;
        }

        return schema;
    }

    /// <summary>Whether each entry must have the key in its own file.</summary>
    private bool IsRequired(RecordSpec record, MemberSpec member, bool isEntry)
    {
        var isAskedFor = record.Declaration is null || member.IsInferred
            ? !member.IsNullable && member.Flag is null && !member.Type.IsEmptyByDefault
            : member.IsRequired && member.Type is not UnresolvedSpec;
        if (!isAskedFor || !isEntry)
        {
            return isAskedFor;
        }

        // A translation has the values that are the same in every language from another file.
        var isInherited = HasLocales && (member.Type is ContentValueSpec || SharedKinds.IsShared(member.Type));
        var isOfBlocks = record.Entry?.HasBody == true && member.Type is ListSpec { Element: NestedSpec };
        var isOfName = _project.Options.Layout.Dates != FileDates.None && PlainKey.Of(member.Key) == "DATE";
        var isUrl = member is { Name: "Url", IsNullable: false, IsInferred: false } && record.Declaration is not null && !_collection.IsSingleton;
        return !isInherited && !isOfBlocks && !isOfName && !isUrl;
    }

    // An inferred record accepts any other key, so only the usual one is offered.
    private static void AddDraftKeys(JsonObject properties, RecordSpec record)
    {
        foreach (var name in record.Declaration is null ? DraftNames.Take(1) : DraftNames)
        {
            if (!properties.Any(pair => PlainKey.Of(pair.Key) == PlainKey.Of(name)))
            {
                var isDraft = DraftKeys.DefaultOf(name) == false;
                properties[name] = new JsonObject
                {
                    ["type"] = "boolean",
                    ["description"] = isDraft ? "Whether the entry is a draft." : "Whether the entry is published; otherwise it is a draft.",
                };
            }
        }
    }

    private JsonObject Described(RecordSpec record)
    {
        var schema = new JsonObject { ["type"] = "object" };
        if (_project.Descriptions.GetValueOrDefault(record.Name)?.Text is { } text)
        {
            schema["description"] = text;
        }

        return schema;
    }

    private static void AddUnlessEmpty(JsonObject schema, string keyword, JsonArray items)
    {
        if (items.Count > 0)
        {
            schema[keyword] = items;
        }
    }
}
