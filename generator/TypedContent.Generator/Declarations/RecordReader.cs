using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>Reads a declared record, and each record that its members consist of.</summary>
internal sealed class RecordReader
{
    /// <summary>The default name of the key that selects a derived record.</summary>
    public const string DefaultDiscriminator = "$type";
    private const string UrlKey = "URL";

    private readonly List<Problem> _problems;
    private readonly CancellationToken _cancellationToken;
    private readonly ParsedTypeReader _parsed;
    private readonly TypeReader _types;
    private readonly Queue<INamedTypeSymbol> _queue = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<INamedTypeSymbol> _read = [];
    private bool _allowUnknownKeys;
    private bool _infersOthers;

    public RecordReader(List<Problem> problems, CancellationToken cancellationToken)
    {
        _problems = problems;
        _cancellationToken = cancellationToken;
        _parsed = new ParsedTypeReader(problems);
        _types = new TypeReader(Enqueue, _parsed);
    }

    /// <summary>The JSON attributes of the types read, in the order of the records.</summary>
    public EquatableArray<JsonRecord> ReadJson() => JsonRecordReader.ReadAll(_read);

    /// <summary>The XML documentation of the types read.</summary>
    public EquatableArray<RecordDescription> ReadDescriptions() => DescriptionReader.ReadAll(_read, _cancellationToken);

    /// <summary>Reads a record and those that its members consist of.</summary>
    /// <param name="type">The record.</param>
    /// <param name="allowUnknownKeys">Whether keys without a member are ignored, in all of them.</param>
    /// <param name="infersOthers">Whether the record gets members for the other keys.</param>
    public EquatableArray<RecordSpec> Read(INamedTypeSymbol type, bool allowUnknownKeys, bool infersOthers)
    {
        _allowUnknownKeys = allowUnknownKeys;
        _infersOthers = infersOthers;
        var records = new List<RecordSpec>();
        var entryTypes = new HashSet<string>(StringComparer.Ordinal) { NameOf(type) };
        Enqueue(type);
        while (_queue.Count > 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var next = _queue.Dequeue();
            var isEntry = entryTypes.Contains(NameOf(next));
            _read.Add(next);
            var derivedTypes = ReadDerivedTypes(next);
            if (isEntry)
            {
                entryTypes.UnionWith(derivedTypes.Select(static derivedType => derivedType.RecordName));
            }

            records.Add(ReadRecord(next, isEntry, derivedTypes));
        }

        return records.ToEquatableArray();
    }

    private static string NameOf(INamedTypeSymbol type) => TypeReader.NameOf(type.WithNullableAnnotation(NullableAnnotation.None));

    private void Enqueue(INamedTypeSymbol type)
    {
        if (_seen.Add(NameOf(type)))
        {
            _queue.Enqueue(type);
        }
    }

    private EquatableArray<DerivedTypeSpec> ReadDerivedTypes(INamedTypeSymbol type)
    {
        var derivedTypes = new List<DerivedTypeSpec>();
        foreach (var attribute in type.GetAttributes().Where(static data => KnownNames.NameOf(data.AttributeClass) == KnownNames.JsonDerivedType))
        {
            if (attribute.ConstructorArguments is [{ Value: INamedTypeSymbol derived }, { Value: { } text }, ..])
            {
                Enqueue(derived);
                derivedTypes.Add(new DerivedTypeSpec(FormattableString.Invariant($"{text}"), NameOf(derived)));
            }
        }

        return derivedTypes.ToEquatableArray();
    }

    private RecordSpec ReadRecord(INamedTypeSymbol type, bool isEntry, EquatableArray<DerivedTypeSpec> derivedTypes)
    {
        var discriminator = derivedTypes.Count == 0
            ? null
            : type.Find(KnownNames.JsonPolymorphic)?.Named("TypeDiscriminatorPropertyName") as string ?? DefaultDiscriminator;
        var members = !type.IsAbstract
            ? ReadMembers(type, isEntry)
            : derivedTypes.Count > 0
                ? []
                : Uncreatable(type, "is abstract, and no [JsonDerivedType(typeof(…), \"…\")] names a record to create");
        RuleReader.ReportRulesOf(type, _problems);

        // The keys of a record that can't be created are not checked.
        return new RecordSpec(
            NameOf(type),
            (members ?? [MemberReader.Unusable(type)]).ToEquatableArray(),
            null,
            Declaration: new DeclarationSpec(
                type.Name,
                _allowUnknownKeys || members is null,
                derivedTypes,
                discriminator,
                isEntry ? PartReader.Read(type, _problems, _cancellationToken) : null)
            {
                HasCopies = type.IsRecord || type.IsValueType,
                InfersOthers = _infersOthers && isEntry,
            });
    }

