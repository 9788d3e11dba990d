using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text;
using TypedContent.Tool.Store;

namespace TypedContent.Generator.Tests.Store;

/// <summary>The behavior of content in the store of an assembly.</summary>
public class StoredContentTests
{
    [Theory]
    [InlineData("")]
    [InlineData("<p>Text.</p>\n")]
    [InlineData("<p>مرحبا \u200F😀 بالعالم</p>\r\n\t\0\\")]
    public void A_body_is_read_as_written(string html)
    {
        var body = StoredSite.With(StoredSite.Article("hello", null, html, "counts\t7\t60\t3\nlink\t/a\tA\\tb")).Body("hello");

        Assert.Equal(html, body.Html);
        Assert.Equal(html, Written(body));
        Assert.Equal((7, 60), (body.WordCount, body.ReadingTime.TotalSeconds));
        Assert.Equal(new BodyLink("/a", "A\tb", null), Assert.Single(body.Links));
        Assert.Equal(html[..Math.Min(3, html.Length)], body.Excerpt);
        Assert.Equal(string.Concat(body.Parts.Select(static part => part.Html)), html);
    }

    [Fact]
    public void A_long_body_is_read_as_written()
    {
        var html = string.Concat(Enumerable.Range(0, 200_000).Select(static number => $"<b>عدد {number}</b>"));
        var body = StoredSite.With(StoredSite.Article("hello", null, html)).Body("hello");

        Assert.Equal(html, body.Html);
        Assert.Equal(html, Written(body));
    }

    [Fact]
    public void A_body_in_code_is_written_as_well() =>
        Assert.Equal("<p>مرحبا 😀</p>", Written(new MarkdownBody(static () => "<p>مرحبا 😀</p>", static () => "")));

    [Fact]
    public void Entries_of_a_table_are_read()
    {
        var site = StoredSite.With(
            StoredSite.Article("a", "Title of a\t", "<p>A</p>"),
            StoredSite.Article("b", "Title of b\t", null),
            StoredSite.Article("tab\t\u200F", "Odd\t", "<p>T</p>"));
        var entries = site.Entries("a\nb\nc\ntab\t\u200F");

        Assert.Equal(("Title of a", "<p>A</p>"), (entries[0].Key, entries[0].Value.Html));
        Assert.Equal(("Odd", "<p>T</p>", "T"), (entries[3].Key, entries[3].Value.Html, entries[3].Value.Text));
        Assert.Equal("Title of b", entries[1].Key);
        Assert.Equal(
            "The text of the entry 'b' has errors; the build reports them.",
            Assert.Throws<InvalidOperationException>(() => entries[1].Value.Html).Message);
        Assert.Equal("The entry 'c' has errors; the build reports them.", Assert.Throws<InvalidOperationException>(() => entries[2]).Message);
    }

    [Fact]
    public void Content_in_code_has_priority_over_stored_content()
    {
        string[] live = ["", ""];
        var site = StoredSite.With(StoredSite.Article("a", "Stored\t", "stored a"), StoredSite.Article("b", "Stored\t", "stored b"));
        var entries = site.Entries("a\nb", () => live);
        var (first, second) = (entries.Get("a").Value, entries.Get("b").Value);
        Assert.Equal(("stored a", "stored b"), (first.Html, second.Html));

        // As "dotnet watch" does if a body is edited.
        live = ["", "entry\ta\t\t0\t17\ncounts\t1\t1\t1", "live a"];

        Assert.Equal(("live a", "stored b"), (first.Html, second.Html));
        Assert.Equal(("live a", "stored b"), (Written(first), Written(second)));

        live = ["a\t\tLive\t", "", ""];
        Assert.Equal(["Live", "Stored"], site.Entries("a\nb", () => live).Select(static entry => entry.Key));
    }

    [Fact]
    public void A_body_keeps_no_unused_text()
    {
        var body = StoredSite.With(StoredSite.Article("hello", null, new string('a', 100_000))).Body("hello");
        var html = Read(body);
        GC.Collect();

        Assert.False(html.IsAlive);
        Assert.Equal(100_000, body.Html.Length);

        // In its own stack frame, so that nothing else keeps the text alive.
        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Read(MarkdownBody body)
        {
            var html = body.Html;
            Assert.Same(html, body.Html);
            return new WeakReference(html);
        }
    }

    [Fact]
    public void An_assembly_without_a_store_has_its_content_in_code()
    {
        var site = new StoredSite(StoredSite.Load(new AssemblyLoadContext("none", isCollectible: true), null));

        Assert.Equal("Live", site.Entries("a", static () => ["a\t\tLive\t", ""])[0].Key);
        Assert.Equal(
            "The content store 'TypedContent.store' of the assembly 'Newspaper' has no entry 'articles/hello/ar'; build the project again.",
            Assert.Throws<InvalidDataException>(() => site.Body("hello", "ar").Html).Message);
    }

    [Fact]
    public void A_damaged_store_throws_and_writes_nothing()
    {
        var store = StoredSite.BytesOf(StoredSite.Article("hello", null, "<p>Text.</p>"));
        store[^1] ^= 1;
        var body = new StoredSite(StoredSite.Load(new AssemblyLoadContext("damaged", isCollectible: true), store)).Body("hello");
        var writer = new ArrayBufferWriter<byte>();

        const string Message = "The content store 'TypedContent.store' of the assembly 'Newspaper' is damaged; build the project again.";
        Assert.Equal(Message, Assert.Throws<InvalidDataException>(() => body.Html).Message);
        Assert.Equal(Message, Assert.Throws<InvalidDataException>(() => body.WriteHtmlTo(writer)).Message);
        Assert.Equal(0, writer.WrittenCount);
        Assert.Equal(0, body.WordCount);
    }

    [Fact]
    public void Threads_read_at_the_same_time()
    {
        var texts = Enumerable.Range(0, 50).Select(static number => string.Concat(Enumerable.Repeat($"نص {number} ", (number * 97) + 1))).ToArray();
        var site = StoredSite.With([.. texts.Select(static (text, number) => StoredSite.Article($"a{number}", null, text))]);

        Parallel.For(0, 2_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, number =>
        {
            var body = site.Body($"a{number % texts.Length}");
            Assert.Equal(texts[number % texts.Length], number % 2 == 0 ? body.Html : Written(body));
        });
    }

    [Fact]
    public void A_context_unloads_after_its_bodies_were_read()
    {
        var context = ReadInContext();
        for (var attempt = 0; attempt < 20 && context.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(context.IsAlive);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference ReadInContext()
        {
            var context = new AssemblyLoadContext("unloaded", isCollectible: true);
            var body = new StoredSite(StoredSite.Load(context, StoredSite.BytesOf(StoredSite.Article("hello", null, "<p>Text.</p>")))).Body("hello");
            Assert.Equal("<p>Text.</p>", body.Html + (Written(body) == body.Html ? "" : "!"));
            context.Unload();
            return new WeakReference(context);
        }
    }

    private static string Written(MarkdownBody body)
    {
        var writer = new ArrayBufferWriter<byte>();
        body.WriteHtmlTo(writer);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }
}
