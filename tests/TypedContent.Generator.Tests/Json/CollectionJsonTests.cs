namespace TypedContent.Generator.Tests.Json;

/// <summary>Lists and dictionaries that computed members return are written as System.Text.Json writes them, except for the entries in them.</summary>
public class CollectionJsonTests
{
    private const string Item = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using TypedContent;
        namespace Site;
        public enum Level { Low, High }
        [JsonDerivedType(typeof(Round), "round")] public abstract record Shape;
        public record Round(int Radius) : Shape;
        public record Plain(string Name);
        public record Long(string Name, int Length) : Plain(Name);
        public class Names : List<string>;
        public class Pairs<T> : IEnumerable<KeyValuePair<string, T>>
        {
            private readonly List<KeyValuePair<string, T>> _all = [new("a", default!)];
            public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _all.GetEnumerator();
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }
        [ContentCollection("items")]
        public partial record Item(string Name)
        {
            public Item? Next { get; init; }
            public MEMBER;
        }
        public record Copy { public string Name => "B"; public Item? Next => null; public MEMBER; }
        """;

    [Theory]
    [InlineData("IReadOnlyList<Shape> All => [new Round(1)]", """[{"$type":"round","Radius":1}]""")]
    [InlineData("Shape?[] All => [new Round(1), null]", """[{"$type":"round","Radius":1},null]""")]
    [InlineData("IEnumerable<Plain> All => [new Long(\"a\", 1)]", """[{"Name":"a"}]""")]
    [InlineData("IEnumerable<object> All => [new Long(\"a\", 1), 1, \"b\"]", """[{"Length":1,"Name":"a"},1,"b"]""")]
    [InlineData("Dictionary<string, Shape> All => new() { [\"a\"] = new Round(1) }", """{"a":{"$type":"round","Radius":1}}""")]
    [InlineData("Dictionary<DateOnly, int> All => new() { [new(2024, 1, 2)] = 1 }", """{"2024-01-02":1}""")]
    [InlineData("SortedDictionary<DateTime, int> All => new() { [new(2024, 1, 2, 3, 4, 5)] = 1 }", """{"2024-01-02T03:04:05":1}""")]
    [InlineData("IReadOnlyDictionary<bool, int> All => new Dictionary<bool, int> { [true] = 1 }", """{"True":1}""")]
    [InlineData("Dictionary<double, int> All => new() { [1.5] = 1 }", """{"1.5":1}""")]
    [InlineData("Dictionary<Level, int[]> All => new() { [Level.High] = [1] }", """{"High":[1]}""")]
    [InlineData("Dictionary<int, object?> All => new() { [1] = null }", """{"1":null}""")]
    [InlineData("Hashtable All => new() { [\"a\"] = 1 }", """{"a":1}""")]
    [InlineData("Names All => [\"a\"]", """["a"]""")]
    [InlineData("Pairs<int?> All => new()", """[{"Key":"a","Value":null}]""")]
    [InlineData("List<int?[]> All => [[1, null]]", """[[1,null]]""")]
    [InlineData("JsonNode All => new JsonArray(1, new JsonObject { [\"a\"] = 2 })", """[1,{"a":2}]""")]
    [InlineData("object All => new[] { 1, 2 }.Select(static number => number + 0.5)", """[1.5,2.5]""")]
    [InlineData("Dictionary<int, List<Item>> All => new() { [1] = [Items.B] }", """{"1":["b"]}""")]
    [InlineData("ILookup<string, Item> All => new[] { Items.B }.ToLookup(static item => item.Name)", """[["b"]]""")]
    public void As_System_Text_Json_writes_them(string member, string json)
    {
        var run = Site.Project
            .WithSource("Item.cs", Item.Replace("MEMBER", member, StringComparison.Ordinal))
            .With("content/items.yaml", "- {slug: a, name: A, next: b}\n- {slug: b, name: B}\n")
            .Run();

        Assert.Equal($$"""{"Name":"A","Next":"b","All":{{json}}}""", run.Json("Items.A"));
        if (!member.Contains("Item>", StringComparison.Ordinal))
        {
            Assert.Equal(run.Json("new Copy()"), run.Json("Items.B"));
        }
    }
}
