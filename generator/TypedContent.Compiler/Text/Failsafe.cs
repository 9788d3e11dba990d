namespace TypedContent.Compiler.Text;

/// <summary>
/// Limits the effect of an unexpected exception to the current step. Cancellation is passed on. Nothing else catches all exceptions: other code catches
/// only the types with which a library, or .NET, reports invalid input, at the call that throws them.
/// </summary>
internal static class Failsafe
{
    /// <summary>Runs a function that may fail.</summary>
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
