using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Diagnostics;

namespace TypedContent.Generator.Tests;

/// <summary>The guides match the code, and their links work.</summary>
public partial class DocumentationTests
{
    private static readonly string Repository = RepositoryFolder.PathOf();

    private static string Docs => Path.Combine(Repository, "generator", "docs");

    public static TheoryData<string> Ids => new(Descriptors.Select(descriptor => descriptor.Id));

    public static TheoryData<string> Pages => new(Directory.GetFiles(Docs, "*.md", SearchOption.AllDirectories)
        .Append(Path.Combine(Repository, "README.md"))
        .Select(file => Path.GetRelativePath(Repository, file)));

    private static IReadOnlyList<DiagnosticDescriptor> Descriptors => DiagnosticDescriptors.All;

    [Fact]
    public void Ids_are_contiguous_and_each_has_its_descriptor()
    {
        Assert.Equal(Enumerable.Range(1, Descriptors.Count).Select(number => $"TC{number:D4}"), Descriptors.Select(descriptor => descriptor.Id));
        Assert.Equal(Descriptors, Enum.GetValues<ProblemId>().Select(DiagnosticDescriptors.Of));
        Assert.All(Enum.GetValues<ProblemId>(), static id => Assert.Equal(id, ProblemSentences.Of(id).Id));
        Assert.All(Enum.GetValues<ProblemId>(), id => Assert.Equal(id.IsError(), DiagnosticDescriptors.Of(id).DefaultSeverity == DiagnosticSeverity.Error));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_has_a_page_a_row_and_a_release_note(string id)
    {
        var descriptor = Descriptors.Single(descriptor => descriptor.Id == id);
        var notes = File.ReadAllText(Path.Combine(Repository, "generator", "TypedContent.Generator", "AnalyzerReleases.Unshipped.md"));

        Assert.Contains($"docs/diagnostics/{id}.md", descriptor.Description.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        // As long as the repository has no address, none is written.
        Assert.True(descriptor.HelpLinkUri.Length == 0 || descriptor.HelpLinkUri.EndsWith($"generator/docs/diagnostics/{id}.md", StringComparison.Ordinal));
        Assert.StartsWith($"# {id}: {descriptor.Title}", File.ReadAllText(Path.Combine(Docs, "diagnostics", id + ".md")), StringComparison.Ordinal);
        Assert.Contains(
            $"| [{id}]({id}.md) | {descriptor.Title} | {descriptor.DefaultSeverity.ToString().ToLowerInvariant()} |",
            File.ReadAllText(Path.Combine(Docs, "diagnostics", "README.md")),
            StringComparison.Ordinal);
        Assert.Contains($"{id} | TypedContent | {descriptor.DefaultSeverity} | {descriptor.Title}", notes, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_of_an_error_says_what_a_lowered_severity_leaves_of_the_entry(string id)
    {
        var page = File.ReadAllText(Path.Combine(Docs, "diagnostics", id + ".md")).ReplaceLineEndings("\n");

        Assert.Equal(
            Descriptors.Single(descriptor => descriptor.Id == id).DefaultSeverity == DiagnosticSeverity.Error,
            page.Contains("\n## If the severity is lowered\n\n", StringComparison.Ordinal));
    }

    [Fact]
    public void The_lines_for_sites_of_other_tools_name_existing_properties_and_items()
    {
        var guide = string.Concat(Directory.GetFiles(Path.Combine(Docs, "migration")).Append(Path.Combine(Docs, "coming-from.md")).Select(File.ReadAllText));
        var settings = File.ReadAllText(Path.Combine(Docs, "msbuild.md"));
        var lines = Regex.Matches(guide, "<(?<name>TypedContent[A-Za-z]+)[ >]").Select(static match => match.Groups["name"].Value).Distinct().ToList();

        Assert.True(lines.Count >= 10);
        Assert.All(lines, name => Assert.Contains($"`{name}`", settings, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_link_leads_to_an_existing_file_and_heading(string page)
    {
        var file = Path.Combine(Repository, page);
        foreach (Match link in Link.Matches(Code.Replace(File.ReadAllText(file), "")))
        {
            var target = link.Groups["target"].Value;
            if (target.Contains("://", StringComparison.Ordinal))
            {
                continue;
            }

            var (path, anchor) = target.Split('#') is [var first, var second] ? (first, second) : (target, null);
            var full = path.Length == 0 ? file : Path.Combine(Path.GetDirectoryName(file)!, path);
            Assert.True(File.Exists(full) || Directory.Exists(full), $"{page} links to {target}");
            Assert.True(anchor is null || Headings(full).Contains(anchor), $"{page} links to {target}");
        }
    }

    private static IEnumerable<string> Headings(string file) => File.ReadLines(file)
        .Where(line => line.StartsWith('#'))
        .Select(line => Punctuation.Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex("^(?<fence>`{3,}).*?^\\k<fence>|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code { get; }

    // The characters that an anchor of GitHub leaves out.
    [GeneratedRegex(@"[^\w -]")]
    private static partial Regex Punctuation { get; }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link { get; }
}
