using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedContent.Generator.Diagnostics;

namespace TypedContent.CodeFixes.Tests;

/// <summary>An editor finds each code fix, and can load it.</summary>
public class ExportTests
{
    private static readonly Type[] Fixes =
        [.. typeof(MakePartialCodeFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider)))];

    public static TheoryData<Type> Types => new(Fixes);

    [Fact]
    public void There_are_five_code_fixes() => Assert.Equal(
        [nameof(AddUsingCodeFix), nameof(CollectionNameCodeFix), nameof(DeclareMemberCodeFix), nameof(MakePartialCodeFix), nameof(SuggestionCodeFix)],
        Fixes.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Types))]
    public void A_fix_is_exported_by_its_name_for_C_sharp_and_one_kind_of_file(Type type)
    {
        var export = Assert.Single(type.GetCustomAttributes(false).OfType<ExportCodeFixProviderAttribute>());

        Assert.True(type.IsPublic);
        Assert.Equal(type.Name, export.Name);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Contains(Assert.Single(export.DocumentKinds), new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) });
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_fixed_diagnostic_exists(Type type)
    {
        var ids = DiagnosticDescriptors.All.Select(descriptor => descriptor.Id);
        var fix = (CodeFixProvider)Activator.CreateInstance(type)!;

        Assert.NotEmpty(fix.FixableDiagnosticIds);
        Assert.All(fix.FixableDiagnosticIds, id => Assert.Contains(id, ids.Append("CS0246")));
    }

    /// <summary>An editor has only its own versions of the referenced assemblies.</summary>
    [Fact]
    public void The_assembly_needs_nothing_but_the_floor_and_the_generator()
    {
        var references = typeof(MakePartialCodeFix).Assembly.GetReferencedAssemblies();

        Assert.All(references, reference => Assert.True(
            reference.Name is "netstandard" or "TypedContent.Compiler" or "TypedContent.Generator" or "System.Collections.Immutable"
            || (reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && reference.Version == new Version(4, 8, 0, 0)),
            reference.FullName));
    }
}
