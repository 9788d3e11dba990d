using Microsoft.CodeAnalysis;
using TypedContent.TestKit.Snapshots;
using TypedContent.Testing.Snapshots;

namespace TypedContent.TestKit.Tests;

public class SnapshotContentTests
{
    [Fact]
    public void A_generated_file_begins_with_its_name()
    {
        var files = SnapshotContent.Of(ContentProject.For<TitleGenerator>().With("content/B.md", "").With("content/A.md", "Title: a\n").Run().Result);

        Assert.Equal(["#A.g", "#B.g"], files.Select(file => file.Suffix));
        Assert.StartsWith("//HintName: A.g.cs\n/// <summary>A</summary>\n", files[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("\n}\n", files[0].Text, StringComparison.Ordinal);
        Assert.All(files, file => Assert.Equal("cs", file.Extension));
    }

    [Fact]
    public void Files_with_the_same_name_in_two_folders_are_numbered()
    {
        var files = SnapshotContent.Of(ContentProject.For<TwoFoldersGenerator>().Run().Result);

        Assert.Equal(
            [("#A.g.00", "//HintName: one/A.g.cs\n// 1\n// 2"), ("#A.g.01", "//HintName: two/A.g.cs\n")],
            files.Select(file => (file.Suffix, file.Text)));
    }

    [Fact]
    public void Diagnostics_are_written_as_in_Verify()
    {
        var file = SnapshotContent.Of(ContentProject.For<TitleGenerator>().With("content/A.md", "\nx: y\nno").Run().Result)[^1];

        Assert.Equal(("", "txt"), (file.Suffix, file.Extension));
        Assert.Equal(
            """
            {
              Diagnostics: [
                {
                  Location: \project\content\A.md: (1,0)-(1,2),
                  Message: The line 'no' has no colon,
                  Severity: Error,
                  Descriptor: {
                    Id: KIT001,
                    Title: Line without a colon,
                    MessageFormat: The line '{0}' has no colon,
                    Category: Kit,
                    DefaultSeverity: Error,
                    IsEnabledByDefault: true
                  }
                }
              ]
            }
            """,
            file.Text,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Optional_parts_of_diagnostics_are_written_if_they_exist()
    {
        var descriptor = new DiagnosticDescriptor(
            "KIT002", "Title", "Format", "Kit", DiagnosticSeverity.Warning, true, "A description.", "https://example.org", "One", "Two");

        Assert.Equal(
            """
            {
              Diagnostics: [
                {
                  Message: Format,
                  Severity: Warning,
                  WarningLevel: 1,
                  Descriptor: {
                    Id: KIT002,
                    Title: Title,
                    Description: A description.,
                    HelpLink: https://example.org,
                    MessageFormat: Format,
                    Category: Kit,
                    DefaultSeverity: Warning,
                    IsEnabledByDefault: true,
                    CustomTags: [
                      One,
                      Two
                    ]
                  }
                }
              ]
            }
            """,
            DiagnosticsText.Of([Diagnostic.Create(descriptor, Location.None)]),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_message_with_several_lines_is_rejected()
    {
        var descriptor = new DiagnosticDescriptor("KIT003", "Title", "One\nTwo", "Kit", DiagnosticSeverity.Warning, true);

        Assert.Throws<NotSupportedException>(() => DiagnosticsText.Of([Diagnostic.Create(descriptor, Location.None)]));
    }

    [Fact]
    public async Task A_snapshot_is_beside_the_test()
    {
        await Verifier.Verify(ContentProject.For<TitleGenerator>().With("content/Hello.md", "Title: مرحبا\nno colon\n").Run().Driver);
    }

    private sealed class TwoFoldersGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(output =>
        {
            output.AddSource("two/A.g.cs", "");
            output.AddSource("one/A.g.cs", "// 1\r\n// 2");
        });
    }
}
