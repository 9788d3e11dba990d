using Microsoft.CodeAnalysis;
using TypedContent.Generator.Options;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps to the schema, which follows from all files but has no place of any: most edits leave it equal.</summary>
/// <param name="Result">The schema without images, and what is wrong with the content beside other content.</param>
/// <param name="Schema">The schema.</param>
internal sealed record SchemaSteps(IncrementalValueProvider<SchemaResult> Result, IncrementalValueProvider<ContentSchema> Schema)
{
    public static SchemaSteps Register(Guard guard, IncrementalValueProvider<GenerationOptions> options, ContentSteps content, DeclarationSteps declarations)
    {
        var result = guard.Select(
            content.Data.Collect().Combine(declarations.Claims).Combine(options).Combine(declarations.ProjectNames),
            StepNames.Inference,
            static (input, token) => SchemaBuilder.Build(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, input.Right, token),
            SchemaResult.Empty);
        var schema = result.Select(static (result, _) => result.Schema).Combine(content.Images.Collect())
            .Select(static (input, token) => input.Left.WithImages(input.Right)).WithTrackingName(StepNames.Schema);
        return new(result, schema);
    }
}
