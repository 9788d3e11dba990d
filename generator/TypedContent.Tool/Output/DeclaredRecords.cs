using System.Globalization;
using System.Text;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Tool.Projects;

namespace TypedContent.Tool.Output;

/// <summary>Writes the record of an inferred collection, and those of which its values consist, as declared ones with the same members and types.</summary>
internal sealed class DeclaredRecords
{
    private const string System = "global::System.";
    private const string Package = "global::TypedContent.";
    private const string Json = "global::System.Text.Json.Serialization.";

    private readonly ContentSchema _schema;
    private readonly CollectionSpec _collection;
    private readonly Func<string, string?> _typeOf;
    private readonly HashSet<string> _taken;
    private readonly Dictionary<string, string> _names = [];
    private readonly SortedSet<string> _usings = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();

    /// <param name="schema">The schema.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="typeOf">The fully qualified type that a declared collection has in C#; <see langword="null"/> for an inferred one.</param>
    public DeclaredRecords(ContentSchema schema, CollectionSpec collection, Func<string, string?> typeOf)
    {
        (_schema, _collection, _typeOf) = (schema, collection, typeOf);
        _taken = [.. schema.Records.Select(static record => record.Name), .. schema.Collections.Select(static other => other.ClassName)];
    }

    /// <summary>The records that have another name, because other collections have the inferred one too: old and new names.</summary>
    public IEnumerable<(string Old, string New)> Renamed =>
        _names.Where(static pair => pair.Key != pair.Value).OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(static pair => (pair.Key, pair.Value));

    /// <summary>Whether a property of the project says what the records say too.</summary>
    public bool NeedsProperties => _names.Keys.Select(_schema.Record).Any(static record =>
        record.Choices is not null
        || record.Members.Any(static member => member.Type is DictionarySpec or ContentValueSpec or ListSpec { Element: ContentValueSpec }));

    /// <summary>Writes the file.</summary>
    /// <exception cref="ToolException">The records cannot be declared.</exception>
    public string Write()
    {
        var records = NestedRecords.Of(_schema, _collection.RecordName);
        Name(records);
        foreach (var record in records)
        {
            WriteRecord(record);
        }

        var head = new StringBuilder("#nullable enable\n\n");
        foreach (var name in _usings.OrderBy(static name => !name.StartsWith("System", StringComparison.Ordinal)))
        {
            head.Append("using ").Append(name).Append(";\n");
        }

        head.Append('\n');
        if (_collection.Namespace.Length > 0)
        {
            head.Append("namespace ").Append(CSharpName.Escaped(_collection.Namespace)).Append(";\n\n");
        }

        return head.Append(_text.ToString().TrimEnd('\n')).Append('\n').ToString();
    }

