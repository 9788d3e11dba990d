using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Tables;

/// <summary>A cell of a table.</summary>
/// <param name="Text">Its text, without the quotation marks around it.</param>
/// <param name="Span">Its location, including quotation marks.</param>
internal readonly record struct TableCell(string Text, TextSpan Span);

/// <summary>A mistake for which a row cannot be read.</summary>
/// <param name="Span">Its location.</param>
/// <param name="Message">Its message.</param>
internal sealed record TableMistake(TextSpan Span, string Message);
