using Microsoft.CodeAnalysis;
using TypedContent.Compiler;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps that check the links of texts, and the syntax of other tools in them.</summary>
internal static class LinkSteps
{
    /// <summary>Checks the links of all entries; an edit that changes no heading and no image checks only those of one entry.</summary>
    public static IncrementalValuesProvider<Boxed<EquatableArray<Problem>>> Check(
        StepGuard guard, ContentSteps content, IncrementalValuesProvider<BodyResult> bodies)
    {
        var anchors = content.Documents.SelectMany(static (document, _) => ContentCompiler.FindAnchors(document)).WithTrackingName(StepNames.Anchors);
        var targets = guard.Select(
            anchors.Collect().Combine(content.Images.Collect()), StepNames.LinkTargets, static (input, token) => ContentCompiler.CollectLinkTargets(
                input.Left,
                input.Right,
                token), LinkTargets.Empty);
        var inputs = bodies.SelectNotNull(static body => body.Checks.Count > 0 ? new Boxed<EquatableArray<LinkCheck>>(body.Checks) : null).Combine(targets);
        return inputs.Select(guard.Check<(Boxed<EquatableArray<LinkCheck>> Links, LinkTargets Targets)>(
            StepNames.LinkChecks,
            static (input, token) => ContentCompiler.CheckLinks(input.Links.Value, input.Targets, token),
            static input => new($"the links of '{input.Links.Value[0].Source}'", input.Links.Value[0].Problem.Path)))
            .WithTrackingName(StepNames.LinkChecks);
    }

    /// <summary>Reports syntax of other tools.</summary>
    public static IncrementalValueProvider<Boxed<EquatableArray<Problem>>> CheckForeignSyntax(StepGuard guard, ContentSteps content)
    {
        var uses = content.Documents.SelectMany(ContentCompiler.FindForeignSyntax).WithTrackingName(StepNames.ForeignSyntaxUses);
        return guard.SelectBoxed(uses.Collect(), StepNames.ForeignSyntax, ContentCompiler.ReportForeignSyntax);
    }
}
