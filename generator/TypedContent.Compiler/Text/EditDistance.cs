namespace TypedContent.Compiler.Text;

/// <summary>
/// How many changes of a character, or swaps of two neighbours, make one text of another, whatever the case: Levenshtein's distance, in which
/// a swap counts once too (optimal string alignment).
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

    /// <param name="text">The one text.</param>
    /// <param name="maxLength">How long the other may be.</param>
    public EditDistance(string text, int maxLength)
    {
        _text = UnicodeData.ToUpper(text);
        _other = new char[maxLength];
        (_beforePrevious, _previous, _current) = (new int[maxLength + 2], new int[maxLength + 2], new int[maxLength + 2]);
    }

    /// <summary>What the comparisons have cost so far: characters and pairs of characters that were looked at.</summary>
    public int Cost { get; private set; }

    /// <summary>The distance; <see langword="null"/> where it is above the limit.</summary>
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

        // What both begin and end with changes nothing.
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
            // A swap reaches over one row, which is why a row may lie above the limit by one.
            if (NextRow(i, columns, limit) > limit + 1)
            {
                return null;
            }

            (_beforePrevious, _previous, _current) = (_previous, _current, _beforePrevious);
        }

        return _previous[columns] <= limit ? _previous[columns] : null;
    }

    /// <summary>Fills the cells of a row that can lie within the limit, those near the diagonal; gives the least of them.</summary>
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
