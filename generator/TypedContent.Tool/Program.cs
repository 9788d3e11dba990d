using TypedContent.Tool.Prepare;

// Exit codes: 0: the result is the same as in the last run. 1: the machine or the tool failed, as described on standard error.
// 2: the content cannot be prepared, and the build reports why. 3: the result has changed.
if (args is not ["prepare", var request])
{
    Console.Error.WriteLine("Usage: prepare REQUEST");
    return 1;
}

try
{
    return PrepareCommand.Run(request) ? 3 : 0;
}
catch (Exception e) when (Innermost(e) is UnpreparedException)
{
    return 2;
}
catch (Exception e)
{
    Console.Error.WriteLine(Innermost(e));
    return 1;
}

static Exception Innermost(Exception e) => e is AggregateException { InnerExceptions: [var only, ..] } ? Innermost(only) : e;
