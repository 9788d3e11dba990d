using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Tool.Projects;

/// <summary>The collections that records declare, as the last build left them in the assembly.</summary>
/// <param name="Built">When the assembly was built; <see langword="null"/> if there is none.</param>
/// <param name="Names">The names of the collections, in ordinal order.</param>
internal sealed record DeclaredCollections(DateTimeOffset? Built, EquatableArray<string> Names)
{
    private const string Attribute = "ContentCollectionAttribute";

    /// <summary>The collections for the content compiler. Their schemas are not known, so nothing is inferred in their place.</summary>
    public EquatableArray<ClaimedCollection> Claims => Names.Select(static name => new ClaimedCollection(name, null)).ToEquatableArray();

    /// <summary>Reads them.</summary>
    /// <param name="assemblyFile">The full path of the assembly.</param>
    public static DeclaredCollections Read(string assemblyFile)
    {
        try
        {
            using var stream = File.OpenRead(assemblyFile);
            using var assembly = new PEReader(stream);
            var reader = assembly.GetMetadataReader();
            var names = reader.CustomAttributes.Select(handle => NameIn(reader.GetCustomAttribute(handle), reader)).OfType<string>();
            return new DeclaredCollections(
                File.GetLastWriteTimeUtc(assemblyFile), names.Distinct().Order(StringComparer.Ordinal).ToEquatableArray());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException or ArgumentException or InvalidOperationException)
        {
            // There is none, or another process is writing it.
            return new DeclaredCollections(null, default);
        }
    }

    private static string? NameIn(CustomAttribute attribute, MetadataReader reader)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference
            || reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is not { Kind: HandleKind.TypeReference } parent)
        {
            return null;
        }

        var type = reader.GetTypeReference((TypeReferenceHandle)parent);
        if (!reader.StringComparer.Equals(type.Name, Attribute) || !reader.StringComparer.Equals(type.Namespace, nameof(TypedContent)))
        {
            return null;
        }

        // A blob of an attribute begins with the number 1, and then has the arguments of its constructor.
        var value = reader.GetBlobReader(attribute.Value);
        return value.ReadUInt16() == 1 ? value.ReadSerializedString() : null;
    }
}
