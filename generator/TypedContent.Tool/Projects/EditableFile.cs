using System.Text;
using TypedContent.Compiler.Documents.Edits;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Text;
using TypedContent.Tool.Prepare;

namespace TypedContent.Tool.Projects;

/// <summary>A content file that a command changes. What is not edited keeps its bytes: line ends, the byte order mark, comments.</summary>
internal sealed class EditableFile
{
    private readonly byte[] _bytes;
    private readonly Encoding _encoding;
    private readonly List<IReadOnlyList<ContentEdit>> _edits = [];

    private EditableFile(string path, byte[] bytes, Encoding encoding, string text)
    {
        (Path, _bytes, _encoding, Original, Text) = (path, bytes, encoding, text, text);
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>The text on disk.</summary>
    public string Original { get; }

    /// <summary>The text with the edits.</summary>
    public string Text { get; private set; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="text">The text that was compiled.</param>
    /// <returns>The file; <see langword="null"/> if it is not that text, has invalid bytes, or cannot be read.</returns>
    public static EditableFile? Open(string path, string text)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        var encoding = SourceFileReader.EncodingOf(bytes);
        return SourceFileReader.AnyTextOf(bytes)?.ToString() == text && bytes.AsSpan().SequenceEqual(BytesOf(text, encoding))
            ? new EditableFile(path, bytes, encoding, text)
            : null;
    }

    /// <summary>Whether a file, or a folder of the content with it, is a symbolic link, which may lead to any file of the machine.</summary>
    public static bool IsLinked(string path, ContentRoot root)
    {
        if (new FileInfo(path).LinkTarget is not null)
        {
            return true;
        }

        for (var folder = System.IO.Path.GetDirectoryName(path); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            var inside = folder.Replace('\\', '/') + "/";
            if (!root.Paths.Any(other => inside.Length > other.Length && inside.StartsWith(other, StringComparison.Ordinal)))
            {
                return false;
            }

            if (new DirectoryInfo(folder).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text after edits.</summary>
    /// <param name="edits">Edits that do not overlap, in the order of their places.</param>
    public string With(IReadOnlyList<ContentEdit> edits)
    {
        var text = new StringBuilder();
        var start = 0;
        foreach (var edit in edits)
        {
            text.Append(Text, start, edit.Span.Start - start).Append(edit.Text);
            start = edit.Span.End;
        }

        return text.Append(Text, start, Text.Length - start).ToString();
    }

    /// <summary>Applies edits, in memory.</summary>
    public void Apply(IReadOnlyList<ContentEdit> edits)
    {
        Text = With(edits);
        _edits.Add(edits);
    }

    /// <summary>Where a position in the edited text is in the text on disk.</summary>
    public int OriginalOf(int position) => _edits.AsEnumerable().Reverse().Aggregate(position, static (place, edits) =>
    {
        var shift = 0;
        foreach (var edit in edits)
        {
            var start = edit.Span.Start + shift;
            if (place < start)
            {
                break;
            }

            if (place < start + edit.Text.Length)
            {
                return edit.Span.Start;
            }

            shift += edit.Text.Length - edit.Span.Length;
        }

        return place - shift;
    });

    /// <summary>Replaces the file on disk as a whole, so that no program sees a part of it.</summary>
    /// <exception cref="ToolException">It has changed since it was read.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public void Save()
    {
        if (!File.ReadAllBytes(Path).AsSpan().SequenceEqual(_bytes))
        {
            throw new ToolException($"'{Path}' was changed by another program at the same time. Run the command again.");
        }

        // A watcher of the content takes no notice of its name.
        var temporary = System.IO.Path.Combine(
            System.IO.Path.GetDirectoryName(Path)!, $".{System.IO.Path.GetFileName(Path)}.{Environment.ProcessId}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(BytesOf(Text, _encoding));
            }

            if (OperatingSystem.IsWindows())
            {
                // Keeps the permissions of the file.
                File.Replace(temporary, Path, destinationBackupFileName: null);
            }
            else
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(Path));
                File.Move(temporary, Path, overwrite: true);
            }
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static byte[] BytesOf(string text, Encoding encoding) => [.. encoding.Preamble, .. encoding.GetBytes(text)];
}
