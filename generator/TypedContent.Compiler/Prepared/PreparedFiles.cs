namespace TypedContent.Compiler.Prepared;

/// <summary>The files of prepared content, in the project's order.</summary>
/// <remarks>
/// Settled files come after the others, so that they are read only when needed: with the schema that they were prepared with, there is nothing left to
/// do for their entries, which are rows of the store.
/// </remarks>
internal sealed class PreparedFiles
{
    private readonly Lazy<List<NumberedFile>> _open;
    private readonly Lazy<List<NumberedFile>> _settled;

    /// <summary>Holds existing files.</summary>
    public PreparedFiles(IReadOnlyList<PreparedFile> files)
    {
        var numbered = files.Select(static (file, number) => new NumberedFile(number, file)).ToList();
        _open = new(() => numbered.FindAll(static file => !file.File.IsSettled));
        _settled = new(() => numbered.FindAll(static file => file.File.IsSettled));
    }

    private PreparedFiles(Func<List<NumberedFile>> open, Func<List<NumberedFile>> settled) => (_open, _settled) = (new(open), new(settled));

    /// <summary>All files.</summary>
    /// <exception cref="FormatException">The data is invalid.</exception>
    public IReadOnlyList<PreparedFile> All =>
        _open.Value.Concat(_settled.Value).OrderBy(static file => file.Number).Select(static file => file.File).ToList();

    /// <summary>The files that are not settled.</summary>
    /// <exception cref="FormatException">The data is invalid.</exception>
    public IEnumerable<PreparedFile> Open => _open.Value.Select(static file => file.File);

    public void Write(PreparedWriter writer)
    {
        foreach (var files in new[] { _open.Value, _settled.Value })
        {
            var own = new PreparedWriter();
            own.WriteAll(files, file =>
            {
                own.Write((ulong)file.Number);
                file.File.Write(own);
            });
            writer.Write((ulong)own.Length);
            writer.Append(own);
        }
    }

    /// <summary>Reads the files on demand.</summary>
    /// <exception cref="FormatException">The data is invalid.</exception>
    public static PreparedFiles Read(string text, PreparedReader reader)
    {
        var open = reader.ReadLength();
        reader.Skip(open.Length);
        var settled = reader.ReadLength();
        reader.Skip(settled.Length);
        return reader.IsAtEnd
            ? new PreparedFiles(() => Read(new PreparedReader(text, open.Start), false), () => Read(new PreparedReader(text, settled.Start), true))
            : throw new FormatException("Prepared content has more text after its end.");
    }

    private static List<NumberedFile> Read(PreparedReader reader, bool isSettled)
    {
        var files = new List<NumberedFile>();
        for (var count = reader.ReadCount(); count > 0; count--)
        {
            files.Add(new NumberedFile(reader.ReadPosition(), PreparedFile.Read(reader) with { IsSettled = isSettled }));
        }

        return files;
    }

    private sealed record NumberedFile(int Number, PreparedFile File);
}
