using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TypedContent.TestKit.Tests;

/// <summary>A generator with one step, whose model a test creates from a compilation and a file.</summary>
public abstract class ModelGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var model = context.AdditionalTextsProvider.Combine(context.CompilationProvider)
            .Select((pair, _) => Model(pair.Left, pair.Right))
            .WithTrackingName("Model");
        context.RegisterSourceOutput(model, static (_, _) => { });
    }

    protected abstract object Model(AdditionalText file, Compilation compilation);
}

/// <summary>Equal to every other instance of its type, so that only a walk finds what it holds.</summary>
public abstract record AlwaysEqual
{
    public virtual bool Equals(AlwaysEqual? other) => other is not null;

    public override int GetHashCode() => 0;
}

public sealed record Holder<T>(T Held) : AlwaysEqual
{
    public bool Equals(Holder<T>? other) => other is not null;

    public override int GetHashCode() => 0;
}

public sealed class SymbolGenerator : ModelGenerator
{
    protected override object Model(AdditionalText file, Compilation compilation) => new Holder<ISymbol>(compilation.GetTypeByMetadataName("Thing")!);
}

/// <summary>Hides the symbol: in an array, a dictionary, a closure, a struct, and a field of type object.</summary>
public sealed class HiddenSymbolGenerator : ModelGenerator
{
    protected override object Model(AdditionalText file, Compilation compilation)
    {
        object symbol = compilation.GetTypeByMetadataName("Thing")!;
        Func<object> closure = () => symbol;
        return new Holder<object>((1, new Dictionary<string, object[]> { ["a"] = [closure] }));
    }
}

public sealed class SyntaxGenerator : ModelGenerator
{
    protected override object Model(AdditionalText file, Compilation compilation) =>
        new Holder<ClassDeclarationSyntax>(compilation.SyntaxTrees.Single().GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Single());
}

public sealed class LocationGenerator : ModelGenerator
{
    protected override object Model(AdditionalText file, Compilation compilation) =>
        new Holder<ImmutableArray<Location>>([Location.Create(file.Path, default, default)]);
}

public sealed record ContentText(SourceText Text) : AlwaysEqual
{
    public bool Equals(ContentText? other) => other is not null;

    public override int GetHashCode() => 0;
}

public sealed class TextGenerator : ModelGenerator
{
    protected override object Model(AdditionalText file, Compilation compilation) => new ContentText(file.GetText()!);
}

/// <summary>Compared by reference: an array.</summary>
public sealed class ReferenceEqualityGenerator : ModelGenerator
{
    protected override object Model(AdditionalText file, Compilation compilation) => new[] { file.Path };
}

public sealed class ThrowingGenerator : ModelGenerator
{
    protected override object Model(AdditionalText file, Compilation compilation) => throw new FormatException("not a number");
}

/// <summary>Writes the same faulty source for any content.</summary>
public abstract class ConstantGenerator(string code) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterPostInitializationOutput(output => output.AddSource("Constant.g.cs", code));
}

public sealed class NullabilityWarningGenerator() : ConstantGenerator(
    "#nullable enable\ninternal static class Made\n{\n    internal static string Text = null;\n}\n");

public sealed class MissingCommentGenerator() : ConstantGenerator("public static class Made\n{\n}\n");

public sealed class BrokenCommentGenerator() : ConstantGenerator("/// <summary><see cref=\"Nowhere\"/></summary>\npublic static class Made\n{\n}\n");

public sealed class NoStepsGenerator() : ConstantGenerator("");
