using TypedContent.Compiler.Documents.Edits;
using TypedContent.Compiler.Text;
using TypedContent.Tool.Prepare;

namespace TypedContent.Tool.Projects;

/// <summary>Fixes the content of a project in memory: tries what messages suggest, checks all content, and repeats this until no suggestion is left.</summary>
internal sealed class FixSession
{
    private readonly EvaluatedProject _project;
    private readonly Func<DocumentCache, ProjectContent> _compile;
    private readonly DocumentCache _cache;
    private readonly Dictionary<string, EditableFile?> _files = [];
    private readonly Dictionary<string, string> _tried = [];
    private readonly HashSet<(string Path, ProblemId Id, int Place, string Text)> _refused = [];
    private readonly HashSet<string> _oneByOne = [];
    private readonly List<ContentFix> _fixes = [];
    private readonly SortedSet<string> _linked = new(StringComparer.Ordinal);

    /// <param name="project">The project.</param>
    /// <param name="compile">Compiles its content, with the documents of a cache.</param>
    public FixSession(EvaluatedProject project, Func<DocumentCache, ProjectContent> compile)
    {
        (_project, _compile) = (project, compile);
        _cache = new DocumentCache(path => _tried.TryGetValue(path, out var text) ? new StringText(text)
            : _files.GetValueOrDefault(path) is { } file ? new StringText(file.Text)
            : SourceFileReader.Read(path));
        Content = compile(_cache);
    }

    /// <summary>The content with the fixes.</summary>
    public ProjectContent Content { get; private set; }

    /// <summary>The fixes, in the order of files and places.</summary>
    public IEnumerable<ContentFix> Fixes => _fixes.OrderBy(static fix => fix.Path, StringComparer.Ordinal)
        .ThenBy(static fix => fix.Position.Line).ThenBy(static fix => fix.Position.Character);

    /// <summary>The files that have fixes, in the order of their paths.</summary>
    public IEnumerable<EditableFile> Files => _files.Values.OfType<EditableFile>().Where(static file => file.Text != file.Original)
        .OrderBy(static file => file.Path, StringComparer.Ordinal);

    /// <summary>The files that could be fixed, but are or are in symbolic links.</summary>
    public IReadOnlyCollection<string> Linked => _linked;

    /// <summary>Fixes the content.</summary>
    public void Run()
    {
        while (Next() is { Count: > 0 } edits)
        {
            var before = Problems(Content);
            while (edits.Count > 0)
            {
                var content = Try(edits);
                var after = Problems(content);
                var bad = edits.FindAll(file => !file.AreGood(before, after));
                bad.ForEach(Refuse);
                if (bad.Count == 0)
                {
                    edits.ForEach(Accept);
                    Content = content;
                    break;
                }

                // What is good may be so only because of what is bad.
                edits = edits.Except(bad).ToList();
            }
        }
    }

    private ProjectContent Try(List<FileEdits> edits)
    {
        edits.ForEach(file => _tried[file.File.Path] = file.File.With(file.Edits));
        try
        {
            return _compile(_cache);
        }
        finally
        {
            _tried.Clear();
        }
    }

    private ILookup<string, Problem> Problems(ProjectContent content) =>
        content.Problems.Where(problem => _project.Severities.Of(problem) is not null).ToLookup(static problem => problem.Path);

    /// <summary>The edits to try next: in each file those that do not overlap, of which the first one is taken.</summary>
    private List<FileEdits> Next()
    {
        var next = new List<FileEdits>();
        foreach (var problems in Problems(Content).OrderBy(static problems => problems.Key, StringComparer.Ordinal))
        {
            if (TextOf(problems.Key) is not { } text)
            {
                continue;
            }

            var certain = problems.Select(problem => (Problem: problem, Edit: ContentEdit.Of(problem, text)))
                .Where(static pair => pair.Edit is { IsCertain: true }).Select(static pair => (pair.Problem, Edit: pair.Edit!))
                .OrderBy(static pair => pair.Edit.Span.Start).ToList();
            if (certain.Count > 0 && FileOf(problems.Key, text) is { } file)
            {
                var chosen = certain.FindAll(pair => !_refused.Contains(KeyOf(file, pair.Problem, pair.Edit)));
                var end = -1;
                chosen.RemoveAll(pair => pair.Edit.Span.Start <= end || (end = pair.Edit.Span.End) < 0);
                chosen = _oneByOne.Contains(file.Path) ? chosen.Take(1).ToList() : chosen;
                if (chosen.Count > 0)
                {
                    next.Add(new FileEdits(file, chosen.ConvertAll(static pair => pair.Problem), chosen.ConvertAll(static pair => pair.Edit)));
                }
            }
        }

        return next;
    }

    // Only content files are fixed, and no templates.
    private string? TextOf(string path) => _files.GetValueOrDefault(path)?.Text
        ?? Content.Documents.FirstOrDefault(document => document.File.Path == path)?.File.Text?.ToString();

    private EditableFile? FileOf(string path, string text)
    {
        if (!_files.TryGetValue(path, out var file))
        {
            if (EditableFile.IsLinked(path, Content.Root))
            {
                _linked.Add(path);
            }
            else
            {
                file = EditableFile.Open(path, text);
            }

            _files.Add(path, file);
        }

        return file;
    }

    private void Refuse(FileEdits edits)
    {
        if (edits.Edits.Count > 1)
        {
            // One of them may be good.
            _oneByOne.Add(edits.File.Path);
        }
        else
        {
            _refused.Add(KeyOf(edits.File, edits.Problems[0], edits.Edits[0]));
        }
    }

    private void Accept(FileEdits edits)
    {
        var file = edits.File;
        var original = new StringText(file.Original);
        foreach (var (problem, edit) in edits.Problems.Zip(edits.Edits))
        {
            var found = file.Text.Substring(edit.Span.Start, edit.Span.Length);
            _fixes.Add(new ContentFix(problem.Id.Code(), file.Path, original.GetLinePosition(file.OriginalOf(edit.Span.Start)), found, edit.Text));
        }

        file.Apply(edits.Edits);
    }

    private static (string Path, ProblemId Id, int Place, string Text) KeyOf(EditableFile file, Problem problem, ContentEdit edit) =>
        (file.Path, problem.Id, file.OriginalOf(edit.Span.Start), edit.Text);
}
