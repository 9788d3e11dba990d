using System.Text;
using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Tests.Prepared;

/// <summary>Damaged prepared content makes the generator neither hang nor throw; if its stamp shows the damage, the content files are read instead.</summary>
public class DamagedContentTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static ContentProject Project => Site.Project.WithoutSteps().WithProperty("TypedContentMdx", "warn")
        .With("content/people.yaml", "- slug: amina\n  name: Amina\n- slug: badr\n")
        .With("content/articles/a.md", "---\ntitle: A\nauthor: people/amina\nday: 2024-01-02\nrating: 4.5\ntags: [a, [b]]\n---\n# Head\n\n[b](b.md#gone)\n\n:::quote {speaker=people/amina}\nYes.\n:::\n")
        .With("content/articles/b.ar.md", "---\ntitle: ب\nrating: many\nplace: {city: Fes}\n---\nText {% x %}.\n\n![](none.png)\n")
        .With("content/articles/c.yaml", "title: [\n")
        .With("content/articles/d.mdx", "text");

    private static ContentProject Large => LargeCollectionTests.WithMany(Project);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("TypedContent prepared content, form 3\n")]
    [InlineData("TypedContent prepared content, form 3\n000")]
    public void Another_text(string text)
    {
        using var site = Prepared(Project);

        Assert.Equal(BothWays.Diagnostics(ContentRun.Start(site.Project)), BothWays.Diagnostics(ContentRun.Start(Stamped(site, text))));
    }

    [Fact]
    public void With_another_stamp_the_content_files_are_read()
    {
        using var site = Prepared(Project);
        string[] properties =
        [
            "", "!", Convert.ToBase64String([0xFF, 10, 13]), Property(site, "0000000000000000"), Property(site, ""), Convert.ToBase64String("/gone\nx"u8), Convert.ToBase64String("\n\n\n"u8),
        ];

        Assert.All(properties, property => BothWays.ShouldBeTheSame(site, site.WithPrepared(site.Content, property)));
        Assert.All([site.Content[..^1], site.Content + "0", "", "x"], text => BothWays.ShouldBeTheSame(site, site.WithPrepared(text, site.Pointer[2])));
    }

    [Fact(Explicit = true)]
    public void Cut_off() => Check(Project, static (content, number) => number >= 150 ? null : content[..(content.Length * number / 150)]);

    [Theory(Explicit = true)]
    [InlineData(1)]
    [InlineData(2)]
    public void Changed(int seed) => CheckChanges(Project, seed, 300);

    [Fact(Explicit = true)]
    public void Changed_in_a_large_collection() => CheckChanges(Large, 3, 20);

    [Fact(Explicit = true)]
    public void Changed_in_many_ways()
    {
        CheckChanges(Project, 4, 10_000);
        CheckChanges(Large, 5, 500);
    }

    [Fact]
    public void A_type_that_is_nested_too_deeply()
    {
        // A schema with a record whose member is a list of lists of lists.
        var writer = new PreparedWriter();
        Array.ForEach(["Site", ""], writer.Write);
        Array.ForEach([0UL, 0UL, 0UL, 0UL, 1UL], writer.Write);
        writer.Write("Record");
        writer.Write(1UL);
        Array.ForEach(["key", "Name"], writer.Write);

        Assert.Throws<FormatException>(() => SchemaCodec.Read(writer + new string('4', 200_000)));
    }

    private static void CheckChanges(ContentProject project, int seed, int count)
    {
        var random = new Random(seed);
        Check(project, (content, number) => number == count ? null : Change(content, random));
    }

    private static string Change(string content, Random random)
    {
        var text = new StringBuilder(content);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var (at, length) = (random.Next(text.Length), random.Next(1, 20));
            switch (random.Next(4))
            {
                case 0:
                    text[at] = (char)random.Next('0', 'p');
                    break;
                case 1:
                    text.Remove(at, Math.Min(length, text.Length - at));
                    break;
                case 2:
                    text.Insert(at, new string((char)random.Next('0', 'p'), length));
                    break;
                default:
                    text[at] = "\uD83D\uFFFF\0\n مx"[random.Next(7)];
                    break;
            }
        }

        return text.ToString();
    }

    private static void Check(ContentProject project, Func<string, int, string?> change)
    {
        using var site = Prepared(project);
        var content = site.Content;
        for (var number = 0; change(content, number) is { } changed; number++)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            try
            {
                // It throws where the generator does.
                var run = ContentRun.Start(Stamped(site, changed));
                _ = run.BuildLines;
            }
            catch (Exception e)
            {
                throw new ContentAssertException($"Change {number} fails: {e.Message}", e);
            }

            Assert.InRange(watch.Elapsed, TimeSpan.Zero, Limit);
        }
    }

    private static PreparedSite Prepared(ContentProject project)
    {
        var site = new PreparedSite(project);
        site.Prepare();
        return site;
    }

    private static ContentProject Stamped(PreparedSite site, string content) => site.WithPrepared(content, Property(site, TextHash.Of(content)));

    private static string Property(PreparedSite site, string stamp)
    {
        var lines = Encoding.UTF8.GetString(Convert.FromBase64String(site.Pointer[2])).Split('\n');
        lines[1] = stamp;
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }
}
