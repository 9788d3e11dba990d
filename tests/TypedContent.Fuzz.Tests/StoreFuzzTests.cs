using System.Buffers;
using System.Text;
using CsCheck;
using TypedContent.Tool.Store;

namespace TypedContent.Fuzz.Tests;

/// <summary>A content store that was cut off or changed returns what was written, or throws an error that names it: never other content.</summary>
public class StoreFuzzTests
{
    private const string Message = "The content store 'a.store' is damaged; build the project again.";
    private const string OtherVersion = "The content store 'a.store' was written by another version of TypedContent; build the project again.";

    private static readonly Gen<string?> Text = Gen.Frequency((1, Gen.Const((string?)null)), (6, TextGen.Markdown.Select(static text => (string?)text)));

    private static readonly Gen<string> Key =
        Gen.OneOf("a", "b", "c", "مقال", "d/e", "😀").Select(Gen.OneOf("", "ar", "en"), static (slug, locale) => $"articles\t{slug}\t{locale}");

    private static readonly Gen<(string Key, string? Row, string? Outline, string? Html)[]> Records =
        Gen.Select(Key, Text, Text, Text).Array[0, 6].Select(static records => records.DistinctBy(static record => record.Item1).ToArray());

    [Fact]
    public void Cut_off() => Records.Sample(
        static records =>
        {
            var store = BytesOf(records);
            Check(records, store, isChanged: false);
            for (var length = 0; length < store.Length; length++)
            {
                Check(records, store[..length]);
            }
        },
        iter: 20,
        seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Longer() => Records.Sample(static records => Check(records, [.. BytesOf(records), 0]), iter: 20, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Changed() => Records.SelectMany(static records => Changes(BytesOf(records).Length).Select(changes => (records, changes))).Sample(
        static sample =>
        {
            var store = BytesOf(sample.records);
            foreach (var (position, value) in sample.changes)
            {
                store[position] ^= value;
            }

            Check(sample.records, store);
        },
        iter: 2_000,
        seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Each_byte_changed()
    {
        (string, string?, string?, string?)[] records =
            [("articles\ta\t", "row", "outline", "<p>نص</p>"), ("articles\tb\tar", null, "", "b"), ("articles\tc\t", "row c", null, null)];
        var store = BytesOf(records);
        for (var position = 0; position < store.Length; position++)
        {
            foreach (var change in new byte[] { 1, 0x80, 0xFF })
            {
                var changed = (byte[])store.Clone();
                changed[position] ^= change;
                Check(records, changed);
            }
        }
    }

    private static Gen<(int Position, byte Value)[]> Changes(int length) => Gen.Select(Gen.Int[0, length - 1], Gen.Byte[1, 255]).Array[1, 4];

    private static byte[] BytesOf((string Key, string? Row, string? Outline, string? Html)[] records)
    {
        using var stream = new MemoryStream();
        StoreWriter.Write(
            stream,
            records.Select(static record => new StoreRecord(record.Key, TextOf(record.Row), TextOf(record.Outline), TextOf(record.Html))));
        return stream.ToArray();
    }

    private static StoreText? TextOf(string? text) => text is null ? null : StoreText.Of(text);

    private static void Check((string Key, string? Row, string? Outline, string? Html)[] records, byte[] bytes, bool isChanged = true)
    {
        StoreReader? store = null;
        if (!Try(() => store = new StoreReader(new MemoryStream(bytes), static () => "The content store 'a.store'"), isChanged))
        {
            return;
        }

        Try(() => Assert.Null(store!.Find("articles\tz\t")), isChanged);
        foreach (var record in records)
        {
            StoredEntry? entry = null;
            if (Try(() => entry = Assert.IsType<StoredEntry>(store!.Find(record.Key)), isChanged))
            {
                Try(() => Assert.Equal(record.Row, entry!.ReadRow()), isChanged);
                Try(() => Assert.Equal(record.Outline, entry!.ReadOutline()), isChanged);
                Try(() => Assert.Equal(record.Html, entry!.ReadHtml()), isChanged);
                var writer = new ArrayBufferWriter<byte>();
                var isWritten = Try(() => entry!.WriteHtmlTo(writer), isChanged);
                Assert.Equal(isWritten ? record.Html ?? "" : "", Encoding.UTF8.GetString(writer.WrittenSpan));
            }
        }
    }

    private static bool Try(Action action, bool isChanged)
    {
        try
        {
            action();
            return true;
        }
        catch (InvalidDataException e) when (isChanged)
        {
            Assert.Contains(e.Message, new[] { Message, OtherVersion });
            return false;
        }
    }
}
