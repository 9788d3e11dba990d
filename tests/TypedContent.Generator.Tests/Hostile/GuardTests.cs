using System.Text;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Tests.Hostile;

/// <summary>An unexpected failure is an error in its file that asks for a report; cancellation is not.</summary>
public class GuardTests
{
    [Theory]
    [InlineData("articles/a.md")]
    [InlineData("articles/a.yaml")]
    [InlineData("articles.json")]
    public void A_failure_names_its_file(string path)
    {
        var document = Read(path, new InvalidOperationException("no such thing"));

        var problem = Assert.Single(document.Problems);
        Assert.Equal("TC0016", problem.Id.Code());
        Assert.Equal("/" + path, problem.Path);
        Assert.Equal(["this file", "InvalidOperationException: no such thing"], problem.Arguments);
        Assert.Empty(document.Entries);
    }

    [Fact]
    public void Cancellation_passes() => Assert.Throws<OperationCanceledException>(() => Read("articles/a.md", new OperationCanceledException()));

    [Fact]
    public void Cancellation_ends_the_reading_of_a_file()
    {
        var file = new ContentFile("/a.yaml", ContentPath.Parse("content", "articles/a.yaml")!, new RoslynText(SourceText.From("a: 1\n", Encoding.UTF8)));

        Assert.Throws<OperationCanceledException>(() => DocumentReader.Read(file, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Cancellation_passes_from_another_core() =>
        Assert.Throws<OperationCanceledException>(() => Start(Failing("articles/a.md", new OperationCanceledException())).Finish(CancellationToken.None));

    [Fact]
    public void A_file_with_a_cancelled_read_is_read_on_request()
    {
        var text = new FailingText(new OperationCanceledException());
        var pending = Start(With("articles/a.md", text));
        Assert.Throws<OperationCanceledException>(() => pending.Finish(CancellationToken.None));

        text.Exception = new InvalidOperationException("no such thing");

        Assert.Single(pending.Finish(CancellationToken.None).Problems);
    }

    [Fact]
    public void Cancellation_ends_the_wait_for_a_file() =>
        Assert.Throws<OperationCanceledException>(
            () => Start(Failing("articles/a.md", new InvalidOperationException())).Finish(new CancellationToken(canceled: true)));

    [Fact]
    public void A_file_is_read_once()
    {
        var pending = Start(Failing("articles/a.md", new InvalidOperationException()));

        Assert.Same(pending.Finish(CancellationToken.None), pending.Finish(CancellationToken.None));
    }

    private static BackgroundWork<ContentFile, Document> Start(ContentFile file) => BackgroundWork.Start(file, DocumentReader.Read, CancellationToken.None);

    private static Document Read(string path, Exception exception) => DocumentReader.Read(Failing(path, exception), CancellationToken.None);

    private static ContentFile Failing(string path, Exception exception) => With(path, new FailingText(exception));

    private static ContentFile With(string path, SourceText text) => new("/" + path, ContentPath.Parse("content", path)!, new RoslynText(text));

    private sealed class FailingText(Exception exception) : SourceText
    {
        public Exception Exception { get; set; } = exception;

        public override Encoding? Encoding => throw Exception;

        public override int Length => 0;

        public override char this[int position] => throw Exception;

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        {
        }
    }
}
