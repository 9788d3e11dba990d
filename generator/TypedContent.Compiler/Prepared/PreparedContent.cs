using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Terms;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>The content of a project prepared by the tool: one file, which the generator reads in place of all others.</summary>
/// <param name="State">The state that the tool needs in its next run.</param>
/// <param name="Images">The paths of the images, inside the content root.</param>
/// <param name="UnreadMdx">The MDX files that are not read.</param>
/// <param name="ForeignSyntax">The problems to report for syntax of other tools.</param>
/// <param name="Schema">The schema without declared records, as written by <see cref="SchemaCodec"/>.</param>
/// <param name="Summaries">The documentation of the entries in the schema's tables, in their order.</param>
/// <param name="Orders">The order of each collection that has one of its own.</param>
/// <param name="Terms">The terms, which no file holds.</param>
/// <param name="Files">The content files.</param>
internal sealed record PreparedContent(
    PreparedState State,
    EquatableArray<string> Images,
    EquatableArray<MdxFile> UnreadMdx,
    EquatableArray<Problem> ForeignSyntax,
    string Schema,
    EquatableArray<PreparedSummary> Summaries,
    EquatableArray<CollectionOrder> Orders,
    TermResult Terms,
    PreparedFiles Files)
{
    // Increment the number when the format changes. Changed rules for reading content need no new number: the tool's version is part of its state.
    private const string Magic = "TypedContent prepared content, form 4\n";

    /// <summary>Writes it.</summary>
    public PreparedWriter Write()
    {
        var writer = new PreparedWriter(Magic);
        writer.Write(State.Key);
        writer.Write(State.Environment);
        writer.Write(State.Titles);
        writer.WriteAll(Images, writer.Write);
        writer.WriteAll(UnreadMdx, file =>
        {
            writer.Write(file.Path);
            writer.Write(file.SourcePath);
        });
        ProblemCodec.Write(writer, ForeignSyntax, "");
        writer.Write(Schema);
        writer.WriteAll(Summaries, summary =>
        {
            writer.Write(summary.Title);
            writer.Write(summary.SourcePath);
        });
        writer.WriteAll(Orders, order =>
        {
            writer.Write(order.Collection);
            writer.WriteAll(order.Positions, position => writer.Write((ulong)position));
        });
        TermCodec.Write(writer, Terms);
        Files.Write(writer);
        return writer;
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="FormatException">The text is not prepared content.</exception>
    public static PreparedContent Read(string text)
    {
        if (!text.StartsWith(Magic, StringComparison.Ordinal))
        {
            throw new FormatException("This is not prepared content.");
        }

        var reader = new PreparedReader(text, Magic.Length);
        return new PreparedContent(
            new PreparedState(reader.ReadText(), reader.ReadText(), reader.ReadText()),
            reader.ReadAll(reader.ReadText),
            reader.ReadAll(() => new MdxFile(reader.ReadText(), reader.ReadText())),
            ProblemCodec.Read(reader, ""),
            reader.ReadText(),
            reader.ReadAll(() => new PreparedSummary(reader.ReadNullableText(), reader.ReadText())),
            reader.ReadAll(() => new CollectionOrder(reader.ReadText(), reader.ReadAll(() => reader.ReadPosition()))),
            TermCodec.Read(reader),
            PreparedFiles.Read(text, reader));
    }

    /// <summary>The schema, if the project's own C# does not change it; otherwise <see langword="null"/>.</summary>
    /// <param name="claims">The collections that records declare.</param>
    /// <param name="projectNames">The names in the project's C#.</param>
    /// <exception cref="FormatException">The data is invalid.</exception>
    public SchemaResult? SchemaFor(EquatableArray<ClaimedCollection> claims, EquatableArray<ProjectName> projectNames)
    {
        if (claims.Count > 0)
        {
            return null;
        }

        var result = SchemaCodec.Read(Schema);
        var classes = new HashSet<string>(result.Schema.Collections.Select(static collection => collection.ClassName), StringComparer.Ordinal);
        var records = new HashSet<string>(result.Schema.Records.Select(static record => record.Name), StringComparer.Ordinal);
        return projectNames.Any(name =>
            (classes.Contains(name.Name) && !name.TakesClass) || (records.Contains(name.Name) && !name.TakesRecord)) ? null : result;
    }
}

/// <summary>The state from which the next run of the tool decides what it can reuse.</summary>
/// <param name="Key">The tool's version and the project's settings.</param>
/// <param name="Environment">The dependencies of bodies: the targets of links.</param>
/// <param name="Titles">The titles of entries.</param>
internal sealed record PreparedState(string Key, string Environment, string Titles);

/// <summary>The documentation of an entry.</summary>
/// <param name="Title">Its title; <see langword="null"/> for none.</param>
/// <param name="SourcePath">The path of its file, for display.</param>
internal sealed record PreparedSummary(string? Title, string SourcePath);
