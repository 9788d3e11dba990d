using System.Text;
using Microsoft.Win32.SafeHandles;

namespace TypedContent.Tool.Store;

/// <summary>
/// Keeps texts on disk until they are written: where links of a body lead is only known when all files are read, and together bodies are larger than
/// all else.
/// </summary>
internal sealed class Spool : IDisposable
{
    private readonly Lazy<SafeFileHandle> _file;
    private long _length;

    /// <summary>Begins a file with the first text, which ends with this process.</summary>
    /// <param name="path">The file.</param>
    public Spool(string path) => _file = new(() => File.OpenHandle(
        path,
        FileMode.Create,
        FileAccess.ReadWrite,
        FileShare.None,
        FileOptions.DeleteOnClose));

    /// <summary>Puts a text away.</summary>
    public SpooledText Write(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var position = Interlocked.Add(ref _length, bytes.Length) - bytes.Length;
        RandomAccess.Write(_file.Value, bytes, position);
        return new SpooledText(this, position, bytes.Length);
    }

    /// <summary>Gets a text back.</summary>
    public byte[] Read(long position, int length)
    {
        var bytes = new byte[length];
        for (var read = 0; read < length;)
        {
            read += RandomAccess.Read(_file.Value, bytes.AsSpan(read), position + read) is > 0 and var count
                ? count
                : throw new EndOfStreamException("The file of texts is shorter than what was written.");
        }

        return bytes;
    }

    public void Dispose()
    {
        if (_file.IsValueCreated)
        {
            _file.Value.Dispose();
        }
    }
}

/// <summary>A text that was put away, as UTF-8.</summary>
internal sealed record SpooledText(Spool Spool, long Position, int Length)
{
    /// <summary>Gets it back.</summary>
    public byte[] Read() => Spool.Read(Position, Length);

    /// <summary>The text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Read());
}
