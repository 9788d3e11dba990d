using System.Globalization;
using System.Text;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>Builds the records from the shapes of all collections.</summary>
internal sealed class RecordBuilder(List<CollectionSpec> collections, HashSet<string> takenNames, ProjectProblemBag problems)
{
    private readonly Dictionary<Shape, string> _names = [];
    private readonly Dictionary<Shape, int> _signatures = [];
    private readonly Dictionary<string, int> _signatureNumbers = new(StringComparer.Ordinal);

    public EquatableArray<RecordSpec> Build(List<RecordShape> roots)
    {
        var nested = new List<RecordShape>();
        foreach (var root in roots)
        {
            _names.Add(root.Shape, root.BaseName);
            AddNested(root, nested);
        }

        Name(nested);
        var records = new SortedDictionary<string, RecordSpec>(StringComparer.Ordinal);
        foreach (var record in roots.Concat(nested))
        {
            var name = _names[record.Shape];
            if (!records.ContainsKey(name))
            {
                records.Add(name, new RecordSpec(name, Members(record, name), record.Entry));
            }
            else
            {
                // The members of a record that several keys share are built once, but an invalid key is reported at each of its locations.
                Members(record, name);
            }
        }

        return records.Values.ToEquatableArray();
    }

    private void AddNested(RecordShape record, List<RecordShape> nested)
    {
        var shared = new HashSet<Shape>(
            record.Shape.Keys.Select(static key => key.Value)
                .GroupBy(static shape => shape)
                .Where(static group => group.Skip(1).Any())
                .Select(static group => group.Key));
        var named = new HashSet<Shape>();
        var children = new List<(Shape Shape, string Key, string Name, string? NameOfItem)>();
        foreach (var key in record.Shape.Keys)
        {
            if (shared.Contains(key.Value) && !named.Add(key.Value))
            {
                continue;
            }

            var isList = false;
            var shape = key.Value;
            while (shape?.Winner?.Kind == ShapeKind.Sequence)
            {
                isList = true;
                shape = shape.Items;
            }

            if (shape?.Winner?.Kind == ShapeKind.Mapping)
            {
                var baseName = shared.Contains(key.Value) ? NameOfShared(record) : isList ? CSharpName.Singular(key.Key) : CSharpName.Pascal(key.Key);
                baseName += baseName.Length == 0 || MemberNames.IsOfRecord(baseName) ? "Item" : "";
                children.Add((shape, key.Key, baseName, isList ? CSharpName.Pascal(key.Key) + "Item" : null));
            }
        }

        foreach (var (shape, key, name, nameOfItem) in children)
        {
            // "author" with a mapping, and "authors" with a list of different mappings, are two records.
            var isOther = nameOfItem is not null
                && children.Exists(other => other.Name == name && other.NameOfItem is null && Signature(other.Shape) != Signature(shape));
            var child = new RecordShape(shape, isOther ? nameOfItem! : name, record, null) { MemberName = CSharpName.Pascal(key) };
            nested.Add(child);
            AddNested(child, nested);
        }
    }

    // The record for all keys of a mapping whose keys are data.
    private static string NameOfShared(RecordShape record) => record.Entry switch
    {
        { IsSingleton: true, Collection: var name } => CSharpName.Singular(name),
        null when CSharpName.Singular(record.BaseName) is var singular && singular != record.BaseName => singular,
        _ => record.BaseName + "Value",
    };

    /// <summary>Equal shapes with one name share a record; other shapes with that name, or with a reserved one, get their parent's name as prefix.</summary>
    private void Name(List<RecordShape> records)
    {
        var levels = records.ToDictionary(static record => record, static _ => 0);
        var names = records.ToDictionary(static record => record, static record => record.BaseName);
        var open = true;
        while (open)
        {
            open = false;
            foreach (var group in records.GroupBy(record => names[record]).ToList())
            {
                var isClear = !takenNames.Contains(group.Key) && group.Select(record => Signature(record.Shape)).Distinct().Count() == 1;
                foreach (var record in group.Where(record => !isClear && levels[record] < record.Depth))
                {
                    names[record] = record.NameAt(++levels[record]);
                    open = true;
                }
            }
        }

        foreach (var group in records.GroupBy(record => names[record]))
        {
            NameGroup(group.Key, [.. group]);
        }
    }

    private void NameGroup(string name, List<RecordShape> records)
    {
        var isTaken = takenNames.Contains(name);
        var number = 1;
        foreach (var shapes in records.GroupBy(record => Signature(record.Shape)))
        {
            var unique = number == 1 && !isTaken ? name : name + "_" + number;
            number++;
            foreach (var record in shapes)
            {
                _names.Add(record.Shape, unique);
            }

            if (unique != name && (isTaken || !shapes.First().SharesMemberWith(records[0])))
            {
                var evidence = shapes.First().Shape.WinnerEvidence;
                var other = records[0].Shape.WinnerEvidence;
                problems.Report(
                    evidence.Entry.File,
                    ProblemId.NameCollision,
                    evidence.Node.Span,
                    isTaken
                        ? "This mapping and a collection, or a type of the project,"
                        : $"This mapping and the one in {other.Entry.Path.SourcePath}({other.Entry.File.LineOf(other.Node.Span)}), which has other keys,",
                    name,
                    CollectionNames.RenameOneOrTake(unique));
            }
        }
    }

