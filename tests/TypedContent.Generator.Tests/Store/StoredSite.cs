using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedContent.Tool.Store;

namespace TypedContent.Generator.Tests.Store;

/// <summary>An assembly whose content is in a store, and which reads it as generated code does.</summary>
internal sealed class StoredSite(Assembly assembly)
{
    private const string Code = """
        using System;
        using System.Collections.Generic;
        using TypedContent;

        public static class Site
        {
            public static MarkdownBody Body(string key) => new(new StoredBody(key));

            public static ContentCollection<KeyValuePair<string, MarkdownBody>> Entries(string index, Func<string[]> live) => new(
                () => index, new Table(live) { Collection = "articles" }, static (table, slug, locale) =>
                {
                    using var row = table.Open(slug, locale);
                    return new(row.ReadText(), row.ReadBody(row, static _ => null));
                }, static () => { });
        }

        public sealed class StoredBody(string key) : BodyContent
        {
            public override ContentText Html => Stored(key);
            public override ContentText Outline => Stored(key);
        }

        // The rows, the outlines, and the bodies.
        public sealed class Table(Func<string[]> live) : EntryTable
        {
            public override string Rows(int part) => live()[0];
            public override string Outlines(int part) => live()[1];
            public override string Html(int part, int body) => live()[2 + body];
        }
        """;

    private static readonly CSharpCompilation Compilation =
        TestKit.References.Bound(NullableContextOptions.Enable).AddSyntaxTrees(CSharpSyntaxTree.ParseText(Code)).WithAssemblyName("Newspaper");

    private readonly Type _site = assembly.GetType("Site")!;

    public static StoredSite With(params StoreRecord[] records) => new(Load(new AssemblyLoadContext("stored", isCollectible: true), BytesOf(records)));

    /// <summary>Loads an assembly with a store; <see langword="null"/> for none.</summary>
    public static Assembly Load(AssemblyLoadContext context, byte[]? store)
    {
        using var stream = new MemoryStream();
        ResourceDescription[] resources =
            store is null ? [] : [new ResourceDescription(StoreFormat.ResourceName, () => new MemoryStream(store), isPublic: true)];
        Assert.True(Compilation.Emit(stream, manifestResources: resources).Success);
        stream.Position = 0;
        return context.LoadFromStream(stream);
    }

    public static byte[] BytesOf(params StoreRecord[] records)
    {
        using var stream = new MemoryStream();
        StoreWriter.Write(stream, records);
        return stream.ToArray();
    }

    public static StoreReader Open(byte[] store) => new(new MemoryStream(store), static () => "The content store 'a.store'");

    /// <summary>An entry of the collection <c>articles</c> without locale.</summary>
    public static StoreRecord Article(string slug, string? row, string? html, string outline = "counts\t0\t0\t0") =>
        new(StoreFormat.Key("articles", slug, null), TextOf(row), html is null ? null : TextOf(outline), TextOf(html));

    public MarkdownBody Body(string slug) => Body(slug, null);

    public MarkdownBody Body(string slug, string? locale) =>
        (MarkdownBody)_site.GetMethod("Body")!.Invoke(null, [StoreFormat.Key("articles", slug, locale)])!;

    /// <summary>Entries with a title and a body.</summary>
    public ContentCollection<KeyValuePair<string, MarkdownBody>> Entries(string index, Func<string[]>? live = null) =>
        (ContentCollection<KeyValuePair<string, MarkdownBody>>)_site.GetMethod("Entries")!.Invoke(null, [index, live ?? (static () => ["", ""])])!;

    private static StoreText? TextOf(string? text) => text is null ? null : StoreText.Of(text);
}
