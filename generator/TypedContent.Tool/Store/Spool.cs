using System.Text;
using Microsoft.Win32.SafeHandles;

namespace TypedContent.Tool.Store;

/// <summary>
/// Stores texts on disk until they are written: the targets of a body's links are known only after all files have been read, and all bodies together are
/// larger than everything else.
/// </summary>
internal sealed class Spool : IDisposable
{
    private readonly Lazy<SafeFileHandle> _file;
    private long _length;

    /// <summary>Creates the file with the first text; it is deleted when this process ends.</summary>
    /// <param name="path">The file.</param>
    public Spool(string path) => _file = new(() => File.OpenHandle(
        path,
        FileMode.Create,
        FileAccess.ReadWrite,
        FileShare.None,
        FileOptions.DeleteOnClose));

    /// <summary>Stores a text.</summary>
    public SpooledText Write(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var position = Interlocked.Add(ref _length, bytes.Length) - bytes.Length;
        RandomAccess.Write(_file.Value, bytes, position);
        return new SpooledText(this, position, bytes.Length);
    }

    /// <summary>Reads a stored text.</summary>
    public byte[] Read(long position, int length)
    {
        var bytes = new byte[length];
        for (var read = 0; read < length;)
        {
            read += RandomAccess.Read(_file.Value, bytes.AsSpan(read), position + read) is > 0 and var count
                ? count
                : throw new EndOfStreamException("The temporary file is shorter than what was written to it.");
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

/// <summary>A stored text, as UTF-8.</summary>
internal sealed record SpooledText(Spool Spool, long Position, int Length)
{
    /// <summary>Reads it.</summary>
    public byte[] Read() => Spool.Read(Position, Length);

    /// <summary>The text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Read());
}