    /// <summary>A number shared by equal shapes: those with the same keys and types, in any order.</summary>
    private int Signature(Shape shape)
    {
        if (_signatures.TryGetValue(shape, out var signature))
        {
            return signature;
        }

        var text = new StringBuilder();
        foreach (var key in shape.Keys.OrderBy(static key => key.Key, StringComparer.Ordinal))
        {
            text.Append(key.Key).Append('\0').Append(IsNullable(shape, key) ? '?' : '!').Append(TypeSignature(key.Value)).Append('\n');
        }

        // A number is used because the texts of nested shapes would be repeated in all shapes around them.
        if (!_signatureNumbers.TryGetValue(text.ToString(), out signature))
        {
            signature = _signatureNumbers.Count;
            _signatureNumbers.Add(text.ToString(), signature);
        }

        return _signatures[shape] = signature;
    }

    private string TypeSignature(Shape? shape) => shape?.Winner switch
    {
        (ShapeKind.Mapping, _) => "{" + Signature(shape!).ToString(CultureInfo.InvariantCulture) + "}",
        (ShapeKind.Sequence, _) => "[" + (shape!.Items?.HasNull == true ? "?" : "!") + TypeSignature(shape.Items) + "]",
        (ShapeKind.Number, _) => shape!.Number.ToString(),
        (ShapeKind.Reference, var collection) => "/" + collection,
        (var kind, _) => kind.ToString(),
        null => nameof(ShapeKind.String),
    };

    private EquatableArray<MemberSpec> Members(RecordShape record, string recordName)
    {
        var members = new List<MemberSpec>();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        // A key with the name itself takes precedence over a key that gets it by adding "Value".
        var ownNames = new Lazy<Dictionary<string, string>>(() => record.Shape.Keys.Where(key => !MemberNames.IsTaken(key.Key, recordName, record.Entry))
            .GroupBy(static key => CSharpName.Pascal(key.Key), StringComparer.Ordinal)
            .ToDictionary(static keys => keys.Key, static keys => keys.First().Key, StringComparer.Ordinal));
        foreach (var key in record.Shape.Keys)
        {
            var name = MemberNames.Of(key.Key, recordName, record.Entry);
            if (name.Length == 0)
            {
                key.Problem = new KeyProblem(ProblemId.UnusableKey, [$"key '{MessageText.Shorten(key.Key)}'"]);
            }
            else if (MemberNames.IsTaken(key.Key, recordName, record.Entry) && ownNames.Value.TryGetValue(name, out var other))
            {
                key.Problem = new KeyProblem(
                    ProblemId.ReservedKey, [MessageText.Shorten(key.Key), recordName + "." + CSharpName.Pascal(key.Key), name, MessageText.Shorten(other)]);
            }
            else
            {
                if (owners.TryGetValue(name, out var owner))
                {
                    // If the severity of the diagnostic is lowered, the value is included under a name that does not depend on other keys.
                    var own = CollectionNames.OtherName(name, key.Key, owners.ContainsKey);
                    key.Problem = new KeyProblem(
                        ProblemId.NameCollision,
                        [
                            $"The keys '{MessageText.Shorten(owner)}' and '{MessageText.Shorten(key.Key)}'",
                            recordName + "." + name,
                            CollectionNames.RenameOneOrTake(recordName + "." + own),
                        ]);
                    name = own;
                }

                owners.Add(name, key.Key);
                var flag = record.Entry is { IsSingleton: false } && key.Value.Winner?.Kind == ShapeKind.Boolean ? DraftKeys.DefaultOf(key.Key) : null;
                members.Add(new MemberSpec(key.Key, name, TypeOf(key.Value), flag is null && IsNullable(record.Shape, key)) { Flag = flag });
            }
        }

        return members.ToEquatableArray();
    }

    private static bool IsNullable(Shape record, KeyShape key) => key.Value.Winner?.Kind != ShapeKind.Sequence && !record.Requires(key);

    private TypeSpec TypeOf(Shape? shape) => shape?.Winner switch
    {
        (ShapeKind.Mapping, _) => new NestedSpec(_names[shape!]),
        (ShapeKind.Sequence, _) => new ListSpec(TypeOf(shape!.Items), shape.Items?.HasNull == true),
        (ShapeKind.Reference, { } name) => Reference(name),
        (ShapeKind.Union, _) => new ContentValueSpec(),
        _ => new ScalarSpec(shape?.Scalar ?? ScalarType.String),
    };

    // A collection whose names collide with another's is reported, and has no type; a reference to it is then a text.
    private TypeSpec Reference(string name) =>
        collections.Find(collection => collection.Name == name) is { } collection
            ? new ReferenceSpec(name, collection.RecordName, collection.ClassType)
            : new ScalarSpec(ScalarType.String);
}
