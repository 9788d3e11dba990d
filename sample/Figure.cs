namespace Newspaper;

// The generator makes this record of the figures in the articles' front matter.
public partial record Figure
{
    /// <summary>Whether the unit is separated from its number, as a word is and a sign such as % is not.</summary>
    public bool HasWordAsUnit => Unit is [var first, ..] && char.IsLetter(first);
}
