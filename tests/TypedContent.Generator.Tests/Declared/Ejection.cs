using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedContent.Generator.Tests.Declared;

/// <summary>Declares an inferred collection by the steps of generator/docs/declared.md, "From inferred to declared".</summary>
internal static class Ejection
{
    /// <summary>The declaration of the collection's record, and of the records nested in it.</summary>
    /// <param name="run">A run in which the collection is inferred.</param>
    /// <param name="collection">The collection: <c>articles</c>.</param>
    /// <param name="record">Its record: <c>Article</c>.</param>
    public static string Declare(ContentRun run, string collection, string record)
    {
        var records = run.Sources().Values
            .SelectMany(
                source => CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken).GetRoot().DescendantNodes()
                    .OfType<RecordDeclarationSyntax>())
            .ToDictionary(declaration => declaration.Identifier.Text);
        var names = new List<string> { record };
        for (var i = 0; i < names.Count; i++)
        {
            names.AddRange(records[names[i]].Members.OfType<PropertyDeclarationSyntax>()
                .SelectMany(static property => property.Type.DescendantNodesAndSelf()).OfType<IdentifierNameSyntax>()
                .Select(name => name.Identifier.Text)
                .Where(name => records.TryGetValue(name, out var found) && found.BaseList is null)
                .Except(names));
        }

        return "namespace Site;\n" + string.Concat(names.Select(name => $$"""

            {{(name == record ? $"[TypedContent.ContentCollection(\"{collection}\")]" : "")}}
            public partial record {{name}}
            {
            {{string.Concat(records[name].Members.OfType<PropertyDeclarationSyntax>().Where(IsCopied).Select(Copy))}}}

            """));
    }

    private static bool IsCopied(PropertyDeclarationSyntax property) =>
        property.AccessorList is not null
            && !property.Identifier.Text.StartsWith('_')
            && !property.Identifier.Text.EndsWith("_Reference", StringComparison.Ordinal);

    private static string Copy(PropertyDeclarationSyntax property)
    {
        var type = property.Type.ToString();
        var isReference = property.AccessorList!.Accessors.Any(accessor => accessor.ExpressionBody is not null);
        var isList = type.Contains("ImmutableArray<", StringComparison.Ordinal);
        var isRequired = isReference ? !isList && !type.EndsWith('?') : property.Modifiers.Any(static modifier => modifier.IsKind(SyntaxKind.RequiredKeyword));
        return $"    {string.Concat(property.AttributeLists.Select(static list => list.ToString() + " "))}public {(isRequired ? "required " : "")}{type} {property.Identifier} {{ get; init; }}{(isList ? " = [];" : "")}\n";
    }
}
