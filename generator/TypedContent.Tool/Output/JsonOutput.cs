using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TypedContent.Tool.Output;

/// <summary>Writes JSON for other programs, in which letters of all scripts are readable.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            write(writer);
        }

        terminal.Out.WriteLine(Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n"));
    }
}
