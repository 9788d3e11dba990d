namespace TypedContent.Compiler.Text;

/// <summary>
/// The number of changed characters, or swaps of two adjacent ones, between two texts, ignoring case: the Levenshtein distance, in which
/// a swap also counts as one (optimal string alignment).
/// </summary>
internal sealed class EditDistance
{
    private const int Far = int.MaxValue / 2;

    private readonly string _text;
    private readonly char[] _other;
    private int[] _beforePrevious;
    private int[] _previous;
    private int[] _current;
    private int _start;

    /// <param name="text">The first text.</param>
    /// <param name="maxLength">The maximum length of the other text.</param>
    public EditDistance(string text, int maxLength)
    {
        _text = UnicodeData.ToUpper(text);
        _other = new char[maxLength];
        (_beforePrevious, _previous, _current) = (new int[maxLength + 2], new int[maxLength + 2], new int[maxLength + 2]);
    }

    /// <summary>The cost of the comparisons so far: the number of characters and character pairs compared.</summary>
    public int Cost { get; private set; }

    /// <summary>The distance; <see langword="null"/> if it is above the limit.</summary>
    public int? To(string other, int limit)
    {
        Cost++;
        if (Math.Abs(other.Length - _text.Length) > limit)
        {
            return null;
        }

        Cost += other.Length;
        for (var j = 0; j < other.Length; j++)
        {
            _other[j] = UnicodeData.ToUpper(other[j]);
        }

        // A common prefix and suffix do not affect the distance.
        var (rows, columns) = (_text.Length, other.Length);
        while (rows > 0 && columns > 0 && _text[rows - 1] == _other[columns - 1])
        {
            rows--;
            columns--;
        }

        _start = 0;
        while (_start < rows && _start < columns && _text[_start] == _other[_start])
        {
            _start++;
        }

        (rows, columns) = (rows - _start, columns - _start);
        for (var j = 0; j <= columns; j++)
        {
            _previous[j] = j <= limit ? j : Far;
        }

        for (var i = 1; i <= rows; i++)
        {
            // A swap refers to the row before the last one, so a row may exceed the limit by one.
            if (NextRow(i, columns, limit) > limit + 1)
            {
                return null;
            }

            (_beforePrevious, _previous, _current) = (_previous, _current, _beforePrevious);
        }

        return _previous[columns] <= limit ? _previous[columns] : null;
    }

    /// <summary>Fills the cells of a row that can be within the limit, near the diagonal, and returns their minimum.</summary>
    private int NextRow(int i, int columns, int limit)
    {
        var (from, to) = (Math.Max(1, i - limit), Math.Min(columns, i + limit));
        _current[0] = i;
        if (from > 1)
        {
            _current[from - 1] = Far;
        }

        var least = from == 1 ? i : Far;
        for (var j = from; j <= to; j++)
        {
            var isSame = _text[_start + i - 1] == _other[_start + j - 1];
            var distance = Math.Min(_previous[j - 1] + (isSame ? 0 : 1), Math.Min(_previous[j], _current[j - 1]) + 1);
            if (i > 1 && j > 1 && _text[_start + i - 1] == _other[_start + j - 2] && _text[_start + i - 2] == _other[_start + j - 1])
            {
                distance = Math.Min(distance, _beforePrevious[j - 2] + 1);
            }

            _current[j] = distance;
            least = Math.Min(least, distance);
        }

        _current[to + 1] = Far;
        Cost += Math.Max(0, to - from + 1);
        return least;
    }
}
