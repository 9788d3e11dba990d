using System.Globalization;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the values of an entry.</summary>
/// <param name="writer">Receives the code.</param>
/// <param name="entry">The entry.</param>
/// <param name="sourcePath">The path of its file, for display.</param>
internal sealed class ValueEmitter(SourceWriter writer, EntryVariant entry, string sourcePath)
{
    private readonly string _locale = entry.Locale is null ? "null" : Literal.Quoted(entry.Locale);

    public void WriteValue(BoundValue value)
    {
        switch (value)
        {
            case BoundNull:
                writer.Write("null");
                break;
            case BoundScalar scalar:
                writer.Write(ScalarText.Expression(scalar));
                break;
            case BoundParsed parsed:
                writer.Write(ParsedText.Expression(parsed.Type, Literal.Quoted(parsed.Text), Literal.Quoted(sourcePath)));
                break;
            case BoundEnum member:
                writer.Write(
                    member.Names.Count == 0
                        ? $"({member.Type})0"
                        : string.Join(" | ", member.Names.Select(name => $"{member.Type}.{CSharpName.Identifier(name)}")));
                break;
            case Placeholder placeholder:
                writer.Write(placeholder.Expression);
                break;
            case BoundText text:
                writer.Indent();
                Literal.Write(writer, text.Text);
                writer.Outdent();
                break;
            case BoundContentValue content:
                writer.Indent();
                ContentValueEmitter.Write(writer, content);
                writer.Outdent();
                break;
            case BoundBody body:
                var blocks = body.Blocks.Count == 0 ? "" : "[" + string.Join(", ", body.Blocks.Select(BlockName)) + "]";
                writer.Write($"{EntryClass.Body(entry)}.{EntryClass.Create}({blocks})");
                break;
            case BoundReference reference:
                writer.Write(entry.Locale is null
                    ? $"{All(reference.Type)}.Get({Literal.Quoted(reference.Slug)})"
                    : $"{All(reference.Type)}.Get({Literal.Quoted(reference.Slug)}, {_locale})");
                break;
            case BoundList list:
                writer.WriteItems(list.SetType is null ? "[" : $"new {list.SetType} {{", list.SetType is null ? "]" : "}", list.Items, WriteValue);
                break;
            case BoundDictionary dictionary:
                WriteDictionary(dictionary);
                break;
            case BoundRecord { Block: { } block }:
                writer.Write(BlockName(block));
                break;
            case BoundRecord record:
                WriteRecord(record, default);
                break;
        }
    }

    /// <summary>Writes the records of typed blocks, which both a list and the body refer to.</summary>
    /// <param name="members">The members with lists of them.</param>
    public void WriteBlocks(IEnumerable<BoundMember> members)
    {
        foreach (var (member, value) in members)
        {
            if (value is not BoundList list || member.Type is not ListSpec { Element: NestedSpec element })
            {
                continue;
            }

            foreach (var record in list.Items.OfType<BoundRecord>().Where(static record => record.Block is not null))
            {
                writer.WriteIndentation();
                writer.Write($"{record.TypeName ?? element.Name} {BlockName(record.Block!.Value)} = ");
                WriteRecord(record, default);
                writer.Write(";\n");
            }
        }
    }

    private static string BlockName(int block) => block == BoundBody.NoBlock ? "\"\"" : "block" + block.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes the expression that creates a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="links">Members that are set later, and have a placeholder if C# requires a value.</param>
    public void WriteRecord(BoundRecord record, EquatableArray<BoundMember> links)
    {
        writer.Write(record.TypeName is { } type ? "new " + type : "new");
        var arguments = record.Members.Where(static bound => bound.Member.Parameter is not null).ToList();
        arguments.AddRange(
            links.Where(static link => link.Member.Parameter is { HasDefault: false })
                .Select(static link => new BoundMember(link.Member, new Placeholder(LinkEmitter.PlaceholderArgument(link.Member)))));
        WriteArguments(arguments);

        var members = record.Members.Where(static bound => bound.Member.Parameter is null).ToList();
        members.AddRange(
            links.Where(static link => link.Member is { Parameter: null, IsRequired: true })
                .Select(static link => new BoundMember(link.Member, new Placeholder(LinkEmitter.Placeholder(link.Member)))));
        if (members.Count == 0)
        {
            return;
        }

        writer.Write("\n");
        writer.Open();
        foreach (var bound in members)
        {
            writer.WriteIndentation();
            WriteMember(bound, record.IsDeclared);
            writer.Write(",\n");
        }

        writer.WriteClosing("}");
    }

