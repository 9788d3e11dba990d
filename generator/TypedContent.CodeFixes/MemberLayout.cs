using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TypedContent.CodeFixes;

/// <summary>Adds a property to a type in the type's layout: after the last property, or in new braces.</summary>
internal sealed class MemberLayout(SourceText text, TypeDeclarationSyntax type, string indent)
{
    private readonly string _newLine = SourceLine.BreakOf(text);
    private readonly string _outer = SourceLine.IndentOf(text, type.SpanStart);

    public TextChange Add(string code)
    {
        if (type.OpenBraceToken.IsKind(SyntaxKind.None) || type.OpenBraceToken.IsMissing)
        {
            return new TextChange(type.SemicolonToken.Span, _newLine + _outer + Braces(code));
        }

        if (type.Members.OfType<PropertyDeclarationSyntax>().LastOrDefault(IsSettable) is { } last)
        {
            return Below(last, code);
        }

        return type.Members.FirstOrDefault() is { } first ? Above(first, code) : IntoEmpty(code);
    }

    private static bool IsSettable(PropertyDeclarationSyntax property) =>
        property.AccessorList?.Accessors.Any(static accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration)) == true;

    private TextChange Below(PropertyDeclarationSyntax last, string code)
    {
        if (!SourceLine.IsLast(text, last.Span.End, out var end))
        {
            return Insert(last.Span.End, " " + code);
        }

        var gap = SourceLine.IsBlank(text, text.Lines.GetLineFromPosition(last.FullSpan.Start)) ? _newLine : "";
        return Insert(end, _newLine + gap + SourceLine.IndentOf(text, last.SpanStart) + code);
    }

    private TextChange Above(MemberDeclarationSyntax first, string code)
    {
        var open = type.OpenBraceToken.Span.End;
        return SourceLine.IsLast(text, open, out var end)
            ? Insert(end, _newLine + SourceLine.IndentOf(text, first.SpanStart) + code + _newLine)
            : Insert(open, " " + code);
    }

    private TextChange IntoEmpty(string code)
    {
        var (open, close) = (type.OpenBraceToken, type.CloseBraceToken);
        if (SourceLine.IsLast(text, open.Span.End, out var end))
        {
            return Insert(end, _newLine + _outer + indent + code);
        }

        // An empty "{ }" after the name is split into lines.
        var isBlank = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(open.Span.End, close.SpanStart)));
        return isBlank
            ? new TextChange(TextSpan.FromBounds(open.GetPreviousToken().Span.End, close.Span.End), _newLine + _outer + Braces(code))
            : Insert(open.Span.End, " " + code);
    }

    private string Braces(string code) => "{" + _newLine + _outer + indent + code + _newLine + _outer + "}";

    private static TextChange Insert(int position, string code) => new(new TextSpan(position, 0), code);
}
