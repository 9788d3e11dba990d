using Microsoft.CodeAnalysis;
using static TypedContent.Generator.Tests.Report.ReportAssert;

namespace TypedContent.Generator.Tests.Report;

/// <summary>What the target <c>TypedContentReport</c> prints.</summary>
public class ContentReportTests
{
    [Fact]
    public void It_contains_collections_types_diagnostics_and_lines() => AssertReport("""
        TypedContent report

        Collections
          cities: 1 entry in content/cities, declared as City
          docs: 6 entries in content/docs, inferred as Doc
            1 draft
            locales: fr (1); 5 entries without one
          people: 1 entry in content/people.yaml, inferred as Person
          1 file without a collection

        Inferred types
          Doc, of docs
            title         string                in 4 of 6 entries
            date          DateOnly?             in 3 of 6 entries; 1 odd value, first at content/docs/c.md(3,7)
            version       bool?                 in 2 of 6 entries; 1 odd value, first at content/docs/c.md(4,10)
            hero          Hero?                 in 1 of 6 entries
            hero.image    string                in 1 of 1 mapping
            steps         ImmutableArray<Step>  in 1 of 6 entries
            steps[].text  string                in 2 of 2 mappings
            steps[].note  string?               in 1 of 2 mappings
            draft         bool                  in 1 of 6 entries
          Person, of people
            name  string  in 1 of 1 entry

        Diagnostics: 8 errors, 4 warnings, in 9 files
          TC0003 error    Values of one key cannot share a type: 2 places in 1 file, first at content/docs/c.md(3,7)
              'date' is text ('soon') here, but a date ('2024-01-05') in content/docs/a.md(3) and in another file; fix
              it, or put all of them in quotation marks, or set <TypedContentUnion>docs.date</TypedContentUnion> in the
              project file to allow values of any kind
          TC0029 error    Link to content that does not exist: 2 places in 2 files, first at content/docs/a.md(11,15)
              The link 'gone.md' does not lead to content; write the path of a content file from this one, or an entry
              as 'collection/slug' (<TypedContentLinks>warn</TypedContentLinks> in the project file turns broken links
              and images into warnings)
          TC0002 error    YAML, TOML, JSON or CSV syntax error: at content/docs/e.md(2,8)
              The '[' that opens here is not closed, or a ',' is missing between two of its values
          TC0010 error    File without a collection: at content/about.md(1,1)
              'content/about.md' is not in the folder of a collection; add
              <TypedContentRootCollection>pages</TypedContentRootCollection> to the project file for all such files, or
              move it into a folder such as 'content/pages/'
          TC0017 error    Key without a member in the declared record: at content/cities/rabat.yaml(2,1)
              'size' is not a member of City; remove it, or declare it on City
          TC0031 error    Image that does not exist: at content/docs/a.md(11,28)
              The image 'gone.png' is not in the content; add the file, or write the path of an existing one
              (<TypedContentLinks>warn</TypedContentLinks> in the project file turns broken links and images into
              warnings)
          TC0025 warning  Declared collection without content: at Model/Lost.cs(1,2)
              There is no collection 'lost' in the content; add a folder 'lost/' or a list file 'lost.yaml'
          TC0044 warning  Entry without data among entries with data: at content/docs/g.md(1,1)
              This entry has no front matter, but 4 other entries of 'docs' have; add some between two '---' lines at
              the beginning, or delete the file
          TC0047 warning  Markdown with JSX: at content/docs/f.mdx(1,1)
              This file is Markdown with JSX (.mdx) and is not read; set TypedContentMdx to 'text' to read it as
              Markdown that shows the JSX as text, or to 'ignore' to leave it out
          TC0053 warning  Name that may be a locale: at content/docs/b.fr.md(1,1)
              'fr' in the path of this file is read as a locale, but no entry has it and another locale; add
              <TypedContentKnownLocales>none</TypedContentKnownLocales> to the project file, listing every name that is
              a locale

        Lines for the project file
          <TypedContentLinks>warn</TypedContentLinks>
              settles 3 reports (TC0029, TC0031)
          <TypedContentUnion>docs.date;docs.version</TypedContentUnion>
              settles 2 reports (TC0003)
          <TypedContentKnownLocales>none</TypedContentKnownLocales>
              settles 1 report (TC0053)
          <TypedContentMdx>text</TypedContentMdx>
            or <TypedContentMdx>ignore</TypedContentMdx>
              settles 1 report (TC0047)
          <TypedContentRootCollection>pages</TypedContentRootCollection>
              settles 1 report (TC0010)

        No line settles 4 reports (TC0002, TC0017, TC0025, TC0044): fix the content, or set a severity in a
          .globalconfig
        """, Mistaken);

