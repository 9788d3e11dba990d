using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>The schemas of declared collections, which tools read from the assembly (documented in generator/docs/json-schema.md).</summary>
/// <param name="Items">The collections with their schemas.</param>
/// <remarks>
/// An attribute of a class, and not of the assembly: <c>dotnet watch</c> applies a change of the first to a running program, and restarts it for the
/// second. Nothing uses the class, so it is not in a trimmed program.
/// </remarks>
internal sealed record DeclaredSchemas(EquatableArray<WrittenSchema> Items)
{
    // No collection has a name with this prefix.
    private const string HintName = "_TypedContentSchemas.g.cs";

    /// <summary>Creates them; <see langword="null"/> if no collection is declared.</summary>
    /// <param name="claims">The collections that records declare.</param>
    /// <param name="descriptions">The documentation of the records.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static DeclaredSchemas? Of(
        EquatableArray<ClaimedCollection> claims, EquatableArray<RecordDescription> descriptions, CancellationToken cancellationToken)
    {
        var items = new List<WrittenSchema>();
        foreach (var collection in claims.Select(static claim => claim.Collection).OfType<DeclaredCollection>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            items.Add(new WrittenSchema(collection.Name, DeclarationCodec.Write(new DeclaredSchema(collection, descriptions))));
        }

        return items.Count == 0 ? null : new DeclaredSchemas(items.ToEquatableArray());
    }

    /// <summary>Writes them as attributes.</summary>
    public static void Emit(SourceProductionContext context, DeclaredSchemas schemas)
    {
        var writer = new SourceWriter().WriteHead("TypedContent");
        writer.WriteLine();
        writer.WriteLine("/// <summary>The schemas of the declared collections, for tools.</summary>");
        foreach (var item in schemas.Items)
        {
            writer.WriteLine($"[CollectionSchema({Literal.Quoted(item.Collection)}, {Literal.Quoted(item.Schema)})]");
        }

        writer.WriteLine("internal static class DeclaredSchemas");
        writer.Open();
        writer.Close();
        context.AddSource(HintName, writer.ToSourceText());
    }
}

/// <summary>The schema of a collection in serialized form.</summary>
internal sealed record WrittenSchema(string Collection, string Schema);
