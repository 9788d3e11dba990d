using TypedContent.Tool.Prepare;

// 0: it is prepared as before. 1: something is wrong with the machine or the tool, and standard error says what. 2: the content cannot be prepared, and the build says why.
// 3: it is prepared, and not as before.
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
