namespace TypedContent.Compiler.Text;

/// <summary>What a step was processing, for the message if it fails.</summary>
/// <param name="Name">Its name, for messages: <c>the collection 'articles'</c>.</param>
/// <param name="Path">The file to report a failure at; empty for the project.</param>
internal readonly record struct Subject(string Name, string Path = "");
