namespace TypedContent.Compiler.Text;

/// <summary>What a step was at work on.</summary>
/// <param name="Name">Its name, for messages: <c>the collection 'articles'</c>.</param>
/// <param name="Path">The file to report a failure at; empty for the project.</param>
internal readonly record struct Subject(string Name, string Path = "");
