namespace Newspaper;

// The generator makes this record of the figures in the articles' front matter.
public partial record Figure
{
    /// <summary>Whether the unit stands apart from its number, as a word does and a sign such as % does not.</summary>
    public bool HasWordAsUnit => Unit is [var first, ..] && char.IsLetter(first);
}
