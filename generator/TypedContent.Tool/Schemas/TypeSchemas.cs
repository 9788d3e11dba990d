using System.Globalization;
using System.Text.Json.Nodes;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;

namespace TypedContent.Tool.Schemas;

/// <summary>The schemas of values.</summary>
/// <param name="project">The content.</param>
/// <param name="nested">Returns a reference to the definition of a record.</param>
internal sealed class TypeSchemas(ProjectSchemas project, Func<string, JsonObject> nested)
{
    /// <summary>With more entries than this, a reference has a pattern, because editors take long to offer an enum, and authors to read it.</summary>
    public const int MaxReferences = 200;

    /// <summary>The values of a member.</summary>
    /// <param name="record">The record.</param>
    /// <param name="member">The member.</param>
    /// <param name="description">Its documentation; <see langword="null"/> for none.</param>
    public JsonObject Of(RecordSpec record, MemberSpec member, string? description)
    {
        var isDeclared = record.Declaration is not null && !member.IsInferred;
        var value = Of(member.Type, isDeclared);
        if (!isDeclared && project.Use.HasSingleItem(record, member))
        {
            value = AnyOf(value, Of(((ListSpec)member.Type).Element, isDeclared));
        }

        RuleSchemas.Add(value, member);
        if (TakesNull(member, isDeclared))
        {
            value = WithNull(value);
        }

        var schema = new JsonObject();
        Add(schema, "title", member.DisplayName);
        Add(schema, "description", description);
        foreach (var (keyword, content) in value.ToList())
        {
            value.Remove(keyword);
            schema[keyword] = content;
        }

        return schema;
    }

    /// <summary>The values of the key that tells one of several records.</summary>
    public static JsonObject Discriminator(IEnumerable<string> texts)
    {
        var choices = new JsonArray();
        var hasNumber = false;
        foreach (var text in texts)
        {
            choices.Add(text);
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                choices.Add(number);
                hasNumber = true;
            }
        }

        return new JsonObject { ["type"] = hasNumber ? new JsonArray("string", "integer") : "string", ["enum"] = choices };
    }

    /// <summary>The values of the key <c>slug</c>.</summary>
    public JsonObject Slug()
    {
        var slug = new JsonObject
        {
            ["description"] = "The slug of the entry, by which programs and references find it.",
            ["type"] = new JsonArray("string", "integer"),
            ["minLength"] = 1,
        };
        if (project.Options.Layout.SlugKey != SlugKey.Name)
        {
            slug["pattern"] = @"^(?![\s\S]*//)[^\s/](?:[^\r\n]*[^\s/])?$";
        }

        return slug;
    }

    private JsonObject Of(TypeSpec type, bool isDeclared) => type switch
    {
        ScalarSpec scalar => ScalarSchemas.Of(scalar, DatesOf(scalar), isDeclared),
        ParsedSpec parsed => OfParsed(parsed),
        EnumSpec choices => OfEnum(choices),
        ReferenceSpec reference => OfReference(reference, isDeclared),
        NestedSpec record => nested(record.Name),
        ListSpec list => new JsonObject { ["type"] = "array", ["items"] = OfItem(list.Element, list.IsElementNullable, isDeclared) },
        DictionarySpec dictionary => new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = OfItem(dictionary.Value, dictionary.IsValueNullable, isDeclared),
        },
        ContentValueSpec => new JsonObject { ["type"] = new JsonArray("string", "number", "boolean", "array", "object") },
        _ => [],
    };

    private DateForms DatesOf(ScalarSpec type) =>
        type.Formats.Count == 0 ? project.Options.Dates : project.Options.Dates with { Formats = type.Formats };

    // An empty item is an empty list or mapping, as an empty key is.
    private JsonObject OfItem(TypeSpec type, bool isNullable, bool isDeclared) =>
        Of(type, isDeclared) is var item && (isNullable || type is ListSpec or DictionarySpec) ? WithNull(item) : item;

    private static bool TakesNull(MemberSpec member, bool isDeclared)
    {
        var isEmptyList = member.Type is ListSpec or DictionarySpec;
        return isDeclared
            ? member.Type is not UnresolvedSpec && (isEmptyList || member.IsNullable) && !RuleSchemas.RefusesNull(member, isEmptyList)
            : isEmptyList || (member.IsNullable && member.Flag is null);
    }

    private static JsonObject OfParsed(ParsedSpec parsed)
    {
        var schema = ScalarSchemas.Text();
        if (parsed.Pattern is { } pattern)
        {
            RuleSchemas.AddPatternOfProject(schema, pattern, parsed.ErrorMessage);
        }

        if (parsed.Example is { } example)
        {
            schema["examples"] = new JsonArray(example);
        }

        return schema;
    }

    private JsonObject OfEnum(EnumSpec choices)
    {
        var texts = choices.Values.Select(EnumBinder.TextOf).Concat(project.Use.TextsOf(choices.Type)).Distinct().ToList();
        return choices.IsFlags ? AnyOf(OneOf(texts), new JsonObject { ["type"] = "array", ["items"] = OneOf(texts) }) : OneOf(texts);
    }

    private JsonObject OfReference(ReferenceSpec reference, bool isDeclared)
    {
        var collection = project.Schema.FindCollection(reference.Collection);
        var slugs = collection is null or { IsSingleton: true } ? [] : collection.Entries.Select(static entry => entry.Slug).ToList();
        if (slugs.Count == 0)
        {
            return new JsonObject { ["type"] = "string", ["$comment"] = $"A reference to an entry of '{reference.Collection}', which has none." };
        }

        if (slugs.Count > MaxReferences)
        {
            return new JsonObject
            {
                ["$comment"] = $"A reference to one of the {slugs.Count.ToString(CultureInfo.InvariantCulture)} entries of '{reference.Collection}'.",
                ["type"] = "string",
                ["pattern"] = isDeclared ? @"\S" : "/",
            };
        }

        var full = slugs.ConvertAll(slug => reference.Collection + "/" + slug);
        return OneOf([.. isDeclared ? slugs : [], .. full, .. project.Use.TextsOf(reference.Collection)]);
    }

    // Without the type, editors insert "1.0" without its quotation marks, and then refuse it.
    private static JsonObject OneOf(IEnumerable<string> texts) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. texts.Distinct().Select(static text => JsonValue.Create(text))]),
    };

    private static JsonObject AnyOf(JsonObject first, JsonObject second) => new() { ["anyOf"] = new JsonArray(first, second) };

    private static JsonObject WithNull(JsonObject value)
    {
        if (value["anyOf"] is JsonArray choices)
        {
            choices.Add(new JsonObject { ["type"] = "null" });
            return value;
        }

        if (value["type"] is not { } type)
        {
            return value.Count == 0 ? value : AnyOf(value, new JsonObject { ["type"] = "null" });
        }

        value["type"] = new JsonArray([.. (type is JsonArray types ? types.Select(static name => name!.DeepClone()) : [type.DeepClone()]), "null"]);
        if (value["enum"] is JsonArray texts)
        {
            texts.Add(null);
        }

        return value;
    }

    private static void Add(JsonObject schema, string keyword, string? text)
    {
        if (text is not null)
        {
            schema[keyword] = text;
        }
    }
}
