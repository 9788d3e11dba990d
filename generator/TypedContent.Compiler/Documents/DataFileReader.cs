using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Json;
using TypedContent.Compiler.Documents.Yaml;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>Reads a YAML or JSON file: a list file, a singleton, or the data of one entry.</summary>
internal static class DataFileReader
{
    public static FileEntries Read(ContentFile file, string text, ProblemBag problems, CancellationToken cancellationToken)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var source = text.Substring(start);
        var root = file.ContentPath.Format == ContentFormat.Json
            ? JsonReader.Read(source, start, problems, cancellationToken)
            : YamlRecovery.Read(source, start, problems, cancellationToken);
        root = root is null ? null : NodeDates.Read(root, file.Options.Dates, text);
        if (file.ContentPath.IsDirectlyUnderRoot)
        {
            return root is MappingNode mapping ? Singleton(file, WithoutSchema(mapping), problems) : new ListFileReader(file, text, problems).Read(root);
        }

        var data = WithoutSchema(EntryData.Of(root, "An entry", EntryData.YamlFix + NoContent.Fix(file), problems));
        return new EntryReader(file, problems).ReadOnly(data, data.Head, null, text, TextSpan.FromBounds(0, text.Length + 1));
    }

    // All keys are data: none of them is a slug, or marks a draft.
    private static FileEntries Singleton(ContentFile file, MappingNode data, ProblemBag problems)
    {
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
