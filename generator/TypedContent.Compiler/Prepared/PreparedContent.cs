using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>What the tool has prepared of a project's content: one file, which the generator reads in place of all others.</summary>
/// <param name="State">What the tool needs to know when it runs again.</param>
/// <param name="Images">The paths of the images, inside the content root.</param>
/// <param name="UnreadMdx">The files of Markdown with JSX that are not read.</param>
/// <param name="ForeignSyntax">What is reported of what other tools would read.</param>
/// <param name="Schema">The schema where no record is declared, as <see cref="SchemaCodec"/> writes it.</param>
/// <param name="Summaries">What documentation says of the entries of the schema's tables, in their order.</param>
/// <param name="Files">The content files.</param>
internal sealed record PreparedContent(
    PreparedState State,
    EquatableArray<string> Images,
    EquatableArray<MdxFile> UnreadMdx,
    EquatableArray<Problem> ForeignSyntax,
    string Schema,
    EquatableArray<PreparedSummary> Summaries,
    PreparedFiles Files)
{
    // Another form gets another number, and so do other rules by which content is read: the version of the tool is part of its state.
    private const string Magic = "TypedContent prepared content, form 1\n";

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
        Files.Write(writer);
        return writer;
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
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
            PreparedFiles.Read(text, reader));
    }

    /// <summary>The schema, where the project's own C# changes nothing of it; else <see langword="null"/>.</summary>
    /// <param name="claims">The collections that records declare.</param>
    /// <param name="projectNames">The names that the project's C# has.</param>
    /// <exception cref="FormatException">It is wrong.</exception>
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

/// <summary>What the tool needs to know when it runs again, to see what it may keep.</summary>
/// <param name="Key">The tool itself and what the project sets.</param>
/// <param name="Environment">What bodies depend on: where links lead.</param>
/// <param name="Titles">The titles of entries.</param>
internal sealed record PreparedState(string Key, string Environment, string Titles);

/// <summary>A file of Markdown with JSX.</summary>
/// <param name="Path">The path that the compiler knows the file by.</param>
/// <param name="SourcePath">Its path for readers.</param>
internal sealed record MdxFile(string Path, string SourcePath);

/// <summary>What documentation says of an entry.</summary>
/// <param name="Title">Its title; <see langword="null"/> for none.</param>
/// <param name="SourcePath">Its file, for readers.</param>
internal sealed record PreparedSummary(string? Title, string SourcePath);
