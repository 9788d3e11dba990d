using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the static class of a collection.</summary>
/// <remarks>No entry's property has an underscore before a capital, so such names are available for private members.</remarks>
internal static class CollectionEmitter
{
    private const int SwitchLength = 100;

    public static void Emit(SourceProductionContext output, CollectionModel model) =>
        output.AddSource(model.Collection.HintName + ".g.cs", Write(model));

    private static SourceText Write(CollectionModel model)
    {
        var collection = model.Collection;
        if (collection.IsSingleton)
        {
            return SingletonEmitter.Write(model);
        }

        var writer = new SourceWriter().WriteHead(collection.Namespace, hasNullableWarnings: false);
        if (collection.HasLightEntries && !collection.IsPublic)
        {
            writer.WriteLine("#pragma warning disable CS0649 // Methods set the fields.");
        }

        writer.WriteLine();
        writer.WriteLine($"/// <summary>The collection <c>{Literal.Xml(collection.Name)}</c>.</summary>");
        writer.WriteLine($"{(collection.IsPublic ? "public" : "internal")} static partial class {collection.ClassName}");
        writer.Open();
        WriteAll(writer, model);
        WriteAllIn(writer, collection);
        WritePage(writer, collection);
        WriteFind(writer, collection);
        WriteEntries(writer, model);
        WriteIndex(writer, model);
        WriteOrder(writer, model);
        if (!collection.IsTable)
        {
            WriteCreate(writer, collection);
        }
        else if (model.Records.Count > 0)
        {
            new DeclaredRowEmitter(writer, model.Records).Write();
        }

        if (collection is { IsCyclic: true, IsTable: false })
        {
            WriteLink(writer, collection);
            LinkEmitter.Write(writer, model.Links);
        }

        ReferrerEmitter.WriteMethods(writer, model.RelationsOfDeclared, model.ReferringRecords, isLight: false);
        writer.Close();
        return writer.ToSourceText();
    }

    private static void WriteAll(SourceWriter writer, CollectionModel model)
    {
        var collection = model.Collection;
        var type = $"global::TypedContent.ContentCollection<{collection.RecordName}>";
        var order = collection.IsOrdered ? ", readOrder: All_Order" : "";
        writer.WriteLine($"/// <summary>All entries, each once, ordered by {OrderText(collection)}.</summary>");
        if (!collection.IsTable)
        {
            writer.WriteLine($"public static {type} All {{ get; }} = new(All_Index, {(collection.IsCyclic ? "All_Create, All_Link" : "All_Create")}{order});");
            return;
        }

        var table = $"new {EntryClass.Of(collection, TableFile.ClassName)} {{ Collection = {Literal.Quoted(collection.Name)} }}";
        if (!collection.HasLightEntries)
        {
            writer.WriteLine($"public static {type} All {{ get; }} = new(All_Index, {table}, {DeclaredRowEmitter.Methods(model)}{order});");
            return;
        }

        writer.WriteLine($"public static {type} All => All_Entries.All;");
        writer.WriteLine();
        writer.WriteLine("private static class All_Entries");
        writer.Open();
        writer.WriteLine($"public static readonly {type} All = new(");
        writer.Indent();
        writer.WriteLine("All_Index,");
        writer.WriteLine(table + ",");
        var setMembers = collection.HasMembers ? $", static () => {EntryFieldEmitter.SetAll}()" : "";
        writer.WriteLine($"static (table, slug, locale) => new {collection.RecordName}(table, slug, locale){setMembers}{order});");
        writer.Outdent();
        writer.Close();
    }

