using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the statements that go through the references of an entry to one collection, at any depth.</summary>
/// <param name="writer">Receives the code.</param>
/// <param name="relation">The collection, and the keys that refer to it.</param>
/// <param name="records">The records that an entry consists of, starting with its own.</param>
/// <param name="isLight">Whether entries read their members from their rows.</param>
internal sealed class ReferenceWalk(SourceWriter writer, Relation relation, IReadOnlyCollection<RecordSpec> records, bool isLight)
{
    private readonly List<string> _path = [];
    private readonly List<(string Record, string Function)> _open = [];
    private readonly Queue<Action> _functions = new();
    private int _names;

    /// <summary>Writes the statements, for an entry <c>entry</c>.</summary>
    public void Write()
    {
        _open.Add((records.First().Name, ""));
        WriteAlternatives(records.First(), "entry");
        while (_functions.Count > 0)
        {
            _functions.Dequeue()();
        }
    }

    private void WriteAlternatives(RecordSpec record, string value)
    {
        foreach (var alternative in NestedRecords.Alternatives(record, Find))
        {
            if (alternative.Name == record.Name)
            {
                WriteMembers(alternative, value);
                continue;
            }

            var name = NewName("item");
            writer.WriteLine($"if ({value} is {alternative.Name} {name})");
            writer.Open();
            WriteMembers(alternative, name);
            writer.Close();
        }
    }

    private void WriteMembers(RecordSpec record, string holder)
    {
        foreach (var member in record.Members.Where(member => Leads(member.Type, [])))
        {
            _path.Add(member.Name);
            if (record.Declaration is null && member.Type is ReferenceSpec or ListSpec { IsReference: true, Element: ReferenceSpec })
            {
                // The stored slugs, so that no other entry is created.
                var stored = record.Entry is null
                    ? member.Name + RecordEmitter.ReferenceSuffix
                    : (isLight ? LightEntryEmitter.With(member.Type) + "." : "") + "_" + member.Name;
                writer.WriteLine($"slugs.Add({Key}, {holder}.{stored});");
            }
            else
            {
                var value = $"{holder}.{CSharpName.Identifier(member.Name)}";
                WriteValue(member.Type, value, record.Declaration is null && IsOfReferences(member.Type));
            }

            _path.RemoveAt(_path.Count - 1);
        }
    }

    // A list or dictionary of references that is looked up as a whole may have one to an entry that cannot be created.
    private void WriteValue(TypeSpec type, string value, bool mayFail = false)
    {
        switch (type)
        {
            case ReferenceSpec reference:
                writer.WriteLine($"slugs.Add({Key}, {value}, {reference.ClassType}.All);");
                break;
            case ListSpec list:
                WriteItems(list.Element, list.IsElementNullable, mayFail ? $"() => {value}" : value);
                break;
            case DictionarySpec dictionary:
                WriteItems(
                    dictionary.Value, dictionary.IsValueNullable, (mayFail ? "() => " : "") + value + (IsDeclared ? "?.Values" : ".Values"));
                break;
            case NestedSpec nested:
                WriteNested(nested.Name, value);
                break;
        }
    }

    private void WriteItems(TypeSpec type, bool isNullable, string items)
    {
        var name = NewName("item");
        writer.WriteLine($"foreach (var {name} in {(IsDeclared || items[0] == '(' ? $"slugs.Items({items})" : items)})");
        writer.Open();
        if (isNullable && type is ListSpec && !IsDeclared)
        {
            var list = NewName("list");
            writer.WriteLine($"if ({name} is {{ }} {list})");
            writer.Open();
            WriteValue(type, list);
            writer.Close();
        }
        else
        {
            WriteValue(type, name);
        }

        writer.Close();
    }

    // A function for each, since a declared record may contain itself.
    private void WriteNested(string record, string value)
    {
        var function = _open.Find(open => open.Record == record).Function;
        if (function is null)
        {
            function = NewName("Read");
            var (path, open) = (_path.ToList(), _open.Append((record, function)).ToList());
            _functions.Enqueue(() => WriteFunction(function, record, path, open));
        }

        writer.WriteLine($"{function}({value});");
    }

    private void WriteFunction(string function, string record, List<string> path, List<(string Record, string Function)> open)
    {
        _path.Clear();
        _path.AddRange(path);
        _open.Clear();
        _open.AddRange(open);
        var spec = Find(record);
        writer.WriteLine();
        writer.WriteLine($"void {function}({spec.Name}? value)");
        writer.Open();
        writer.WriteLine("if (value is { } part)");
        writer.Open();
        WriteAlternatives(spec, "part");
        writer.Close();
        writer.Close();
    }

    private bool IsDeclared => records.First().Declaration is not null;

    private int Key => relation.Keys.Select(static key => key.Name).ToList().IndexOf(string.Concat(_path));

    private static bool IsOfReferences(TypeSpec type) => type switch
    {
        ListSpec list => IsOfReferences(list.Element),
        DictionarySpec dictionary => IsOfReferences(dictionary.Value),
        _ => type is ReferenceSpec,
    };

    private bool Leads(TypeSpec type, HashSet<string> seen) => type switch
    {
        ReferenceSpec reference => reference.ClassType == relation.TargetType,
        ListSpec list => Leads(list.Element, seen),
        DictionarySpec dictionary => Leads(dictionary.Value, seen),
        NestedSpec nested => seen.Add(nested.Name)
            && NestedRecords.Alternatives(Find(nested.Name), Find).Any(record => record.Members.Any(member => Leads(member.Type, seen))),
        _ => false,
    };

    private RecordSpec Find(string name) => records.First(record => record.Name == name);

    private string NewName(string prefix) => FormattableString.Invariant($"{prefix}{++_names}");
}
