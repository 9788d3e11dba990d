using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>Reads the XML documentation of declared records.</summary>
/// <remarks>
/// From the text of the comments: the compiler parses them only in projects with a documentation file, and the result must not depend on that.
/// </remarks>
internal static class DescriptionReader
{
    private static readonly Regex Space = new(@"\s+", RegexOptions.CultureInvariant);

    /// <summary>Reads the documentation of types and of their members, without those that have none.</summary>
    public static EquatableArray<RecordDescription> ReadAll(IEnumerable<INamedTypeSymbol> types, CancellationToken cancellationToken) =>
        types.Select(type => Read(type, cancellationToken)).OfType<RecordDescription>().ToEquatableArray();

    private static RecordDescription? Read(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var members = new List<MemberDescription>();
        foreach (var property in type.AllMembers().OfType<IPropertySymbol>().Where(property => members.TrueForAll(other => other.Member != property.Name)))
        {
            if (TextOf(property, cancellationToken) is { } text)
            {
                members.Add(new MemberDescription(property.Name, text));
            }
        }

        var ofType = TextOf(type, cancellationToken);
        var name = TypeReader.NameOf(type.WithNullableAnnotation(NullableAnnotation.None));
        return ofType is null && members.Count == 0 ? null : new RecordDescription(name, ofType, members.ToEquatableArray());
    }

    private static string? TextOf(ISymbol symbol, CancellationToken cancellationToken) => symbol.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellationToken) switch
        {
            ParameterSyntax { Parent.Parent: TypeDeclarationSyntax record } parameter => Element(record, "param", parameter.Identifier.ValueText),
            MemberDeclarationSyntax member => Element(member, "summary", null),
            _ => null,
        })
        .FirstOrDefault(static text => text is not null);

    private static string? Element(SyntaxNode declaration, string element, string? name)
    {
        if (!declaration.HasLeadingTrivia)
        {
            return null;
        }

        var lines = declaration.GetLeadingTrivia().ToFullString().Split('\n').Select(static line => line.Trim())
            .Where(static line => line.StartsWith("///", StringComparison.Ordinal) && !line.StartsWith("////", StringComparison.Ordinal))
            .Select(static line => line.Substring(3));
        var comment = string.Join("\n", lines);
        if (comment.IndexOf("<" + element, StringComparison.Ordinal) < 0)
        {
            return null;
        }

        try
        {
            var found = XElement.Parse($"<doc>{comment}</doc>").Elements(element)
                .FirstOrDefault(item => name is null || (string?)item.Attribute("name") == name);
            return found is not null && Space.Replace(TextOf(found), " ").Trim() is { Length: > 0 } text ? text : null;
        }
        catch (XmlException)
        {
            // The compiler reports it where it reads such comments.
            return null;
        }
    }

    private static string TextOf(XElement element) => string.Concat(element.Nodes().Select(static node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "para" or "br" } inner => " " + TextOf(inner) + " ",
        XElement inner when inner.Nodes().Any() => TextOf(inner),
        XElement inner => Named(inner),
        _ => "",
    }));

    // <see cref="Person.Name"/>, <see langword="null"/>, <paramref name="Title"/>.
    private static string Named(XElement element) =>
        (string?)element.Attribute("cref") is { } reference ? reference.Substring(reference.LastIndexOfAny(['.', ':']) + 1)
        : (string?)element.Attribute("langword") ?? (string?)element.Attribute("name") ?? (string?)element.Attribute("href") ?? "";
}
