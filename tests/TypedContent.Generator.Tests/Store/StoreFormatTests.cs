using System.Text;
using TypedContent.Tool.Store;

namespace TypedContent.Generator.Tests.Store;

/// <summary>The format of a store.</summary>
public class StoreFormatTests
{
    private static readonly StoreRecord[] Records =
    [
        .. Enumerable.Range(0, 5_000).Select(static number => StoredSite.Article(
            $"مقال-{number}", number % 3 == 0 ? null : $"Title {number}", number % 5 == 0 ? null : $"<p>نص {number}</p>", $"counts\t{number}")),
    ];

    [Fact]
    public void Each_of_many_records_is_found()
    {
        var store = StoredSite.Open(StoredSite.BytesOf(Records));

        Assert.Equal(Records.Length, store.Count);
        for (var number = 0; number < Records.Length; number++)
        {
            var entry = store.Find(StoreFormat.Key("articles", $"مقال-{number}", null))!;
            Assert.Equal(number % 3 == 0 ? null : $"Title {number}", entry.ReadRow());
            Assert.Equal(number % 5 == 0 ? null : $"<p>نص {number}</p>", entry.ReadHtml());
            Assert.Equal(number % 5 == 0 ? null : $"counts\t{number}", entry.ReadOutline());
            Assert.Equal(number % 5 != 0, entry.HasBody);
            Assert.Null(store.Find(StoreFormat.Key("articles", $"مقال-{number}", "ar")));
        }
    }

    [Fact]
    public void Keys_with_the_same_slot_are_distinguished()
    {
        const int Count = 20;
        var slots = (ulong)StoreFormat.SlotsFor(Count);
        var slugs = Enumerable.Range(0, 100_000).Select(static number => $"a{number}")
            .Where(slug => StoreFormat.Hash(Encoding.UTF8.GetBytes(StoreFormat.Key("articles", slug, null))) % slots == slots - 1).Take(Count + 1).ToList();
        var store = StoredSite.Open(StoredSite.BytesOf([.. slugs.Take(Count).Select(static slug => StoredSite.Article(slug, slug, null))]));

        Assert.Equal([.. slugs.Take(Count), null], slugs.Select(slug => store.Find(StoreFormat.Key("articles", slug, null))?.ReadRow()));
    }

    [Fact]
    public void An_empty_store_contains_nothing() => Assert.Null(StoredSite.Open(StoredSite.BytesOf()).Find(""));

    [Fact]
    public void A_long_key_is_found()
    {
        var slug = new string('م', 5_000);

        Assert.Equal("row", StoredSite.Open(StoredSite.BytesOf(StoredSite.Article(slug, "row", null))).Find($"articles\t{slug}\t")?.ReadRow());
    }

    [Fact]
    public void Equal_records_give_equal_bytes_in_whichever_order() =>
        Assert.Equal(StoredSite.BytesOf(Records), StoredSite.BytesOf([.. Records.Reverse()]));

    [Fact]
    public void A_record_has_little_overhead()
    {
        var texts = Records.Sum(static record => Encoding.UTF8.GetByteCount(record.Key) + Length(record.Row) + Length(record.Outline) + Length(record.Html));

        Assert.InRange(StoredSite.BytesOf(Records).Length - texts, 0, 60 * Records.Length);

        static int Length(StoreText? text) => text?.Length ?? 0;
    }

    [Fact]
    public void Unchanged_texts_are_copied_from_the_previous_store()
    {
        var before = StoredSite.Open(StoredSite.BytesOf(Records));
        var copies = Records.Select(record => before.Find(record.Key)!).Select(static entry => new StoreRecord(
            entry.Key, StoreText.Of(entry, StoreSection.Row), StoreText.Of(entry, StoreSection.Outline), StoreText.Of(entry, StoreSection.Html)));

        Assert.Equal(StoredSite.BytesOf(Records), StoredSite.BytesOf([.. copies]));
    }

    [Fact]
    public void Content_that_no_store_can_contain_is_rejected()
    {
        Assert.StartsWith(
            "Two records have the key 'articles\ta\t'.",
            Assert.Throws<ArgumentException>(static () => StoredSite.BytesOf(StoredSite.Article("a", "1", null), StoredSite.Article("a", "2", null))).Message,
            StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(static () => StoreText.Of("half of a pair: \uD83D"));
        Assert.ThrowsAny<ArgumentException>(static () => StoreText.Of(new byte[] { 0xFF }));
        Assert.ThrowsAny<ArgumentException>(static () => StoredSite.BytesOf(StoredSite.Article("\uDE00", "row", null)));
    }

    [Fact]
    public void A_store_of_another_version_is_an_error()
    {
        var store = StoredSite.BytesOf();
        store[StoreFormat.Magic.Length - 1]++;

        Assert.Equal(
            "The content store 'a.store' was written by another version of TypedContent; build the project again.",
            Assert.Throws<InvalidDataException>(() => StoredSite.Open(store)).Message);
    }

    [Fact(Explicit = true)]
    public void More_than_two_gigabytes_are_read()
    {
        var html = StoreText.Of(new byte[50_000_000]);
        using var stream = new RepeatedStream(html.Length);
        StoreWriter.Write(stream, Enumerable.Range(0, 60).Select(number => new StoreRecord($"{number}", StoreText.Of($"row {number}"), null, html)));
        var store = new StoreReader(stream, static () => "The content store 'a.store'");

        Assert.InRange(stream.Length, 3_000_000_000, 3_000_100_000);
        Assert.All(Enumerable.Range(0, 60), number => Assert.Equal($"row {number}", store.Find($"{number}")?.ReadRow()));
        Assert.Equal(html.Length, store.Find("9")?.ReadBytes(StoreSection.Html).Length);
    }

    // Keeps what is written; of blocks with the given length only their position, since they are all zeros.
    private sealed class RepeatedStream(int repeated) : Stream
    {
        private readonly SortedList<long, byte[]> _pieces = [];
        private long _length;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get; set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (buffer.Length > 0 && buffer.Length != repeated)
            {
                _pieces.Add(_length, buffer.ToArray());
            }

            _length += buffer.Length;
        }

        public override int Read(Span<byte> buffer)
        {
            buffer.Clear();
            foreach (var (start, bytes) in _pieces)
            {
                var (from, to) = (Math.Max(start, Position), Math.Min(start + bytes.Length, Position + buffer.Length));
                if (from < to)
                {
                    bytes.AsSpan((int)(from - start), (int)(to - from)).CopyTo(buffer[(int)(from - Position)..]);
                }
            }

            Position += buffer.Length;
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
