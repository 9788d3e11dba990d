using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>Reads the formats that <c>[ContentDateFormat]</c> sets for the dates of a declared member.</summary>
internal static class DateFormatReader
{
    private const string Attribute = "[ContentDateFormat]";

    /// <summary>The type with its formats.</summary>
    /// <param name="symbols">The property, and the parameter that sets it.</param>
    /// <param name="type">The type.</param>
    /// <param name="member">The member's name.</param>
    /// <param name="problems">Receives invalid formats.</param>
    public static TypeSpec Read(ISymbol[] symbols, TypeSpec type, string member, List<Problem> problems)
    {
        var formats = new List<DateFormat>();
        var attributes = symbols.SelectMany(static symbol => symbol.GetAttributes())
            .Where(static data => KnownNames.NameOf(data.AttributeClass) == KnownNames.ContentDateFormat);
        foreach (var attribute in attributes)
        {
            var pattern = attribute.Text() ?? "";
            var format = DateFormat.Parse(pattern, out var problem);
            problem = problem is not null ? $"'{pattern}' {problem}"
                : pattern.Contains(';') ? $"'{pattern}' has a ';', but an attribute takes one format"
                : DateOf(type) is not { } date ? $"it applies to dates, and '{member}' is not a date"
                : date.Type == ScalarType.Date && format!.HasTime ? $"'{pattern}' has a time, which a DateOnly cannot hold"
                : formats.Find(format!.Contradicts) is { } other ? $"'{pattern}' conflicts with '{other.Pattern}'"
                : null;
            if (problem is null)
            {
                formats.Add(format!);
            }
            else
            {
                problems.Report(attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation(), ProblemId.UnusableRule, Attribute, problem);
            }
        }

        return formats.Count == 0 ? type : With(type, formats.ToEquatableArray());
    }

    private static ScalarSpec? DateOf(TypeSpec type) => type switch
    {
        ScalarSpec { IsDate: true } date => date,
        ListSpec list => DateOf(list.Element),
        DictionarySpec dictionary => DateOf(dictionary.Value),
        _ => null,
    };

    private static TypeSpec With(TypeSpec type, EquatableArray<DateFormat> formats) => type switch
    {
        ScalarSpec scalar => scalar with { Formats = formats },
        ListSpec list => list with { Element = With(list.Element, formats) },
        DictionarySpec dictionary => dictionary with { Value = With(dictionary.Value, formats) },
        _ => type,
    };
}
