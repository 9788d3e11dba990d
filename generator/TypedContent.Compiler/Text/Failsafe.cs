namespace TypedContent.Compiler.Text;

/// <summary>
/// Keeps a failure that nobody foresaw to what was at work. Cancellation passes. Nothing else catches all exceptions: elsewhere only the types by which
/// a library, or .NET, says that an input is wrong are caught, at the call that throws them.
/// </summary>
internal static class Failsafe
{
    /// <summary>Runs what may fail.</summary>
    public static T Run<T>(Func<T> run, Func<Exception, T> failed)
    {
        try
        {
            return run();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return failed(e);
        }
    }
}
