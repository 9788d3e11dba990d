using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the static members of a large collection, which are fields.</summary>
/// <remarks>
/// <para>
/// Measured with 10,000 entries, in seconds of the C# compiler's processor time above the same project without such members: 6 for properties, 1.2 for
/// fields. Fields cost a program about 35 ms when the first of them is read, which creates all entries (these are light), and nothing if it only uses
/// <c>All</c> and <c>Find</c>: so the code for these is in a separate class.
/// </para>
/// <para>
/// The fields are set by methods, through <c>in</c> parameters, and not by initializers: hot reload does not run initializers again, and
/// a changed one makes <c>dotnet watch</c> restart the program, but the methods can be called again, and also set fields that were added.
/// </para>
/// </remarks>
internal static class EntryFieldEmitter
{
    /// <summary>The method that sets all fields.</summary>
    public const string SetAll = "All_SetFields";

    private const string Set = "All_Set";

    // The number of fields that a call sets. Calls of sixteen take the compiler a third less time than calls of one; longer ones save no more.
    private const int CallLength = 16;

    // The number of fields that a method sets: the just-in-time compiler's time for a method grows faster than its length.
    private const int MethodLength = 512;

    /// <summary>Writes the methods that set the fields.</summary>
    /// <param name="writer">Receives the code.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="fields">The names of the fields, in the order of slugs.</param>
    public static void Write(SourceWriter writer, CollectionSpec collection, List<string> fields)
    {
        var methods = Enumerable.Range(0, (fields.Count + MethodLength - 1) / MethodLength).ToList();
        writer.WriteLine();
        writer.WriteLine($"private static readonly int All_Fields = {SetAll}();");
        writer.WriteLine();
        writer.WriteLine($"private static int {SetAll}()");
        writer.Open();
        foreach (var method in methods)
        {
            writer.WriteLine($"{SetAll}_{method}();");
        }

        writer.WriteLine($"return {fields.Count};");
        writer.Close();
        foreach (var method in methods)
        {
            WriteMethod(writer, fields, method);
        }

        WriteSet(writer, collection, CallLength);
        WriteSet(writer, collection, 1);
    }

    private static void WriteMethod(SourceWriter writer, List<string> fields, int method)
    {
        writer.WriteLine();
        writer.WriteLine($"private static void {SetAll}_{method}()");
        writer.Open();
        var end = Math.Min((method + 1) * MethodLength, fields.Count);
        for (var start = method * MethodLength; start < end;)
        {
            var length = end - start < CallLength ? 1 : CallLength;
            writer.WriteLine($"{Set}({start}, {string.Join(", ", fields.GetRange(start, length).Select(static field => "in " + field))});");
            start += length;
        }

        writer.Close();
    }

    private static void WriteSet(SourceWriter writer, CollectionSpec collection, int count)
    {
        writer.WriteLine();
        var parameters = string.Join(", ", Enumerable.Range(0, count).Select(number => $"in {collection.RecordName} field{number}"));
        writer.WriteLine($"private static void {Set}(int index, {parameters})");
        writer.Open();
        for (var number = 0; number < count; number++)
        {
            var entry = CollectionEmitter.At(collection, $"index{(number == 0 ? "" : $" + {number}")}");
            writer.WriteLine($"global::System.Runtime.CompilerServices.Unsafe.AsRef(in field{number}) = {entry};");
        }

        writer.Close();
    }
}
