using Microsoft.CodeAnalysis.Text;

namespace TypedContent.Generator.Emission;

/// <summary>The nested class that holds the methods of a collection's entries; each entry's files add a part to it.</summary>
internal static class EntriesClass
{
    public static SourceWriter Begin(string className, string @namespace)
    {
        var writer = new SourceWriter().WriteHead(@namespace);
        writer.WriteLine();
        writer.WriteLine($"partial class {className}");
        writer.Open();
        writer.WriteLine("private static partial class Entries");
        writer.Open();
        return writer;
    }

    public static SourceText End(SourceWriter writer)
    {
        writer.Close();
        writer.Close();
        return writer.ToSourceText();
    }
}