    // A record that another collection has too is still generated for it.
    private void Name(List<RecordSpec> records)
    {
        var others = _schema.Collections.Where(other => other.Name != _collection.Name && _typeOf(other.Name) is null)
            .SelectMany(other => NestedRecords.Of(_schema, other.RecordName)).Select(static record => record.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var name = record.Name;
            for (var number = 1; others.Contains(record.Name) && (_taken.Contains(name) || record.Members.Any(member => member.Name == name)); number++)
            {
                name = _collection.RecordName + record.Name + (number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture));
            }

            _taken.Add(name);
            _names.Add(record.Name, name);
        }
    }

    private void WriteRecord(RecordSpec record)
    {
        if (record.Entry is not null)
        {
            _text.Append($"[{Short(Package, "ContentCollection")}({CSharpLiteral.Quoted(_collection.Name)})]\n");
            WriteReferrers(record);
        }

        if (record.Choices is { } choices)
        {
            WriteChoices(choices);
        }

        var parent = record.Base is { } named ? _schema.Record(named.Name) : null;
        _text.Append($"{(record.IsPublic ? "public" : "internal")} {(record.Choices is null ? "sealed" : "abstract")} partial record {_names[record.Name]}")
            .Append(parent is null ? "" : $" : {_names[parent.Name]}").Append("\n{\n");
        if (record.IsOfEntries)
        {
            Property("required string", "Slug");
            Property("string?", "Locale");
            Property("required string", "SourcePath");
            Property("required string", "Url");
        }

        foreach (var member in record.Members)
        {
            WriteMember(record, parent, member);
        }

        if (record.Entry is { IsSingleton: false, HasBody: true, IsBodyNullable: var isNullable })
        {
            Property((isNullable ? "" : "required ") + Short(Package, "MarkdownBody") + (isNullable ? "?" : ""), "Body");
        }

        _text.Append("}\n\n");
    }

    // An inferred record has these members without asking for them.
    private void WriteReferrers(RecordSpec record)
    {
        foreach (var member in record.IsOfEntries ? Relations.Members(_schema, record, default) : [])
        {
            var key = member.Key is { } number ? $", Key = {CSharpLiteral.Quoted(member.Relation.Keys[number].Paths[0])}" : "";
            _text.Append($"[{Short(Package, "ReferencedBy")}({CSharpLiteral.Quoted(member.Relation.Source)}{key})]\n");
        }
    }

    private void WriteChoices(RecordChoices choices)
    {
        if (choices.Items.GroupBy(static choice => choice.RecordName).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            throw new ToolException(
                $"'{twice.Key}' cannot be declared, because several values of '{choices.Discriminator}' have it: "
                    + $"{string.Join(", ", twice.Select(static choice => $"'{choice.Text}'"))}. Write one of them in all files, and then run the command "
                    + "again.");
        }

        _text.Append($"[{Short(Json, "JsonPolymorphic")}(TypeDiscriminatorPropertyName = {CSharpLiteral.Quoted(choices.Discriminator)})]\n");
        foreach (var choice in choices.Items)
        {
            _text.Append($"[{Short(Json, "JsonDerivedType")}(typeof({_names[choice.RecordName]}), {CSharpLiteral.Quoted(choice.Text)})]\n");
        }
    }

    private void WriteMember(RecordSpec record, RecordSpec? parent, MemberSpec member)
    {
        var choices = record.Choices ?? parent?.Choices;
        var isOfParent = record.Base?.Members.Contains(member.Name) == true;
        if (choices?.Discriminator == member.Key)
        {
            // The key selects the record, so that it has no value of its own. System.Text.Json writes it by itself.
            var type = TypeOf(member.Type, isNullable: false);
            var text = choices.Items.FirstOrDefault(choice => choice.RecordName == record.Name)?.Text;
            var modifier = text is null ? "abstract " : isOfParent ? "override " : "";
            _text.Append($"    [{Short(Json, "JsonIgnore")}] public {modifier}{type} {CSharpName.Identifier(member.Name)} ")
                .Append(text is null ? "{ get; }\n" : $"=> {Constant(member, text)};\n");
            return;
        }

        if (isOfParent)
        {
            return;
        }

        if (MemberNames.NeedsKey(member.Name, member.Key))
        {
            _text.Append($"    [{Short(Package, "ContentName")}({CSharpLiteral.Quoted(member.Key)})]\n");
        }

        var isEmptyByDefault = member.Type.IsEmptyByDefault;
        var required = member.IsNullable || member.Flag is not null || isEmptyByDefault ? "" : "required ";
        Property(
            required + TypeOf(member.Type, member.IsNullable),
            CSharpName.Identifier(member.Name),
            member.Type is ListSpec ? " = [];" : isEmptyByDefault ? " = new();" : member.Flag == true ? " = true;" : "");
    }

    private string Constant(MemberSpec member, string text) => member.Type switch
    {
        ScalarSpec { Type: ScalarType.String } => CSharpLiteral.Quoted(text),
        ScalarSpec { Type: ScalarType.Int32 or ScalarType.Int64 } when text.All(char.IsAsciiDigit) && text[0] != '0' => text,
        _ => throw new ToolException(
            $"'{_collection.RecordName}' cannot be declared, because '{member.Key}', which tells the shapes of a mapping apart, has the value '{text}', "
                + "which is not text. Write [ContentCollection] with InferOthers = true on a record without this member instead."),
    };

    private void Property(string type, string name, string value = "") => _text.Append($"    public {type} {name} {{ get; init; }}{value}\n");

    private string TypeOf(TypeSpec type, bool isNullable) => type switch
    {
        NestedSpec nested => _names[nested.Name],
        ReferenceSpec reference => _typeOf(reference.Collection) is { } declared ? declared : reference.RecordType,
        ListSpec list => $"{Short(System + "Collections.Immutable.", "ImmutableArray")}<{TypeOf(list.Element, list.IsElementNullable)}>",
        DictionarySpec dictionary => $"{Short(Package, "ContentDictionary")}<{TypeOf(dictionary.Value, dictionary.IsValueNullable)}>",
        _ when TypeName.Of(type) is var name && name.StartsWith("global::", StringComparison.Ordinal) && name.LastIndexOf('.') is var dot =>
            Short(name[..(dot + 1)], name[(dot + 1)..]),
        _ => TypeName.Of(type),
    } + (isNullable ? "?" : "");

    // The name of a type with a using, unless the project has a type of that name.
    private string Short(string @namespace, string name)
    {
        if (_taken.Contains(name) || _taken.Contains(name + "Attribute"))
        {
            return @namespace + name;
        }

        _usings.Add(@namespace["global::".Length..^1]);
        return name;
    }
}
