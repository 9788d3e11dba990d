using System.Globalization;
using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Rows;

/// <summary>The fields of a row, separated by tabs. Missing ones that follow each other are one field with their number.</summary>
internal sealed class RowLine
{
    private readonly StringBuilder _text = new();
    private int _nulls;

    /// <summary>A number as a field.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes a field.</summary>
    /// <param name="field">The field, which has no tab and no line break.</param>
    public void WriteField(string field)
    {
        EndNulls();
        _text.Append('\t').Append(field);
    }

    /// <summary>Writes any text.</summary>
    public void WriteText(string text) => WriteField(TabSeparatedField.Write(text));

    /// <summary>Writes a missing value.</summary>
    public void WriteNull() => _nulls++;

    /// <summary>Writes missing values.</summary>
    public void WriteNulls(int count) => _nulls += count;

    /// <summary>Writes fields with their number first, so that they can be read when the value is used.</summary>
    public void WriteLater(Action write)
    {
        EndNulls();
        var start = _text.Length;
        write();
        EndNulls();
        var fields = Enumerable.Range(start, _text.Length - start).Count(index => _text[index] == '\t');
        _text.Insert(start, "\t" + Number(fields));
    }

    /// <summary>The line, without a tab before the first field.</summary>
    public override string ToString()
    {
        EndNulls();
        return _text.ToString(1, _text.Length - 1);
    }

    private void EndNulls()
    {
        if (_nulls > 0)
        {
            _text.Append('\t').Append(TabSeparatedField.Null).Append(_nulls == 1 ? "" : Number(_nulls));
            _nulls = 0;
        }
    }
}
