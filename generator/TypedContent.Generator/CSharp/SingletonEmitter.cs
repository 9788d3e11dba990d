using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the static class of a singleton: its record, and a member for each member of the record.</summary>
internal static class SingletonEmitter
{
    // No member has an underscore before a capital.
    private const string Locales = "Value_Locales";

    /// <summary>The members of the record that the static class has too. Others of a declared record are only reached through its value.</summary>
    public static IEnumerable<MemberSpec> MembersOf(CollectionSpec collection, RecordSpec record) => record.Members.Where(member =>
        record.Declaration is null
        || (AccessTo(member) is not null
            && member.CSharpType is not null
            && member.Name != collection.ClassName
            && !MemberNames.IsOfSingleton(member.Name)));

    public static SourceText Write(CollectionModel model)
    {
        var collection = model.Collection;
        var writer = new SourceWriter().WriteHead(collection.Namespace, hasNullableWarnings: false);
        writer.WriteLine();
        writer.WriteLine($"/// <summary>The singleton <c>{Literal.Xml(collection.Name)}</c>, in the default locale or else its first locale.</summary>");
        writer.WriteLine($"{(collection.IsPublic ? "public" : "internal")} static partial class {collection.ClassName}");
        writer.Open();
        var slug = Literal.Quoted(EntryNode.SingletonSlug);
        writer.WriteLine("/// <summary>All of the data, as a record.</summary>");
        writer.WriteLine($"public static {collection.RecordName} Value => {Locales}.Get({slug});");
        writer.WriteLine();
        writer.WriteLine("/// <summary>The data in the best matching locale: the requested one, its language, else the default locale or the first one.</summary>");
        writer.WriteLine($"/// <example><code>{collection.ClassName}.In({Literal.Quoted(LocaleOf(collection) ?? "en")})</code></example>");
        writer.WriteLine($"public static {collection.RecordName} In(string locale) => {Locales}.Get({slug}, locale);");
        foreach (var member in model.Members)
        {
            writer.WriteLine();
            writer.WriteLine($"/// <summary>The value of <c>{Literal.Xml(member.Key)}</c>.</summary>");
            var type = member.CSharpType ?? TypeName.Of(member.Type, member.IsNullable);
            var name = CSharpName.Identifier(member.Name);
            writer.WriteLine($"{AccessTo(member) ?? "public"} static {type} {name} => Value.{name};");
        }

        writer.WriteLine();
        writer.WriteLine($"private static readonly global::TypedContent.ContentCollection<{collection.RecordName}> {Locales} = new(All_Index, All_Create);");
        CollectionEmitter.WriteIndex(writer, model);
        CollectionEmitter.WriteCreate(writer, collection);
        writer.Close();
        return writer.ToSourceText();
    }

    private static string? AccessTo(MemberSpec member) => member.IsInferred ? (member.IsInternal ? "internal" : "public") : member.GetterAccess;

    private static string? LocaleOf(CollectionSpec collection) => collection.Entries.SelectMany(static entry => entry.Variants)
        .Select(static variant => variant.Locale).FirstOrDefault(static locale => locale is not null);
}