    /// <summary>Reads the members; <see langword="null"/> if the record can't be created, which is reported.</summary>
    private List<MemberSpec>? ReadMembers(INamedTypeSymbol type, bool isEntry)
    {
        if (Constructor(type) is not { } constructor)
        {
            return Uncreatable(type, "has no constructor that can be chosen; add one without parameters, or mark one with [JsonConstructor]");
        }

        _parsed.Owner = type;
        var members = new List<MemberSpec>();
        var properties = Properties(type);
        foreach (var parameter in constructor.Parameters)
        {
            var property = properties.Find(candidate => candidate.Name == parameter.Name)
                ?? properties.Find(candidate => string.Equals(candidate.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            properties.Remove(property!);
            if (!type.GetMembers(parameter.Name).Any(IsIgnored))
            {
                var member = MemberReader.OfParameter(parameter, property, isEntry, _types, _problems);
                Add(members, member, parameter, parameter.Type, parameter.HasExplicitDefaultValue);
            }
            else if (!parameter.HasExplicitDefaultValue)
            {
                AddUnsettable(members, parameter, type, "is excluded with [ContentIgnore]; give it a default value");
            }
        }

        foreach (var property in properties.Where(static property => IsSettable(property)))
        {
            var member = MemberReader.OfProperty(property, constructor, isEntry, _types, _problems);
            Add(members, member, property, property.Type, !MemberReader.IsAskedFor(property, constructor));
        }

        if (_infersOthers && isEntry)
        {
            // Their keys do not become other members.
            members.AddRange(type.AllMembers().OfType<IPropertySymbol>().Where(static property => !property.IsRequired && IsIgnored(property))
                .Select(static property => MemberReader.Unusable(property, isLeftAlone: true)));
        }

        foreach (var member in type.AllMembers().Where(member => MemberReader.IsRequired(member, constructor)))
        {
            if (member is IFieldSymbol)
            {
                AddUnsettable(members, member, type, "is a field; make it a property");
            }
            else if (IsIgnored(member))
            {
                AddUnsettable(members, member, type, "is excluded with [ContentIgnore]; remove 'required'");
            }
        }

        return isEntry && members.Exists(static member => member.IsExactKey && PlainKey.Of(member.Key) == UrlKey) ? members.ConvertAll(WithEntryUrl) : members;
    }

    // If another member takes the key, "Url" is the URL of the entry, as in an inferred record.
    private static MemberSpec WithEntryUrl(MemberSpec member) =>
        member is { Name: "Url", Source: MemberSource.Content, IsExactKey: false, Type: ScalarSpec { Type: ScalarType.String } }
            ? member with { Source = MemberSource.Url, IsExactKey = true, Rules = default }
            : member;

    private List<MemberSpec>? Uncreatable(INamedTypeSymbol type, string problem)
    {
        Report(type, ProblemId.UnsupportedDeclaration, type.Name, problem);
        return null;
    }

    private void AddUnsettable(List<MemberSpec> members, ISymbol symbol, INamedTypeSymbol type, string problem)
    {
        Report(symbol, ProblemId.UnsettableMember, symbol.Name, type.Name, problem);
        members.Add(MemberReader.Unusable(symbol));
    }

    private void Add(List<MemberSpec> members, MemberSpec? member, ISymbol symbol, ITypeSymbol type, bool mayBeLeftAlone)
    {
        if (member is null && IsUnresolved(type))
        {
            // The compiler reports it.
            member = MemberReader.Unusable(symbol, mayBeLeftAlone);
        }
        else if (member is null)
        {
            var reason = EntryStruct(type) is { } entry ? $", because references need a class, and '{entry.Name}' is a struct" : "";
            Report(symbol, ProblemId.UnsupportedMember, symbol.Name, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), reason);
            member = MemberReader.Unusable(symbol, mayBeLeftAlone);
        }
        else if (member.IsExactKey && members.Find(other => other.IsExactKey && other.Key == member.Key) is { } first)
        {
            Report(
                symbol,
                ProblemId.UnsupportedDeclaration,
                symbol.Name,
                $"has the key '{member.Key}', which '{first.Name}' already has; change one of the two");
        }

        members.Add(member);
    }

    /// <summary>The struct in a type that is a collection's record; <see langword="null"/> if there is none.</summary>
    private static ITypeSymbol? EntryStruct(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => EntryStruct(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } generic => generic.TypeArguments.Select(EntryStruct).FirstOrDefault(static found => found is not null),
        INamedTypeSymbol { IsValueType: true } named when DeclarationReader.CollectionOf(named) is not null => named,
        _ => null,
    };

    /// <summary>Whether a part of a type cannot be resolved by the compiler, for example because a <c>using</c> is missing.</summary>
    private static bool IsUnresolved(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => IsUnresolved(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsUnresolved),
        _ => false,
    };

    private static bool IsIgnored(ISymbol member) => member.Find(KnownNames.ContentIgnore) is not null;

    private static List<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        var properties = new List<IPropertySymbol>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var current = type; current is not null && current.SpecialType == SpecialType.None; current = current.BaseType)
        {
            // A base record's members come first, as in the text of a C# record.
            properties.InsertRange(0, current.GetMembers().OfType<IPropertySymbol>().Where(property =>
                !property.IsStatic && !property.IsIndexer && !property.IsImplicitlyDeclared | IsPositional(property)
                && property.Name != "EqualityContract" && !IsIgnored(property) && names.Add(property.Name)));
        }

        return properties;
    }

    private static bool IsPositional(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is ParameterSyntax);

    private static bool IsSettable(IPropertySymbol property) =>
        IsReachable(property) && property.SetMethod is { } setter && IsReachable(setter);

    private static bool IsReachable(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    /// <summary>The constructor that creates the record: the primary one, the marked one, the one without parameters, or else the only one.</summary>
    private static IMethodSymbol? Constructor(INamedTypeSymbol type)
    {
        var constructors = type.InstanceConstructors
            .Where(constructor => IsReachable(constructor) && !IsCopy(constructor, type))
            .ToList();
        return constructors.Find(static constructor => constructor.DeclaringSyntaxReferences.Any(
                static reference => reference.GetSyntax() is TypeDeclarationSyntax { ParameterList: not null }))
            ?? constructors.Find(static constructor => constructor.Find(KnownNames.JsonConstructor) is not null)
            ?? constructors.Find(static constructor => constructor.Parameters.IsEmpty)
            ?? (constructors.Count == 1 ? constructors[0] : null);
    }

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        type.IsRecord && constructor.Parameters is [{ Type: var parameter }] && SymbolEqualityComparer.Default.Equals(parameter, type);

    private void Report(ISymbol symbol, ProblemId id, params string[] arguments) => _problems.Report(symbol.Locations.FirstOrDefault(), id, arguments);
}
