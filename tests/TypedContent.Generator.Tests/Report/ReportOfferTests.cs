using Microsoft.CodeAnalysis;
using TypedContent.Generator.Diagnostics;
using static TypedContent.Generator.Tests.Report.ReportAssert;

namespace TypedContent.Generator.Tests.Report;

/// <summary>The suggestions of the report for templates, dates and lists, and its file in a build.</summary>
public class ReportOfferTests
{
    [Fact]
    public void Templates_are_left_out_before_their_values_are_settled() => AssertEnd(
        """
        Lines for the project file
          <TypedContentFile Remove="**/templates/**" />
              settles 4 reports (TC0002, TC0012)
          <TypedContentFile Remove="**/docs/plan.md" />
              settles 3 reports (TC0002, TC0003, TC0012)
          <TypedContentFile Remove="**/_template.md" />
              settles 1 report (TC0029)
          Except="**/_new.md" in the TypedContentCollection of 'posts'
              settles 1 report (TC0002)
          <TypedContentUnion>docs.date</TypedContentUnion>
              settles 1 report (TC0003)
        """,
        Asked.WithCollectionFolder("_posts").WithFound("_posts/2024/_new.md", "---\ntitle: [\n---\n").WithFound("_posts/a.md", "---\ntitle: A\n---\n")
            .With("content/docs/_template.md", "---\ntitle: A\nnext: docs/NAME\n---\n[a](NAME.md)\n")
            .With("content/docs/a.md", "---\ntitle: A\ndate: 2024-01-05\nsaid: '{{x}}'\n---\n")
            .With("content/docs/b.md", "---\ntitle: A\ndate: 2024-01-05\n---\n").With("content/docs/c.md", "---\ntitle: A\ndate: soon\n---\n{{x}}\n")
            .With("content/docs/plan.md", "---\ntitle: {{title}}\ndate: {%now%}\n---\n")
            .With("content/templates/a.md", "---\ntitle: {{title}}\ndate: {%now%}\n---\n")
            .With("content/templates/b.md", "---\ntitle: {{title}}\ndate: {%now%}\n---\n")
            .WithProperty("_TypedContentReportNoWarn", "TC0054"));

    [Fact]
    public void Dates_in_quotation_marks_have_a_line() => AssertReport(
        """
        TypedContent report

        Collections
          docs: 2 entries in content/docs, inferred as Doc

        Inferred types
          Doc, of docs
            title    string                  in 2 of 2 entries
            date     string                  in 2 of 2 entries; all are dates in quotation marks
            updates  ImmutableArray<string>  in 1 of 2 entries; all are dates in quotation marks
            kind     DateOnly?               in 1 of 2 entries

        Diagnostics: none

        Lines for the project file
          <TypedContentDateFormats>MM/dd/yyyy;quoted</TypedContentDateFormats>
              turns text in quotation marks into dates (docs.date, docs.updates)
        """,
        Asked.WithProperty("TypedContentDatePatterns", Base64("MM/dd/yyyy"))
            .With("content/docs/a.md", "---\ntitle: '2018-03-21'\ndate: '2018-03-21T15:54:22.477Z'\nupdates: ['2018-03-22']\n---\n")
            .With("content/docs/b.md", "---\ntitle: B\ndate: \"2018-03-22\"\nkind: 03/21/2018\n---\n"));

    [Fact]
    public void A_CSharp_line_break_in_a_name_is_escaped_in_the_report() => AssertEnd(
        "No line settles 1 report (TC0013): fix the content, or set a severity in a .globalconfig",
        Asked.With("content/docs/a\u2028int y;.md", "---\n\"x\\u2028\\nint y;\": 1\n---\n"));

    [Fact]
    public void Lines_of_the_same_property_are_merged()
    {
        var project = Asked.WithUnion("docs.kept&more;docs.z0");
        for (var key = 0; key < 4; key++)
        {
            project = project.With($"content/docs/a{key}.md", $"---\ntitle: A\nkept&more: {key}\nz0: {key}\na-key-with-a-name-{key}&more: 1\n---\n")
                .With($"content/docs/b{key}.md", $"---\ntitle: A\nkept&more: [a]\na-key-with-a-name-{key}&more: false\n---\n");
        }

        AssertEnd(
            """
            Lines for the project file
              <TypedContentUnion>
                docs.a-key-with-a-name-0&amp;more;
                docs.a-key-with-a-name-1&amp;more;
                docs.a-key-with-a-name-2&amp;more;
                docs.a-key-with-a-name-3&amp;more;
                docs.kept&amp;more;
                docs.z0
              </TypedContentUnion>
                  settles 4 reports (TC0003)
            """,
            project);
        AssertEnd(
            "Diagnostics: none",
            project.WithUnion("\ndocs.a-key-with-a-name-0&more;\n  docs.a-key-with-a-name-1&more;\n docs.a-key-with-a-name-2&more;docs.a-key-with-a-name-3&more;docs.kept&more;\ndocs.z0\n"));
    }

    [Fact]
    public void The_guide_shows_a_report()
    {
        var guide = File.ReadAllText(Path.Combine(RepositoryFolder.PathOf(), "generator", "docs", "msbuild.md")).ReplaceLineEndings("\n");
        var shown = guide[guide.IndexOf("TypedContent report\n", StringComparison.Ordinal)..];
        AssertReport(
            shown[..shown.IndexOf("\n```", StringComparison.Ordinal)],
            Asked.With("content/docs/setup.md", "---\ntitle: Set up\ndate: 2024-01-05\nauthor: people/amina\n---\nSee [the tour](tour.md).\n")
                .With("content/docs/tour.md", "---\ntitle: A tour\ndate: 2024-01-06\ntags: [first]\n---\n![A map](map.png)\n")
                .With("content/docs/usage.md", "---\ntitle: Usage\ndate: soon\ndraft: true\n---\nSee [more](more.md).\n")
                .With("content/docs/player.mdx", "# Player\n")
                .With("content/docs/notes.md", "---\ntitle: Notes\nauthor: people/nobody\n---\n")
                .With("content/people.yaml", "- slug: amina\n  name: Amina\n"));
    }

    [Fact]
    public void It_depends_only_on_the_content()
    {
        var report = Mistaken.Run().ShouldReportOnly("TC").ShouldGiveValues(textHolders: "RoslynText").Source(FileName);

        Assert.Equal(report, Mistaken.InReverseOrder().Run().ShouldReportOnly("TC").Source(FileName));
        Assert.DoesNotContain("/project", report, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Split('\n'), static line => line.Length > 115);
    }

    [Fact]
    public void Other_builds_have_no_step_and_no_file_for_it()
    {
        var run = Mistaken.WithoutProperty("_TypedContentIsReport").Run().ShouldReportOnly("TC");

        Assert.DoesNotContain(StepNames.Report, run.StepNames);
        Assert.DoesNotContain(FileName, run.Sources().Keys);
        Assert.Contains(StepNames.Report, Mistaken.Run().StepNames);
    }

    [Fact]
    public void Its_build_turns_off_all_diagnostics_but_failures_of_the_generator()
    {
        var targets = File.ReadAllText(Path.Combine(RepositoryFolder.PathOf(), "generator", "TypedContent", "build", "TypedContent.targets"));
        var ids = DiagnosticDescriptors.All.Select(descriptor => descriptor.Id);
        var off = targets.Split("<NoWarn>$(NoWarn);")[1].Split("</NoWarn>")[0].Split(';');

        Assert.Equal(["TC0016", "TC0042"], ids.Except(off));
    }
}
