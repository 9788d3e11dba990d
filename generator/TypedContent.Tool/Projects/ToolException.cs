namespace TypedContent.Tool.Projects;

/// <summary>A command cannot run; the message says what to do.</summary>
internal sealed class ToolException(string message) : Exception(message);
