namespace TypedContent.Testing;

/// <summary>An expectation of a test that did not hold; every test framework takes it for a failure.</summary>
public sealed class ContentAssertException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was expected, and what was found.</param>
    public ContentAssertException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    /// <param name="message">What was expected, and what was found.</param>
    /// <param name="innerException">The cause.</param>
    public ContentAssertException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
