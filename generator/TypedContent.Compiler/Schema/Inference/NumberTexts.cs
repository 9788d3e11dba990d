using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>
/// Reports numbers of inferred records that lose what the author wrote: two that are written differently and become equal (versions <c>1.1</c> and
/// <c>1.10</c>), and one with a <c>+</c> (a telephone number). Only the first of each key is reported.
/// </summary>
/// <param name="problems">Receives the problems.</param>
internal sealed class NumberTexts(ProjectProblemBag problems)
{
    // The first text of each number under a key; null if one is already reported.
    private readonly Dictionary<Shape, Dictionary<string, (ScalarNode Node, EntryNode Entry)>?> _first = [];

    /// <summary>Adds a value of a key with only numbers; entries come in the order of their paths.</summary>
    public void Add(Shape shape, string key, ScalarNode number, EntryNode entry)
    {
        if (!_first.TryGetValue(shape, out var numbers))
        {
            _first.Add(shape, numbers = new(StringComparer.Ordinal));
        }

        if (numbers is null || CanonicalNumber.Of(number.Text) is not { } value)
        {
            return;
        }

        if (number.Text[0] == '+')
        {
            _first[shape] = null;
            Report(number, entry, key, $"written '{MessageText.Shorten(number.Text)}', but a number has no '+'", "telephone numbers", "remove the '+'");
        }
        else if (!numbers.TryGetValue(value, out var first))
        {
            numbers.Add(value, (number, entry));
        }
        else if (first.Node.Text != number.Text)
        {
            _first[shape] = null;
            var line = entry.File.LineOf(number.Span);
            var place = entry.File.Path == first.Entry.File.Path ? $"on line {line}" : $"in {entry.Path.SourcePath}({line})";
            Report(
                first.Node,
                first.Entry,
                key,
                $"written '{MessageText.Shorten(first.Node.Text)}' here and '{MessageText.Shorten(number.Text)}' {place}, which are the same number",
                "versions",
                "write both the same way");
        }
    }

    private void Report(ScalarNode number, EntryNode entry, string key, params string[] words) =>
        problems.Report(entry.File, ProblemId.NumberText, number.Span, [MessageText.Shorten(key), .. words, TextFix.Of(entry, "all values of the key")]);
}
