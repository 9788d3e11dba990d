using System.Text;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Tool.Output;
using TypedContent.Tool.Projects;

namespace TypedContent.Tool.Commands;

/// <summary>Writes the record of an inferred collection as a declared one: <c>eject</c>.</summary>
internal static class EjectCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="choice">The project.</param>
    /// <param name="name">The collection.</param>
    /// <param name="output">The file to write; <see langword="null"/> for the standard output.</param>
    /// <param name="context">The context.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <returns>The exit code.</returns>
    public static int Run(ProjectChoice choice, string name, string? output, ToolContext context, CancellationToken cancellationToken)
    {
        var project = context.Evaluate(choice, cancellationToken);
        var declared = DeclaredCollections.Read(project.AssemblyFile);
        var content = context.Compile(project, declared, new DocumentCache(), cancellationToken);
        var collection = content.Schema.FindCollection(name)
            ?? throw new ToolException(ListCommand.NoCollection(name, content.Schema.Collections.Select(static collection => collection.Name)));
        if (declared.TypeOf(name) is { } type)
        {
            throw new ToolException(
                $"'{name}' is already declared by '{type["global::".Length..]}' (as of the last build, "
                    + $"{Age.Of(context.Time.GetUtcNow() - declared.Built!.Value)}).");
        }

        var records = new DeclaredRecords(content.Schema, collection, declared.TypeOf);
        var text = records.Write();
        Write(text, name, output, context);
        foreach (var note in Notes(records, collection, content, project, declared, context))
        {
            context.Terminal.Error.WriteLine($"note: {note}");
        }

        return ExitCode.Success;
    }

    private static void Write(string text, string name, string? output, ToolContext context)
    {
        if (output is null)
        {
            context.Terminal.Out.Write(text);
            return;
        }

        var path = Path.GetFullPath(output, context.Folder);
        if (Path.Exists(path))
        {
            throw new ToolException($"'{output}' already exists. Name a new file, or remove it.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        context.Terminal.Out.WriteLine($"Declared '{name}' in {ShownPath.Of(path, context.Folder)}.");
    }

    private static IEnumerable<string> Notes(
        DeclaredRecords records, CollectionSpec collection, ProjectContent content, EvaluatedProject project, DeclaredCollections declared, ToolContext context)
    {
        var single = SingleValues.Of(collection, content.Schema, content.Entries)
            .OrderBy(static found => found.Entry.File.Path, StringComparer.Ordinal).ThenBy(static found => found.Value.Span.Start)
            .Select(found => $"{ShownPath.Of(found.Entry.File.Path, context.Folder)}({found.Entry.File.LineOf(found.Value.Span)})").ToList();
        if (single.Count > 0)
        {
            yield return $"A declared list takes no single value, as an inferred one does: write a list in {WordList.Of(single, 10)}.";
        }

        if (records.NeedsProperties)
        {
            yield return "The record now says what the names of this collection in TypedContentDictionaries, TypedContentDiscriminators and TypedContentUnion "
                + "said; remove them from the project file.";
        }

        foreach (var (old, name) in records.Renamed)
        {
            yield return $"'{old}' is also a record of another collection, which keeps the name, so it is '{name}' here.";
        }

        var errors = CheckCommand.FindingsOf(content.Problems, project).Count(static finding => finding.Severity == FindingSeverity.Error);
        if (errors > 0)
        {
            yield return $"The content has {Counted.Of(errors, "error")}, and what could not be read is not in the record. Run 'dotnet typedcontent check'.";
        }

        if (declared.Built is null)
        {
            yield return DeclaredCollections.NotBuilt + " References to those have inferred types.";
        }
    }
}
