using System.Diagnostics;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Text;

namespace TypedContent.Tool.Prepare;

/// <summary>
/// The files that the tool writes. Their names have the hashes of what is in them, so that one that is not whole is seen, and no build reads what
/// another one writes.
/// </summary>
internal sealed class OutputFiles(string folder)
{
    private const string Prefix = "TypedContent.";
    private const string ContentExtension = ".prepared";
    private const string StoreExtension = ".store";
    private const string TemporaryExtension = ".tmp";

    private string Pointer => Path.Combine(folder, Prefix + "preparation");

    /// <summary>The names of prepared content and its store; <see langword="null"/> where the tool has not run.</summary>
    public OutputNames? ReadPointer() => File.Exists(Pointer) && File.ReadAllLines(Pointer) is [var content, var store, ..] ? new(content, store) : null;

    /// <summary>The full path of a file.</summary>
    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>The text of prepared content; <see langword="null"/> where it is not whole.</summary>
    public string? ReadContent(string name) =>
        File.ReadAllText(PathOf(name)) is var text && name == Prefix + TextHash.Of(text) + ContentExtension ? text : null;

    /// <summary>Opens a store; <see langword="null"/> where it is not whole.</summary>
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

    /// <summary>Names what is to be used, for the build and for the next run, and removes all else.</summary>
    /// <param name="names">The files that are to be used.</param>
    /// <param name="property">What the build passes on to the generator.</param>
    /// <returns>Whether it is not what was to be used before.</returns>
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

    /// <summary>The name of a file that this process alone has, for the time that it runs.</summary>
    /// <param name="what">What tells it from its others.</param>
    public static string TemporaryName(string what) => $"{Prefix}{Environment.ProcessId}.{what}{TemporaryExtension}";

    // Of a process that was stopped.
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

    // Under another name first: who is stopped, or finds no room, leaves no half of a file under the right one.
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
            // Another build has it open; one of the next runs removes it.
        }
    }
}

/// <summary>The files of one preparation.</summary>
/// <param name="Content">The name of the file of prepared content.</param>
/// <param name="Store">The name of the store's file.</param>
internal sealed record OutputNames(string Content, string Store)
{
    /// <summary>The hash of prepared content, which the name has.</summary>
    public string Stamp => Content.Split('.')[1];
}
