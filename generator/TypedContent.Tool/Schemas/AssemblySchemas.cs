using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Tool.Prepare;

namespace TypedContent.Tool.Schemas;

/// <summary>The declared collections that a build has left in the metadata of an assembly, which is not loaded.</summary>
/// <param name="Items">The collections, ordered by name.</param>
internal sealed record AssemblySchemas(EquatableArray<DeclaredSchema> Items)
{
    private const string AttributeNamespace = "TypedContent";
    private const string AttributeName = "CollectionSchemaAttribute";

    /// <summary>No declared collections.</summary>
    public static AssemblySchemas None { get; } = new(EquatableArray<DeclaredSchema>.Empty);

    /// <summary>The declarations, as the content compiler takes them.</summary>
    public EquatableArray<ClaimedCollection> Claims =>
        Items.Select(static item => new ClaimedCollection(item.Collection.Name, item.Collection)).ToEquatableArray();

    /// <summary>Reads the declared collections of an assembly; none if the file does not exist.</summary>
    /// <param name="path">The path of the assembly.</param>
    /// <exception cref="UnpreparedException">It is no assembly, or another version of the package has built it.</exception>
    public static AssemblySchemas Read(string path)
    {
        if (!File.Exists(path))
        {
            return None;
        }

        try
        {
            using var file = new PEReader(File.OpenRead(path));
            var reader = file.GetMetadataReader();
            return new AssemblySchemas(reader.CustomAttributes.Select(reader.GetCustomAttribute).Where(attribute => IsSchema(reader, attribute))
                .Select(attribute => DeclarationCodec.Read(SchemaIn(reader, attribute)) ?? throw Outdated(path))
                .OrderBy(static schema => schema.Collection.Name, StringComparer.Ordinal)
                .ToEquatableArray());
        }
        catch (FormatException)
        {
            throw Outdated(path);
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException)
        {
            throw new UnpreparedException($"'{path}' is not a .NET assembly.");
        }
    }

    private static UnpreparedException Outdated(string path) =>
        new($"'{path}' has declared collections in the form of another version of TypedContent. Build the project again.");

    private static bool IsSchema(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && reader.GetTypeReference((TypeReferenceHandle)parent) is var type
        && reader.StringComparer.Equals(type.Name, AttributeName)
        && reader.StringComparer.Equals(type.Namespace, AttributeNamespace);

    // ECMA-335, II.23.3: a prolog of two bytes, and the two arguments.
    private static string SchemaIn(MetadataReader reader, CustomAttribute attribute)
    {
        var blob = reader.GetBlobReader(attribute.Value);
        blob.ReadUInt16();
        blob.ReadSerializedString();
        return blob.ReadSerializedString() ?? "";
    }
}
