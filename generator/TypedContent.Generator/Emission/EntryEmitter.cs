using Microsoft.CodeAnalysis.Text;
using TypedContent.Generator.Binding;
using TypedContent.Generator.Model;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Emission;

/// <summary>Writes the method that creates an entry.</summary>
internal sealed class EntryEmitter
{
    private readonly SourceWriter _writer;
    private readonly string _qualifier;
    private readonly string? _locale;

    private EntryEmitter(BoundEntry entry, string @namespace)
    {
        _writer = EntriesClass.Begin(entry.ClassName, @namespace);
        _qualifier = Qualifier.Of(@namespace);
        _locale = entry.Name.Locale;
    }

    public static SourceText Emit(BoundEntry entry, string @namespace) => new EntryEmitter(entry, @namespace).Emit(entry);

    private SourceText Emit(BoundEntry entry)
    {
        _writer.WriteLine($"// {Literal.Xml(Summary(entry.Title, entry.SourcePath))}");
        if (entry.IsBroken)
        {
            _writer.WriteLine($"internal static {entry.RecordName} {entry.Name.Id}() =>");
            _writer.Indent();
            _writer.WriteLine($"throw new global::System.InvalidOperationException({Literal.Quoted(entry.SourcePath + " has mistakes; the build's errors name them.")});");
            _writer.Outdent();
        }
        else
        {
            WriteEntry(entry);
        }

        return EntriesClass.End(_writer);
    }

    /// <summary>What documentation says of an entry: its title and its file.</summary>
    public static string Summary(string? title, string sourcePath) => title is null ? sourcePath : $"{title} ({sourcePath})";

    private void WriteEntry(BoundEntry entry)
    {
        _writer.WriteLine($"internal static {entry.RecordName} {entry.Name.Id}() => new()");
        _writer.Open();
        _writer.WriteLine($"Slug = {Literal.Quoted(entry.Slug)},");
        if (_locale is not null)
        {
            _writer.WriteLine($"Locale = {Literal.Quoted(_locale)},");
        }

        _writer.WriteLine($"SourcePath = {Literal.Quoted(entry.SourcePath)},");
        WriteMembers(entry.Members);
        if (entry.HasBody)
        {
            _writer.WriteLine($"Body = new({entry.Name.Id}{BodyEmitter.HtmlSuffix}, {entry.Name.Id}{BodyEmitter.TextSuffix}),");
        }

        _writer.Close("};");
    }

    private void WriteMembers(EquatableArray<BoundMember> members)
    {
        foreach (var (member, value) in members)
        {
            _writer.WriteIndentation();
            if (member.Type is ReferenceSpec or ListSpec { Element: ReferenceSpec })
            {
                _writer.Write($"{member.Name}{RecordEmitter.ReferenceSuffix} = {Reference(member.Type, value)},\n");
                continue;
            }

            _writer.Write(member.Name + " =");
            if (value is BoundList { Items.Count: > 0 })
            {
                _writer.Write("\n");
                _writer.WriteIndentation();
            }
            else
            {
                _writer.Write(" ");
            }

            WriteValue(value);
            _writer.Write(",\n");
        }
    }

    private string Reference(TypeSpec type, BoundValue value)
    {
        var locale = _locale is null ? "null" : Literal.Quoted(_locale);
        if (value is BoundReference reference)
        {
            return $"new({All(reference.Type)}, {Literal.Quoted(reference.Slug)}{(_locale is null ? "" : ", " + locale)})";
        }

        var slugs = ((BoundList)value).Items.Select(static item => item is BoundReference entry ? Literal.Quoted(entry.Slug) : "null");
        return $"new({All((ReferenceSpec)((ListSpec)type).Element)}, {locale}, [{string.Join(", ", slugs)}])";
    }

    private string All(ReferenceSpec reference) => $"{_qualifier}{reference.ClassName}.All";

    private void WriteValue(BoundValue value)
    {
        switch (value)
        {
            case BoundNull:
                _writer.Write("null");
                break;
            case BoundScalar scalar:
                _writer.Write(scalar.Expression);
                break;
            case BoundText text:
                _writer.Indent();
                Literal.Write(_writer, text.Text);
                _writer.Outdent();
                break;
            case BoundReference reference:
                // An item of a list of lists: found at once, for there is no member to keep it for later.
                _writer.Write($"new global::TypedContent.ContentReference<{reference.Type.RecordName}>({All(reference.Type)}, {Literal.Quoted(reference.Slug)}, {(_locale is null ? "null" : Literal.Quoted(_locale))}).RequiredValue");
                break;
            case BoundList list:
                WriteList(list);
                break;
            case BoundRecord record:
                _writer.Write("new()\n");
                _writer.Open();
                WriteMembers(record.Members);
                _writer.Outdent();
                _writer.WriteIndentation();
                _writer.Write("}");
                break;
        }
    }

    private void WriteList(BoundList list)
    {
        if (list.Items.Count == 0)
        {
            _writer.Write("[]");
            return;
        }

        _writer.Write("[\n");
        _writer.Indent();
        foreach (var item in list.Items)
        {
            _writer.WriteIndentation();
            WriteValue(item);
            _writer.Write(",\n");
        }

        _writer.Outdent();
        _writer.WriteIndentation();
        _writer.Write("]");
    }
}