    [Fact]
    public void A_singleton_is_one_of_the_collections() => AssertBegin("""
        TypedContent report

        Collections
          labels: singleton in content/labels.ar.yaml, content/labels.en.yaml, inferred as LabelsData
            locales: ar (1), en (1)
          site: singleton in content/site.json, content/site.yaml, inferred as SiteData
            1 file left out: content/site.yaml (TC0009)

        Inferred types
          LabelsData, of labels
            search   string   in 2 of 2 mappings
            minutes  string?  in 1 of 2 mappings
        """,
        Asked.WithProperty("RootNamespace", "Blog").With("content/labels.ar.yaml", "search: A\nminutes: b\n").With("content/labels.en.yaml", "search: A\n")
            .With("content/site.json", "{}").With("content/site.yaml", "title: A\n"));

    [Fact]
    public void It_lists_excluded_files_and_a_project_without_mistakes() => AssertReport(
        """
        TypedContent report

        Collections
          docs: 3 entries in content/docs/ar, content/docs/en, inferred as Doc
            1 draft, which this build leaves out
            locales: ar (2), en (1)
          posts: 1 entry in posts/_posts, inferred as Post

        Inferred types
          Doc, of docs
            title  string  in 3 of 3 entries
            draft  bool    in 1 of 3 entries
          Post, of posts: no members of its own

        Diagnostics: none
        """,
        Asked.WithProperty("TypedContentDrafts", "false")
            .With("content/docs/ar/a.md", "---\ntitle: A\n---\n").With("content/docs/ar/b.md", "---\ntitle: A\ndraft: true\n---\n")
            .WithProperty("TypedContentLayout", "{collection}/{locale}/{slug}").With("content/docs/en/a.md", "---\ntitle: A\n---\n")
            .WithCollectionFolder("../posts/_posts", "posts").WithFound("../posts/_posts/a.md", "Text\n"));

    [Fact]
    public void Without_content_it_is_short() => AssertReport("""
        TypedContent report

        Collections: none

        Diagnostics: none
        """, Asked);

    [Fact]
    public void Severities_are_those_of_the_project() => AssertReport(
        """
        TypedContent report

        Collections
          docs: 2 entries in content/docs, inferred as Doc
          people: 1 entry in content/people.yaml, inferred as Person

        Inferred types
          Doc, of docs
            title   string  in 2 of 2 entries
            author  Person  in 2 of 2 entries
          Person, of people
            name  string  in 1 of 1 entry

        Diagnostics: 1 warning, 2 turned off, in 2 files
          TC0005 warning  Reference to an entry that does not exist: at content/docs/a.md(3,9)
              'people/nobody' is not an entry: the collection 'people' has no slug 'nobody'; name one that exists, or
              put the value in quotation marks if it is text, or set <TypedContentUnion>docs.author</TypedContentUnion>
              in the project file to allow values of any kind
          TC0004 off      Duplicate key: at content/docs/b.md(3,1)
              The key 'title' is already defined on line 2; remove one of the two
          TC0029 off      Link to content that does not exist: at content/docs/a.md(5,5)
              The link 'gone.md' does not lead to content; write the path of a content file from this one, or an entry
              as 'collection/slug' (<TypedContentLinks>warn</TypedContentLinks> in the project file turns broken links
              and images into warnings)

        Lines for the project file
          <TypedContentUnion>docs.author</TypedContentUnion>
              settles 1 report (TC0005)
        """,
        Asked.WithProperty("_TypedContentReportNoWarn", "1701,TC0045, TC0029").WithSeverity("TC0005", ReportDiagnostic.Warn)
            .WithSeverity("TC0004", ReportDiagnostic.Suppress)
            .With("content/people.yaml", "- slug: amina\n  name: Amina\n")
            .With("content/docs/a.md", "---\ntitle: A\nauthor: people/nobody\n---\n[c](gone.md)\n")
            .With("content/docs/b.md", "---\ntitle: B\ntitle: C\nauthor: people/amina\n---\n"));