    private static void WriteEntries(SourceWriter writer, CollectionModel model)
    {
        if (!model.Collection.HasMembers)
        {
            return;
        }

        var unmade = new HashSet<string>(model.Unmade, StringComparer.Ordinal);
        var fields = new List<string>();
        var position = 0;
        for (var i = 0; i < model.Collection.Entries.Count; i++)
        {
            // An entry that cannot be created is not in the list, and throws when it is read.
            var entry = model.Collection.Entries[i];
            var isMade = !unmade.Contains(entry.Variants[0].Id);
            writer.WriteLine();
            writer.WriteLine($"/// <summary>{Literal.Xml(model.Summaries[i].Text)}</summary>");
            if (isMade && model.Collection.HasLightEntries)
            {
                fields.Add(entry.Property);
                writer.WriteLine($"public static readonly {model.Collection.RecordName} {entry.Property};");
                continue;
            }

            var value = isMade ? At(model.Collection, $"{position}") : $"All.Get({Literal.Quoted(entry.Slug)})";
            writer.WriteLine($"public static {model.Collection.RecordName} {entry.Property} => {value};");
            position += isMade ? 1 : 0;
        }

        if (model.Collection.HasLightEntries)
        {
            EntryFieldEmitter.Write(writer, model.Collection, fields);
        }
    }

    /// <summary>Writes the method that returns the slugs and locales: a method, so that hot reload of "dotnet watch" can replace it.</summary>
    public static void WriteIndex(SourceWriter writer, CollectionModel model)
    {
        var unmade = new HashSet<string>(model.Unmade, StringComparer.Ordinal);
        writer.WriteLine();
        writer.WriteLine("private static string All_Index() =>");
        writer.Indent();
        writer.WriteIndentation();
        Literal.Write(writer, string.Join("\n", model.Collection.Entries.Select(entry => IndexLine(entry, unmade))));
        writer.Write(";\n");
        writer.Outdent();
    }

    // A method too, for the same reason.
    private static void WriteOrder(SourceWriter writer, CollectionModel model)
    {
        if (model.Collection.IsOrdered)
        {
            writer.WriteLine();
            writer.WriteLine($"private static string All_Order() => {Literal.Quoted(string.Join(" ", model.Order))};");
        }
    }

    /// <summary>The C# for the entry at a position in the order of slugs, which no value of an entry changes.</summary>
    public static string At(CollectionSpec collection, string position) => collection.IsOrdered ? $"All.InSlugOrder({position})" : $"All[{position}]";

    private static string OrderText(CollectionSpec collection) => collection.Order.Count == 0
        ? "slug"
        : WordList.Of(collection.Order.Select(static key => $"<c>{Literal.Xml(key.Key)}</c>{(key.IsDescending ? " (descending)" : "")}").ToList());

    private static string IndexLine(EntryName entry, HashSet<string> unmade) =>
        entry.Variants.Count == 1 && entry.Variants[0].Locale is null && !unmade.Contains(entry.Variants[0].Id)
            ? entry.Slug
            : entry.Slug + " // " + string.Join(" ", entry.Variants.Select(variant => (unmade.Contains(variant.Id) ? "!" : "") + (variant.Locale ?? "-")));

    private static void WriteFind(SourceWriter writer, CollectionSpec collection)
    {
        var first = collection.Entries.Count == 0 ? null : collection.Entries[0];
        writer.WriteLine();
        writer.WriteLine(
            "/// <summary>The entry with a slug, in the default locale or else its first locale; <see langword=\"null\"/> if there is none.</summary>");
        WriteExample(writer, $"{collection.ClassName}.Find({Literal.Quoted(first?.Slug ?? "hello")})");
        writer.WriteLine($"public static {collection.RecordName}? Find(string slug) => All.TryFind(slug, out var entry) ? entry : null;");
        writer.WriteLine();
        writer.WriteLine("/// <summary>The entry with a slug in exactly that locale; <see langword=\"null\"/> if there is none.</summary>");
        var locale = first?.Variants.Select(static variant => variant.Locale).FirstOrDefault(static locale => locale is not null);
        WriteExample(writer, $"{collection.ClassName}.Find({Literal.Quoted(first?.Slug ?? "hello")}, {Literal.Quoted(locale ?? "en")})");
        writer.WriteLine(
            $"public static {collection.RecordName}? Find(string slug, string locale) => All.TryFind(slug, locale, out var entry) ? entry : null;");
    }

