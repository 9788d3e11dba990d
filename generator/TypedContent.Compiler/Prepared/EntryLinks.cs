using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Documents.Markdown.Foreign;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>The connections between an entry's body and other files, with which the tool checks links without reading the file again.</summary>
/// <param name="Index">The index of its item in the file.</param>
/// <param name="Anchors">The ids that links to it can target; <see langword="null"/> if they are not known.</param>
/// <param name="Checks">Its links to headings and images.</param>
/// <param name="Foreign">The syntax of other tools in it.</param>
/// <param name="Needs">The other dependencies of its HTML.</param>
internal sealed record EntryLinks(
    int Index, EntryAnchors? Anchors, EquatableArray<LinkCheck> Checks, EquatableArray<ForeignSyntaxUse> Foreign, EntryNeeds Needs)
{
    /// <summary>The dependencies of a body.</summary>
    public static EntryNeeds NeedsOf(EntryNode entry)
    {
        if (entry.Body is not { } body)
        {
            return EntryNeeds.None;
        }

        var marks = body.Parts.SelectMany(static part => part.Before.Marks.Concat(part.Html.Marks).Concat(part.After.Marks))
            .Concat(body.Headings.SelectMany(static heading => heading.Html.Marks)).ToList();
        var hasLinks = body.Links.Count > 0 || body.Outline is { Count: > 0 }
            || marks.Exists(static mark => mark.Kind is HtmlMarkKind.LinkUrl or HtmlMarkKind.ImageUrl or HtmlMarkKind.LinkAttribute
                or HtmlMarkKind.ImageAttribute or HtmlMarkKind.LinkUrlValue or HtmlMarkKind.ImageUrlValue);
        var names = marks.FindAll(static mark => mark.Kind == HtmlMarkKind.Title);
        return EntryNeeds.Body | (hasLinks ? EntryNeeds.Links : EntryNeeds.None)
            | (names.Count > 0 ? EntryNeeds.Titles : EntryNeeds.None)
            | (names.Exists(static mark => mark.Block is not null && ReferenceText.Split(mark.Value) is null) ? EntryNeeds.Declarations : EntryNeeds.None);
    }

    /// <summary>Writes the entries of a file.</summary>
    public static string WriteAll(IReadOnlyCollection<EntryLinks> entries, string path)
    {
        var writer = new PreparedWriter();
        writer.WriteAll(entries, entry =>
        {
            writer.Write((ulong)entry.Index);
            writer.Write(entry.Anchors is not null);
            writer.WriteAll(entry.Anchors?.Ids ?? default, writer.Write);
            writer.WriteAll(entry.Checks, check =>
            {
                ProblemCodec.Write(writer, [check.Problem], path);
                writer.Write(check.Source);
                writer.Write(check.Link);
                writer.Write(check.Path);
                writer.Write((ulong)check.Index);
                writer.Write(check.SourcePath);
                writer.Write(check.Anchor);
            });
            writer.WriteAll(entry.Foreign, use =>
            {
                writer.Write(use.SourcePath);
                writer.Write((ulong)use.Kind);
                writer.Write((ulong)use.Count);
                writer.Write(use.Text);
                ProblemCodec.Write(writer, [use.Problem], path);
            });
            writer.Write((ulong)entry.Needs);
        });
        return writer.ToString();
    }

    /// <summary>Reads the entries of a file.</summary>
    /// <exception cref="FormatException">The data is invalid.</exception>
    public static EquatableArray<EntryLinks> ReadAll(PreparedReader reader, string path) => reader.ReadAll(() =>
    {
        var index = reader.ReadPosition();
        var hasAnchors = reader.ReadFlag();
        var ids = reader.ReadAll(reader.ReadText);
        return new EntryLinks(
            index,
            hasAnchors ? new EntryAnchors(path, index, ids) : null,
            reader.ReadAll(() => new LinkCheck(
                ReadProblem(reader, path),
                reader.ReadText(),
                reader.ReadText(),
                reader.ReadText(),
                reader.ReadPosition(),
                reader.ReadText(),
                reader.ReadNullableText())),
            reader.ReadAll(() => new ForeignSyntaxUse(
                reader.ReadText(),
                (ForeignKind)reader.ReadPosition((int)ForeignKind.Icon),
                reader.ReadPosition(),
                reader.ReadText(),
                ReadProblem(reader, path))),
            (EntryNeeds)reader.ReadPosition((2 * (int)EntryNeeds.Body) - 1));
    });

    private static Problem ReadProblem(PreparedReader reader, string path) =>
        ProblemCodec.Read(reader, path) is { Count: 1 } problems ? problems[0] : throw new FormatException("Prepared content lacks a problem.");
}

/// <summary>The dependencies of an entry, besides its own file and the schema.</summary>
[Flags]
internal enum EntryNeeds
{
    None = 0,

    /// <summary>The targets of links.</summary>
    Links = 1,

    /// <summary>The titles of other entries.</summary>
    Titles = 2,

    /// <summary>The typed blocks of declared records, which refer to a speaker by slug only.</summary>
    Declarations = 4,

    /// <summary>The titles of other entries, in its values.</summary>
    TitlesInValues = 8,

    /// <summary>It has a body.</summary>
    Body = 16,
}