    [Fact]
    public void Content_cannot_add_a_suggested_line()
    {
        const string Line = "<TypedContentRawHtml>allow</TypedContentRawHtml>";
        AssertEnd(
            """
            Lines for the project file
              <TypedContentLinks>warn</TypedContentLinks>
                  settles 1 report (TC0029)
              <TypedContentUnion>docs.&lt;TypedContentRawHtml&gt;allow&lt;/TypedContentRawHtml&gt;</TypedContentUnion>
                  settles 1 report (TC0003)
            """,
            Asked.With("content/docs/a.md", $"---\ntitle: A\n'{Line}': 1\n---\n[c](<{Line.Replace("<", "\\<", StringComparison.Ordinal).Replace(">", "\\>", StringComparison.Ordinal)}.md>)\n")
                .With("content/docs/b.md", $"---\ntitle: B\n'{Line}': {{x: 1}}\n---\n"));
    }

    [Fact]
    public void Lines_that_messages_suggest_are_suggested() => AssertEnd(
        """
        Lines for the project file
          <NoWarn>$(NoWarn);TC0054</NoWarn>
              settles 1 report (TC0054)
          <TypedContentAsOf>2022-05-13</TypedContentAsOf>
              settles 1 report (TC0046)
          <TypedContentRawHtml>sanitize</TypedContentRawHtml>
            or <TypedContentRawHtml>text</TypedContentRawHtml>
            or <NoWarn>$(NoWarn);TC0054</NoWarn>
              settles 1 report (TC0054)

        Lines for a .globalconfig
          dotnet_diagnostic.TC0007.severity = none
              settles 1 report (TC0007)

        No line settles 1 report (TC0002): fix the content, or set a severity in a .globalconfig

        No line settles 1 report (TC0035): correct what the project file sets
        """,
        Asked.WithProperty("TypedContentUrlPatterns", Base64("/{collection}"))
            .With("content/docs/a.md", "---\ntitle: A\nlinkTitle: a\nLinkTitle: b\nexpiryDate: 2030-01-01\n---\n{% include x %}\n\n<b>x</b>\n")
            .With("content/docs/b.md", "---\ntitle: [A\n---\n"));

    [Fact]
    public void Members_have_their_names_and_excluded_files_their_reason() => AssertBegin(
        """
        TypedContent report

        Collections
          docs: 4 entries in content/docs, inferred as Doc
            1 draft
            2 files left out: content/docs/_part.md (held back by its name, and incomplete), content/docs/c.md (TC0006)

        Inferred types
          Doc, of docs
            title           string   in 3 of 4 entries
            url (UrlValue)  string?  in 2 of 4 entries
            deep            Deep?    in 1 of 4 entries
            deep.er         Er       in 1 of 1 mapping
            deep.er.est     Est      in 1 of 1 mapping
            deep.er.x       int      in 1 of 1 mapping
            and 2 more members
        """,
        Asked.With("content/docs/_part.md", "---\nurl: x\n---\n")
            .With("content/docs/a.md", "---\ntitle: A\nurl: /a\n---\n")
            .With("content/docs/b.md", "---\ntitle: A\nslug: b\ndeep: {er: {est: {of: {all: 1}}, x: 1}}\n---\n")
            .With("content/docs/c.md", "---\ntitle: A\nslug: b\n---\n"));
}
