using System.Text.Json.Nodes;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Schema;

namespace TypedContent.Tool.Schemas;

/// <summary>The JSON Schema (2020-12) of the files of a collection.</summary>
internal static class CollectionSchema
{
    /// <summary>The comment by which a file of this program is recognized.</summary>
    public const string Comment = "Written by TypedContent; do not edit.";

    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The schema of a collection or singleton.</summary>
    public static JsonObject Of(ProjectSchemas project, CollectionSpec collection)
    {
        var records = new RecordSchemas(project, collection);
        var entry = records.OfEntry();
        var variants = collection.Entries.SelectMany(static name => name.Variants).ToList();
        var (hasList, hasFolder) = (variants.Exists(static variant => variant.IsOfList), variants.Exists(static variant => !variant.IsOfList));
        var schema = new JsonObject
        {
            ["$schema"] = Dialect,
            ["$comment"] = Comment,
            ["title"] = collection.Name,
        };
        if (hasList == hasFolder && !collection.IsSingleton)
        {
            // A file of the folder, or a list file, of which there may be both.
            records.Add(RecordSchemas.EntryName, entry);
            schema["if"] = new JsonObject { ["type"] = "array" };
            schema["then"] = new JsonObject { ["items"] = RecordSchemas.Reference(RecordSchemas.EntryName), ["allOf"] = new JsonArray(HasSlugs()) };
            schema["else"] = RecordSchemas.Reference(RecordSchemas.EntryName);
        }
        else if (hasList)
        {
            schema["type"] = "array";
            schema["items"] = entry;
            entry["required"] = WithSlug(entry["required"]);
        }
        else
        {
            foreach (var (key, value) in entry.ToList())
            {
                entry.Remove(key);
                schema[key] = value;
            }
        }

        if (records.Definitions.Count > 0)
        {
            schema["$defs"] = records.Definitions;
        }

        return schema;
    }

    private static JsonObject HasSlugs() => new() { ["items"] = new JsonObject { ["required"] = WithSlug(null) } };

    private static JsonArray WithSlug(JsonNode? required)
    {
        var keys = new JsonArray("slug");
        foreach (var key in required?.AsArray() ?? [])
        {
            keys.Add(key!.GetValue<string>());
        }

        return keys;
    }
}
