using TypedContent.Compiler.Documents.Edits;
using TypedContent.Compiler.Text;

namespace TypedContent.Tool.Projects;

/// <summary>A fix of a content file.</summary>
/// <param name="Id">The diagnostic's id: <c>TC0045</c>.</param>
/// <param name="Path">The full path of the file.</param>
/// <param name="Position">The place in the file before all fixes.</param>
/// <param name="Found">The text in the file.</param>
/// <param name="Meant">The text in its place.</param>
internal sealed record ContentFix(string Id, string Path, LinePosition Position, string Found, string Meant);

/// <summary>The edits to try in one file, and the problems that they are for, both in the order of their places.</summary>
/// <param name="File">The file.</param>
/// <param name="Problems">The problems.</param>
/// <param name="Edits">The edits.</param>
internal sealed record FileEdits(EditableFile File, IReadOnlyList<Problem> Problems, IReadOnlyList<ContentEdit> Edits)
{
    /// <summary>
    /// Whether the edits remove their problems and bring no others to the file. A mistake of the syntax hides others, so that only its line has to be right.
    /// </summary>
    /// <param name="before">The problems of all content before the edits.</param>
    /// <param name="after">The problems of all content after them.</param>
    public bool AreGood(ILookup<string, Problem> before, ILookup<string, Problem> after)
    {
        var known = before[File.Path].Except(Problems).Select(problem => (problem.Id, Moved(problem.Span.Start))).ToHashSet();
        var lines = Problems.Select(static problem => problem.LineSpan.Start.Line).ToHashSet();
        var isSyntax = Problems.All(static problem => problem.Id == ProblemId.YamlSyntax);
        return after[File.Path].All(problem => known.Contains((problem.Id, problem.Span.Start)) || (isSyntax && !lines.Contains(problem.LineSpan.Start.Line)));
    }

    private int Moved(int position)
    {
        var shift = 0;
        foreach (var edit in Edits)
        {
            if (position < edit.Span.End)
            {
                return Math.Min(position, edit.Span.Start) + shift;
            }

            shift += edit.Text.Length - edit.Span.Length;
        }

        return position + shift;
    }
}
