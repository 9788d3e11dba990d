namespace TypedContent.Tool.Projects;

/// <summary>The project that a command is about.</summary>
/// <param name="Path">The project file or its folder; <see langword="null"/> for the one in the current folder.</param>
/// <param name="Configuration">The configuration; <see langword="null"/> for the project's default.</param>
/// <param name="Framework">The target framework; <see langword="null"/> for the project's only or first one.</param>
internal sealed record ProjectChoice(string? Path = null, string? Configuration = null, string? Framework = null);

/// <summary>Evaluates projects.</summary>
internal interface IProjectSource
{
    /// <summary>Evaluates a project.</summary>
    /// <param name="choice">The project.</param>
    /// <param name="folder">The current folder.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ToolException">The project cannot be evaluated, or does not use this version of TypedContent.</exception>
    EvaluatedProject Evaluate(ProjectChoice choice, string folder, CancellationToken cancellationToken);
}
