using System.Diagnostics;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Text;

namespace TypedContent.Tool.Prepare;

/// <summary>
/// The files that the tool writes. Their names contain the hashes of their contents, so that an incomplete one is detected, and no build reads a file that
/// another one is writing.
/// </summary>
internal sealed class OutputFiles(string folder)
{
    private const string Prefix = "TypedContent.";
    private const string ContentExtension = ".prepared";
    private const string StoreExtension = ".store";
    private const string TemporaryExtension = ".tmp";

    private string Pointer => Path.Combine(folder, Prefix + "preparation");

    /// <summary>The names of prepared content and its store; <see langword="null"/> if the tool has not run.</summary>
    public OutputNames? ReadPointer() => File.Exists(Pointer) && File.ReadAllLines(Pointer) is [var content, var store, ..] ? new(content, store) : null;

    /// <summary>The full path of a file.</summary>
    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>The text of prepared content; <see langword="null"/> if it is incomplete.</summary>
    public string? ReadContent(string name) =>
        File.ReadAllText(PathOf(name)) is var text && name == Prefix + TextHash.Of(text) + ContentExtension ? text : null;

    /// <summary>Opens a store; <see langword="null"/> if it is incomplete.</summary>
    public FileStream? OpenStore(string name)
    {
        var stream = File.OpenRead(PathOf(name));
        var hash = new XxHash128();
        hash.Append(stream);
        if (name == StoreName(hash))
        {
            return stream;
        }

        stream.Dispose();
        return null;
    }

    /// <summary>Writes prepared content.</summary>
    /// <returns>The name of its file.</returns>
    public string WriteContent(PreparedWriter content) => Write(stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        var hash = TextHash.Basis;
        content.CopyTo((piece, count) =>
        {
            hash = TextHash.Continue(hash, piece.AsSpan(0, count));
            writer.Write(piece, 0, count);
        });
        return Prefix + TextHash.Format(hash) + ContentExtension;
    });

    /// <summary>Writes a store.</summary>
    /// <returns>The name of its file.</returns>
    public string WriteStore(Action<Stream> write) => Write(stream =>
    {
        var hashing = new HashingStream(stream);
        write(hashing);
        return StoreName(hashing.Hash);
    });

    /// <summary>Sets the files to use, for the build and for the next run, and removes all others.</summary>
    /// <param name="names">The files to use.</param>
    /// <param name="property">The value that the build passes to the generator.</param>
    /// <returns>Whether it differs from that of the last run.</returns>
    public bool Finish(OutputNames names, string property)
    {
        var lines = $"{names.Content}\n{names.Store}\n{property}\n";
        var isNew = !File.Exists(Pointer) || File.ReadAllText(Pointer) != lines;
        if (isNew)
        {
            Write(stream =>
            {
                stream.Write(Encoding.UTF8.GetBytes(lines));
                return Path.GetFileName(Pointer);
            });
        }

        foreach (var path in Directory.EnumerateFiles(folder, Prefix + "*"))
        {
            var name = Path.GetFileName(path);
            var isOld = Path.GetExtension(name) is ContentExtension or StoreExtension && name != names.Content && name != names.Store;
            if (isOld || IsLeftover(name))
            {
                TryDelete(path);
            }
        }

        return isNew;
    }

    /// <summary>The name of a temporary file of this process.</summary>
    /// <param name="what">Distinguishes it from other temporary files.</param>
    public static string TemporaryName(string what) => $"{Prefix}{Environment.ProcessId}.{what}{TemporaryExtension}";

    // A file of a process that was stopped.
    private static bool IsLeftover(string name) =>
        name.EndsWith(TemporaryExtension, StringComparison.Ordinal)
        && int.TryParse(name.Split('.')[1], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
        && !IsRunning(process);

    private static bool IsRunning(int process)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            return !running.HasExited;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string StoreName(XxHash128 hash) => Prefix + Convert.ToHexString(hash.GetCurrentHash()) + StoreExtension;

    // The file is renamed when complete, so that a process that is stopped, or runs out of disk space, leaves no partial file under the final name.
    private string Write(Func<Stream, string> write)
    {
        var temporary = PathOf(TemporaryName("output"));
        try
        {
            string name;
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                name = write(stream);
            }

            File.Move(temporary, PathOf(name), overwrite: true);
            return name;
        }
        finally
        {
            TryDelete(temporary);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another build has it open; a later run removes it.
        }
    }
}

/// <summary>The files of one preparation.</summary>
/// <param name="Content">The name of the file of prepared content.</param>
/// <param name="Store">The name of the store's file.</param>
internal sealed record OutputNames(string Content, string Store)
{
    /// <summary>The hash of prepared content, from its name.</summary>
    public string Stamp => Content.Split('.')[1];
}
