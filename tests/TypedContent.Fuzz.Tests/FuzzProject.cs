using System.Text;

namespace TypedContent.Fuzz.Tests;

/// <summary>A content file of random text.</summary>
internal sealed record FuzzFile(string Path, byte[] Bytes)
{
    /// <summary>The text, without a byte order mark.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes).TrimStart('\uFEFF');

    /// <summary>How many characters the compiler sees.</summary>
    public int Length => Encoding.UTF8.GetString(Bytes) is ['\uFEFF', .. var text] ? text.Length : Encoding.UTF8.GetCharCount(Bytes);
}

/// <summary>A project of random content, with a declared record or without one.</summary>
internal sealed record FuzzProject(IReadOnlyList<FuzzFile> Files, string? Declaration)
{
    public ContentProject ToProject()
    {
        var project = ContentProject.For<Generator.TypedContentGenerator>().WithProperty("TypedContentRawHtml", "allow");
        project = Declaration is null ? project : project.WithSource("Note.cs", Declaration);
        return Files.Aggregate(project, static (project, file) => project.With(file.Path, file.Bytes));
    }

    public override string ToString()
    {
        var text = new StringBuilder(Declaration);
        foreach (var file in Files)
        {
            text.Append("\n  ").Append(file.Path).Append(": ").Append(System.Text.Json.JsonSerializer.Serialize(file.Text));
        }

        return text.ToString();
    }
}
