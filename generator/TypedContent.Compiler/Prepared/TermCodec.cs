using TypedContent.Compiler.Schema.Terms;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>Serializes terms.</summary>
internal static class TermCodec
{
    public static void Write(PreparedWriter writer, TermResult result)
    {
        var (table, problems) = result;
        writer.WriteAll(table.Terms, term =>
        {
            writer.Write(term.Collection);
            writer.Write(term.Slug);
            writer.Write(term.Name);
            writer.Write(term.NameKey);
            writer.Write(term.IsOfDrafts);
            writer.Write(term.Place.Path);
            writer.Write(term.Place.SourcePath);
            writer.Write(term.Place.Span);
            writer.Write(term.Place.Lines);
        });
        writer.WriteAll(table.Aliases, aliases =>
        {
            writer.Write(aliases.Collection);
            WriteAliases(writer, aliases.Items);
        });
        ProblemCodec.Write(writer, problems, "");
    }

    /// <exception cref="FormatException">The data is invalid.</exception>
    public static TermResult Read(PreparedReader reader) => new(
        new TermTable(
            reader.ReadAll(() => new Term(
                reader.ReadText(),
                reader.ReadText(),
                reader.ReadText(),
                reader.ReadText(),
                reader.ReadFlag(),
                new TermPlace(reader.ReadText(), reader.ReadText(), reader.ReadSpan(), reader.ReadLineSpan()))),
            reader.ReadAll(() => new CollectionAliases(reader.ReadText(), ReadAliases(reader)))),
        ProblemCodec.Read(reader, ""));

    /// <summary>Writes the aliases of a collection.</summary>
    public static void WriteAliases(PreparedWriter writer, EquatableArray<TermAlias> aliases) => writer.WriteAll(aliases, alias =>
    {
        writer.Write(alias.Text);
        writer.Write(alias.Slug);
    });

    /// <summary>Reads the aliases of a collection.</summary>
    /// <exception cref="FormatException">The data is invalid.</exception>
    public static EquatableArray<TermAlias> ReadAliases(PreparedReader reader) => reader.ReadAll(() => new TermAlias(reader.ReadText(), reader.ReadText()));
}
