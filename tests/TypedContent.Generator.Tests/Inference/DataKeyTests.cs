using System.Globalization;

namespace TypedContent.Generator.Tests.Inference;

/// <summary>If the keys of mappings are data, this is one warning for each collection, and the cost does not grow with files times keys.</summary>
public class DataKeyTests
{
    [Fact]
    public void A_different_key_in_each_file_is_a_warning()
    {
        Project(60, static i => $"{{\"k{i}\": {{\"name\": \"n{i}\"}}}}").Run().ShouldReport(
            "content/packages/f00.json(1,2,1,6): warning TC0050: 60 of the 60 entries of 'packages' have a key that no other has, such as 'k0' here and 'k1' in content/packages/f01.json(1), and each of these 60 keys becomes a member of one record; if the keys are data, such as names, make each such key a value ('name: k0'), or put files of different kinds into separate folders");
    }

    [Fact]
    public void A_different_key_in_each_nested_mapping_is_one_warning()
    {
        Project(60, static i => $"{{\"title\": \"t\", \"uses\": {{\"k{i}\": 1, \"common\": 2}}, \"more\": {{\"m{i}\": 1}}}}").Run().ShouldReport(
            "content/packages/f00.json(1,25,1,29): warning TC0050: 60 of the 60 'uses' mappings of 'packages' have a key that no other has, such as 'k0' here and 'k1' in content/packages/f01.json(1), and each of these 60 keys becomes a member of one record; if the keys are data, such as names, make it a list with each such key as a value ('- name: k0'), or declare a record in which 'uses' is a dictionary");
    }

    [Fact]
    public void Few_files_one_file_and_shared_keys_are_no_warning()
    {
        Assert.Empty(Project(49, static i => $"{{\"k{i}\": 1}}").Run().BuildLines);
        Assert.Empty(Project(1, static _ => "{" + string.Join(", ", Enumerable.Range(0, 200).Select(static i => $"\"k{i}\": 1")) + "}").Run().BuildLines);
        Assert.Empty(Project(120, static i => $"{{\"title\": \"t\", \"k{(i < 59 ? i : 0)}\": 1}}").Run().BuildLines);
    }

    [Fact]
    public void The_mappings_share_one_record_if_their_types_match()
    {
        var run = Project(60, static i => i == 3 ? "{\"k3\": {\"name\": 3}}" : $"{{\"k{i}\": {{\"name\": \"n{i}\", \"tags\": [\"a\"]}}}}").Run()
            .ShouldReportOnly("TC0050", count: 1);

        Assert.Equal("PackageValue?", run.TypeOf("Package", "K3"));
        Assert.Equal("3 n7 a", run.Value<string>("Packages.F03.K3!.Name + \" \" + Packages.F07.K7!.Name + \" \" + Packages.F07.K7!.Tags[0]"));
        Assert.Null(run.Value<object?>("Packages.F07.K3"));
    }

    [Fact]
    public void The_mappings_have_separate_records_if_their_types_differ()
    {
        var run = Project(60, static i => i == 3 ? "{\"k3\": {\"name\": [3]}}" : $"{{\"k{i}\": {{\"name\": {{\"first\": \"n{i}\"}}}}}}").Run()
            .ShouldReportOnly("TC0050", count: 1);

        Assert.Equal("K3?", run.TypeOf("Package", "K3"));
        Assert.Equal("3 n7", run.Value<string>("Packages.F03.K3!.Name[0] + \" \" + Packages.F07.K7!.Name.First"));
    }

    [Fact]
    public void The_generated_code_does_not_grow_with_files_times_keys()
    {
        var (few, many) = (Size(300), Size(600));

        Assert.True(many.Length < 2.2 * few.Length, $"{many.Length} and {few.Length}");
        Assert.InRange(many.Files, few.Files, few.Files + 64);

        static (long Length, int Files) Size(int count)
        {
            var run = Project(count, static i => $"{{\"k{i}\": {{\"name\": \"n{i}\", \"tags\": [\"a\"]}}, \"l{i}\": [1]}}").Run();
            return (run.Result.GeneratedTrees.Sum(static tree => (long)tree.Length), run.Result.GeneratedTrees.Length);
        }
    }

    [Fact(Explicit = true)]
    public void A_row_contains_few_values_among_many_keys()
    {
        var run = Project(300, static i => (i % 3) switch
        {
            0 => $"{{\"k{i}\": \"a\", \"last\": {{\"x{i}\": 5}}}}",
            1 => $"{{\"k{i}\": 7}}",
            _ => $"{{\"k{i}\": [\"b\", null], \"draft\": true}}",
        }).Run().ShouldReportOnly("TC0050", count: 1);

        Assert.Equal(("a 7 b null", "5 0 True", true), run.Value<(string, string, bool)>("""
            (Packages.F00.K0 + " " + Packages.F01.K1 + " " + Packages.F02.K2[0] + " " + (Packages.F02.K2[1] ?? "null"),
                Packages.F297.Last!.X297 + " " + Packages.F01.K2.Length + " " + Packages.F299.Draft,
                Packages.F01 is { K0: null, K1: 7, K298: null, K299.Length: 0, Last: null, Draft: false })
            """));
    }

    private static ContentProject Project(int count, Func<int, string> text) => Enumerable.Range(0, count).Aggregate(
        Site.Project.WithoutSteps(), (project, i) => project.With($"content/packages/f{i.ToString("00", CultureInfo.InvariantCulture)}.json", text(i)));
}
