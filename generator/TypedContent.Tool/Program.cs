using TypedContent.Tool.Prepare;
using TypedContent.Tool.Schemas;

// Exit codes: 0: the result is the same as in the last run. 1: the machine or the tool failed, as described on standard error.
// 2: the content cannot be prepared, and the build reports why. 3: the result has changed.
try
{
    switch (args)
    {
        case ["prepare", var request]:
            return PrepareCommand.Run(request) ? 3 : 0;
        case ["schemas", var request, var assembly, var folder]:
            SchemasCommand.Run(request, assembly, folder);
            return 0;
        default:
            Console.Error.WriteLine("Usage: prepare REQUEST, or: schemas REQUEST ASSEMBLY FOLDER");
            return 1;
    }
}
catch (Exception e) when (Innermost(e) is UnpreparedException unprepared)
{
    Console.Error.WriteLine(unprepared.Message);
    return 2;
}
catch (Exception e)
{
    Console.Error.WriteLine(Innermost(e));
    return 1;
}

static Exception Innermost(Exception e) => e is AggregateException { InnerExceptions: [var only, ..] } ? Innermost(only) : e;
