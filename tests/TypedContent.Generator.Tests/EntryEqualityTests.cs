using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Locales;
using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.Tests;

/// <summary>Entries and documents are equal if their files are, and if other locales give them the same values.</summary>
public class EntryEqualityTests
{
    private static readonly GenerationOptions Arabic = new("", "ar", default, "", HasDrafts: true);

    [Fact]
    public void Entries_of_equal_files_are_equal()
    {
        var (document, other) = (Read("en", "title: Hello"), Read("en", "title: Hello"));

        AssertEqual(document, other);
        AssertEqual(Shared("views: 3").Apply(document), Shared("views: 3").Apply(other));
    }

    [Theory]
    [InlineData("views: 3", "title: Hello")]
    [InlineData("views: 3", "views: 4")]
    [InlineData("views: 3", "likes: 3")]
    [InlineData("views: 3", "views: 3\nlist: [")]
    public void Entries_that_inherit_different_values_are_not_equal(string first, string other)
    {
        var document = Read("en", "title: Hello");
        var (given, otherGiven) = (Shared(first).Apply(document), Shared(other).Apply(document));

        Assert.NotEqual(given, otherGiven);
        Assert.NotEqual(given.Entries[0], otherGiven.Entries[0]);
    }

    private static void AssertEqual(Document document, Document other)
    {
        Assert.Equal(document, other);
        Assert.Equal(document.GetHashCode(), other.GetHashCode());
        Assert.Equal(document.Entries[0], other.Entries[0]);
        Assert.Equal(document.Entries[0].GetHashCode(), other.Entries[0].GetHashCode());
    }

    // The front matter of the entry in Arabic, from which its translation inherits values.
    private static SharedKeys Shared(string data) =>
        SharedKeys.Of([new DocumentData(Read("ar", data)), new DocumentData(Read("en", "title: Hello"))], Arabic, CancellationToken.None);

    private static Document Read(string locale, string data) => Site.Read($"articles/hello.{locale}.md", $"---\n{data}\n---\n");
}