    private static void WriteExample(SourceWriter writer, string code) => writer.WriteLine($"/// <example><code>{Literal.Xml(code)}</code></example>");

    private static void WriteAllIn(SourceWriter writer, CollectionSpec collection)
    {
        writer.WriteLine();
        writer.WriteLine("/// <summary>The entries in a locale or its language, each once, and those without a locale.</summary>");
        writer.WriteLine($"public static global::System.Collections.Generic.IReadOnlyList<{collection.RecordName}> AllIn(string locale) => All.In(locale);");
    }

    private static void WritePage(SourceWriter writer, CollectionSpec collection)
    {
        writer.WriteLine();
        writer.WriteLine("/// <summary>A page of all entries, or of those in a locale; the first page has the number 1.</summary>");
        WriteExample(writer, $"{collection.ClassName}.Page(1, size: 10)");
        writer.WriteLine($"public static global::TypedContent.ContentPage<{collection.RecordName}> Page(int number, int size, string? locale = null) =>");
        writer.Indent();
        writer.WriteLine("global::TypedContent.ContentPages.Page(locale is null ? All : AllIn(locale), number, size);");
        writer.Outdent();
    }

    /// <summary>Writes the method that creates the entry at a position.</summary>
    public static void WriteCreate(SourceWriter writer, CollectionSpec collection)
    {
        var entries = CollectionModel.InOrderOfIndex(collection).ToList();
        WriteSwitches(writer, "All_Create", entries.Count, (name, by, cases) =>
        {
            writer.WriteLine($"private static {collection.RecordName} {name}(int index) => {by} switch");
            writer.Open();
            foreach (var (value, method) in cases)
            {
                var creation = method is null ? $"{EntryClass.Of(collection, entries[value])}.{EntryClass.Create}()" : $"{method}(index)";
                writer.WriteLine($"{value} => {creation},");
            }

            writer.WriteLine("_ => throw new global::System.ArgumentOutOfRangeException(nameof(index)),");
            writer.Close("};");
        });
    }

    private static void WriteLink(SourceWriter writer, CollectionSpec collection)
    {
        var entries = CollectionModel.InOrderOfIndex(collection).ToList();
        WriteSwitches(writer, "All_Link", entries.Count, (name, by, cases) =>
        {
            writer.WriteLine($"private static void {name}(int index, {collection.RecordName} entry)");
            writer.Open();
            writer.WriteLine($"switch ({by})");
            writer.Open();
            foreach (var (value, method) in cases)
            {
                var call = method is null ? $"{EntryClass.Of(collection, entries[value])}.{EntryClass.Link}(entry)" : $"{method}(index, entry)";
                writer.WriteLine($"case {value}: {call}; break;");
            }

            if (cases.Count == 0)
            {
                // A switch without sections would be a warning.
                writer.WriteLine("default: break;");
            }

            writer.Close();
            writer.Close();
        });
    }

    // The compiler's time for a switch grows with the square of its cases, so a long one is split into nested, shorter ones.
    // A case has the method with the shorter switch, or none if its value is an entry's index.
    private static void WriteSwitches(SourceWriter writer, string name, int count, Action<string, string, List<(int Value, string? Method)>> writeSwitch)
    {
        var switches = (count + SwitchLength - 1) / SwitchLength;
        if (switches > 1)
        {
            writer.WriteLine();
            writeSwitch(name, $"(index / {SwitchLength})", [.. Enumerable.Range(0, switches).Select(number => (number, (string?)$"{name}_{number}"))]);
        }

        for (var number = 0; number < Math.Max(switches, 1); number++)
        {
            var start = number * SwitchLength;
            var indexes = Enumerable.Range(start, Math.Min(SwitchLength, count - start));
            writer.WriteLine();
            writeSwitch(switches > 1 ? $"{name}_{number}" : name, "index", [.. indexes.Select(static index => (index, (string?)null))]);
        }
    }
}
