using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>Builds the records from the shapes of all collections.</summary>
internal sealed class RecordBuilder(List<CollectionSpec> collections, HashSet<string> takenNames, ProjectProblemBag problems)
{
    /// <summary>The maximum number of inferred members of a declared record: a row has a field for each, so thousands would take minutes.</summary>
    public const int MaxOthers = 1000;

    private readonly Dictionary<Shape, string> _names = [];
    private readonly ShapeSignatures _signatures = new();

    /// <summary>The members of declared records that are inferred, by the records.</summary>
    public Dictionary<RecordShape, EquatableArray<MemberSpec>> Others { get; } = [];

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
            if (record.Declared is not null)
            {
                Others.Add(record, Members(record, name));
            }
            else if (!records.ContainsKey(name))
            {
                records.Add(name, new RecordSpec(name, Members(record, name), record.Entry) { Choices = ChoicesOf(record.Shape) });
            }
            else
            {
                // The members of a record that several keys share are built once, but an invalid key is reported at each of its locations.
                Members(record, name);
            }
        }

        return RecordChoices.AddCommonMembers(records).ToEquatableArray();
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
            while (shape?.IsEmptyByDefault == true)
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
                && children.Exists(other => other.Name == name && other.NameOfItem is null && _signatures.Of(other.Shape) != _signatures.Of(shape));
            var child = new RecordShape(shape, isOther ? nameOfItem! : name, record, null) { MemberName = CSharpName.Pascal(key) };
            nested.Add(child);
            if (shape.Discriminator is null)
            {
                AddNested(child, nested);
            }
            else
            {
                AddChoices(child, nested);
            }
        }
    }

    private void AddChoices(RecordShape record, List<RecordShape> nested)
    {
        foreach (var choice in record.Shape.Keys)
        {
            var name = CSharpName.Pascal(choice.Key);
            if (name.Length == 0)
            {
                choice.Problem = new KeyProblem(ProblemId.UnusableKey, [$"{record.Shape.Discriminator} '{MessageText.Shorten(choice.Key)}'"]);
                continue;
            }

            var child = new RecordShape(choice.Value, name + record.BaseName, record, null) { MemberName = name };
            _signatures.AddBase(choice.Value, record.Shape);
            nested.Add(child);
            AddNested(child, nested);
        }
    }

    private RecordChoices? ChoicesOf(Shape shape) => shape.Discriminator is not { } key ? null : new RecordChoices(
        key,
        shape.Keys.Where(choice => _names.ContainsKey(choice.Value)).Select(choice => new RecordChoice(choice.Key, _names[choice.Value])).ToEquatableArray());

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
                var isClear = !takenNames.Contains(group.Key) && group.Select(record => _signatures.Of(record.Shape)).Distinct().Count() == 1;
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
        foreach (var shapes in records.GroupBy(record => _signatures.Of(record.Shape)))
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

    private EquatableArray<MemberSpec> Members(RecordShape record, string recordName)
    {
        // Each of several shapes has members of its own.
        if (record.Shape.Discriminator is not null)
        {
            return default;
        }

        var members = new List<MemberSpec>();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        // A key with the name itself takes precedence over a key that gets it by adding "Value".
        var ownNames = new Lazy<Dictionary<string, string>>(() => record.Shape.Keys.Where(key => !record.IsTaken(key.Key, recordName))
            .GroupBy(static key => CSharpName.Pascal(key.Key), StringComparer.Ordinal)
            .ToDictionary(static keys => keys.Key, static keys => keys.First().Key, StringComparer.Ordinal));
        foreach (var key in record.Shape.Keys)
        {
            var isTaken = record.IsTaken(key.Key, recordName);
            var name = CSharpName.Pascal(key.Key) + (isTaken ? MemberNames.Suffix : "");
            if (CSharpName.Pascal(key.Key).Length == 0)
            {
                key.Problem = new KeyProblem(ProblemId.UnusableKey, [$"key '{MessageText.Shorten(key.Key)}'"]);
            }
            else if (record.Declared is not null && members.Count == MaxOthers)
            {
                record.FirstLeftOut = key;
                break;
            }
            else if (isTaken && ownNames.Value.TryGetValue(name, out var other))
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

                if (record.Declared?.MemberNames.Contains(name) == true)
                {
                    name = CollectionNames.OtherName(name, key.Key, other => owners.ContainsKey(other) || record.Declared.MemberNames.Contains(other));
                }

                owners.Add(name, key.Key);
                var flag = record.Entry is { IsSingleton: false } && key.Value.Winner?.Kind == ShapeKind.Boolean ? DraftKeys.DefaultOf(key.Key) : null;
                members.Add(new MemberSpec(key.Key, name, TypeOf(key.Value), flag is null && record.Shape.IsNullable(key)) { Flag = flag });
            }
        }

        if (record.Entry?.AliasKey is { } aliases)
        {
            var texts = new ListSpec(new ScalarSpec(ScalarType.String), IsElementNullable: false);
            members.Add(new MemberSpec(aliases, MemberNames.Aliases, texts, IsNullable: false, Source: MemberSource.Aliases));
        }

        return members.ToEquatableArray();
    }

    private TypeSpec TypeOf(Shape? shape) => shape?.Winner switch
    {
        (ShapeKind.Mapping, _) when shape!.IsDictionary => DictionarySpec.OfContent(TypeOf(shape.Items), shape.Items?.HasNull == true),
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
