using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Json;
using TypedContent.Compiler.Documents.Tables;
using TypedContent.Compiler.Documents.Terms;
using TypedContent.Compiler.Documents.Toml;
using TypedContent.Compiler.Documents.Yaml;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>Reads a data file: a list file, a singleton, or the data of one entry.</summary>
internal static class DataFileReader
{
    public static FileEntries Read(ContentFile file, string text, ProblemBag problems, CancellationToken cancellationToken)
    {
        var tree = ReadTree(file, text, problems, cancellationToken);
        var root = tree.Root is null || file.ContentPath.Format.IsTable() ? tree.Root : NodeDates.Read(tree.Root, file.Options.Dates, text);
        FileEntries read;
        if (file.ContentPath.IsDirectlyUnderRoot)
        {
            read = root is MappingNode mapping && ListItems.Of(root, file.ContentPath) is null
                ? Singleton(file, WithoutSchema(mapping), problems)
                : new ListFileReader(file, tree.Parts, problems).Read(root);
        }
        else
        {
            var data = WithoutSchema(EntryData.Of(root, "An entry", EntryData.YamlFix + NoContent.Fix(file), problems));
            read = new EntryReader(file, problems).ReadOnly(data, data.Head, null, text, TextSpan.FromBounds(0, text.Length + 1));
        }

        return file.ContentPath.Format == ContentFormat.Toml ? read.AsToml() : read;
    }

    private static DataTree ReadTree(ContentFile file, string text, ProblemBag problems, CancellationToken cancellationToken)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var source = text.Substring(start);
        var format = file.ContentPath.Format;
        return format switch
        {
            ContentFormat.Toml => TomlReader.Read(source, start, problems, cancellationToken),
            ContentFormat.JsonLines => JsonLinesReader.Read(source, start, problems, cancellationToken),
            ContentFormat.Csv or ContentFormat.Tsv => TableReader.Read(file, source, start, problems, cancellationToken),
            ContentFormat.Json or ContentFormat.Jsonc =>
                new DataTree(JsonReader.Read(source, start, format == ContentFormat.Jsonc, problems, cancellationToken), []),
            _ => new DataTree(
                YamlRecovery.Read(source, start, problems, cancellationToken), file.ContentPath.IsDirectlyUnderRoot ? YamlParts.Of(text) : []),
        };
    }

    // All keys are data: none of them is a slug, or marks a draft.
    private static FileEntries Singleton(ContentFile file, MappingNode data, ProblemBag problems)
    {
        data = new TermKeys(file, problems).Mark(data);
        var entry = new EntryNode(file, 0, EntryNode.SingletonSlug, default, data.Head, data, null, IsComplete: !problems.HasErrors)
        {
            IsSingleton = true,
            Mistakes = problems.ErrorIds(),
        };
        return new FileEntries([entry], IsMissing: false);
    }

    // Drops the key that names the schema for editors, which is not data of the entry.
    private static MappingNode WithoutSchema(MappingNode data) =>
        data.Find("$schema") is { Value: ScalarNode { Value.Kind: ScalarKind.PlainString or ScalarKind.QuotedString } } schema ? data.Without(schema) : data;
}
