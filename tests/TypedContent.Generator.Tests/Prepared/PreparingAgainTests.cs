namespace TypedContent.Generator.Tests.Prepared;

/// <summary>The tool's output after an edit is the same with its previous output and without.</summary>
public class PreparingAgainTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void After_an_edit(int seed) => Check(seed, 16);

    [Fact(Explicit = true)]
    public void After_many_edits()
    {
        for (var seed = 100; seed < 140; seed++)
        {
            Check(seed, 60);
        }
    }

    [Fact]
    public void An_edit_that_moves_lines_but_no_characters()
    {
        var items = string.Concat(Enumerable.Range(0, 300).Select(static number => $"- slug: a{number}\n  v: {(number == 0 ? "[1]" : "x")}\n"));
        var project = Site.Project.WithoutSteps().WithUnion("people.v").With("content/people.yaml", "\n\n" + items);
        using var site = new PreparedSite(project);
        site.Prepare();
        site.Change(project.With("content/people.yaml", "#\n" + items));
        site.Prepare();

        Assert.Equal(site.PrepareAtFirst(), (site.Content, Convert.ToHexString(site.Store), site.Pointer[2]));
    }

    private static void Check(int seed, int count)
    {
        var edited = new EditedSite(seed);
        var edits = new List<string> { edited.Edit() };
        using var site = new PreparedSite(edited.Project);
        for (; ; edits.Add(edited.Edit()))
        {
            site.Change(edited.Project);
            site.Prepare();
            var again = (site.Content, Convert.ToHexString(site.Store), site.Pointer[2]);
            // Now and then, two edits are made without a run of the tool in between.
            if (edits.Count % 7 == 0)
            {
                edits.Add(edited.Edit());
                site.Change(edited.Project);
                site.Prepare();
                again = (site.Content, Convert.ToHexString(site.Store), site.Pointer[2]);
            }

            var first = site.PrepareAtFirst();
            Assert.True(again == first, $"With seed {seed}, what is prepared is not the same after these edits:\n{string.Join('\n', edits)}");
            if (edits.Count >= count)
            {
                break;
            }
        }

        BothWays.ShouldBeTheSame(site, site.PreparedAlone);
    }
}