    private void WriteArguments(List<BoundMember> arguments)
    {
        writer.Write("(");
        writer.Indent();
        for (var i = 0; i < arguments.Count; i++)
        {
            writer.Write(i == 0 ? "\n" : ",\n");
            writer.WriteIndentation();
            writer.Write(CSharpName.Identifier(arguments[i].Member.Parameter!.Name) + ": ");
            WriteValue(arguments[i].Value);
        }

        writer.Outdent();
        writer.Write(")");
    }

    private void WriteMember(BoundMember bound, bool isDeclared)
    {
        var (member, value) = bound;
        if (!isDeclared && member.Type.IsReference)
        {
            writer.Write($"{member.Name}{RecordEmitter.ReferenceSuffix} = ");
            WriteLazyReference(member.Type, value);
            return;
        }

        writer.Write(CSharpName.Identifier(member.Name) + " =");
        if (value is BoundList { Items.Count: > 0 })
        {
            writer.Write("\n");
            writer.WriteIndentation();
        }
        else
        {
            writer.Write(" ");
        }

        WriteValue(value);
    }

    /// <summary>Writes the value that an inferred record stores for an entry that is looked up when it is read.</summary>
    private void WriteLazyReference(TypeSpec type, BoundValue value)
    {
        if (value is BoundReference reference)
        {
            writer.Write($"new({All(reference.Type)}, {Literal.Quoted(reference.Slug)}{(entry.Locale is null ? "" : ", " + _locale)})");
            return;
        }

        if (type is ListSpec { Element: ListSpec })
        {
            writer.Write("new(static () => ");
            WriteValue(value);
            writer.Write(")");
            return;
        }

        var slugs = ((BoundList)value).Items.Select(static item => item is BoundReference named ? Literal.Quoted(named.Slug) : "null");
        writer.Write($"new({All((ReferenceSpec)((ListSpec)type).Element)}, {_locale}, [{string.Join(", ", slugs)}])");
    }

    private void WriteDictionary(BoundDictionary dictionary)
    {
        var type = dictionary.Type;
        if (type.Kind == DictionaryKind.ContentDictionary)
        {
            writer.WriteItems(type.IsReferenceDictionary ? "new(static () => [" : "new([", "])", dictionary.Items, item =>
            {
                writer.Write($"new({Literal.Quoted(item.Key)}, ");
                WriteValue(item.Value);
                writer.Write(")");
            });
            return;
        }

        const string generic = "global::System.Collections.Generic.";
        const string immutable = "global::System.Collections.Immutable.";
        var ordinal = "global::System.StringComparer.Ordinal";
        var (before, after) = type.Kind switch
        {
            DictionaryKind.ImmutableDictionary => ($"{immutable}ImmutableDictionary.CreateRange({ordinal}, ", ")"),
            DictionaryKind.ImmutableSortedDictionary => ($"{immutable}ImmutableSortedDictionary.CreateRange({ordinal}, ", ")"),
            DictionaryKind.FrozenDictionary => ("global::System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(", $", {ordinal})"),
            _ => ("", ""),
        };
        var made = type.Kind == DictionaryKind.SortedDictionary ? "SortedDictionary" : "Dictionary";
        writer.Write(before);
        writer.WriteItems($"new {generic}{made}<string, {type.ValueType}>({ordinal}) {{", "}", dictionary.Items, item =>
        {
            writer.Write($"[{Literal.Quoted(item.Key)}] = ");
            WriteValue(item.Value);
        });
        writer.Write(after);
    }

    private static string All(ReferenceSpec reference) => reference.ClassType + ".All";

    /// <summary>The temporary value of a member that is set later.</summary>
    private sealed record Placeholder(string Expression) : BoundValue;
}
